import { findMunicipality, groupName } from '../../../regions/index.ts'

/** The name of a region with its code, as far as we know the name. */
export function regionInWords(code: string): string {
  const name = findMunicipality(code)?.name ?? groupName(code)
  return name !== code ? `${name} (${code})` : code
}
