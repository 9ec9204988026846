/** The levels of eIDAS from weak to strong, as the NL GOV profile names them. */
const EIDAS = ['low', 'substantial', 'high'].map((level) => `http://eidas.europa.eu/LoA/${level}`)

/**
 * Whether what the provider says of how somebody signed in (acr) is at least what is asked. Levels of eIDAS have an
 * order, also by their last word alone; of any other name only the same one is enough.
 */
export function isAtLeast(acr: string | undefined, minimum: string): boolean {
  if (acr === undefined) return false
  const [given, asked] = [rank(acr), rank(minimum)]
  return given >= 0 && asked >= 0 ? given >= asked : acr === minimum
}

const rank = (level: string) => EIDAS.findIndex((known) => known === level || known.endsWith(`/${level}`))
