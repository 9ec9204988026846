import groups from './data/groups.json' with { type: 'json' }
import rows from './data/municipalities.json' with { type: 'json' }

/** A municipality of the division of 1 January 2023, which still holds in 2026. */
export type Municipality = {
  /** As CBS writes it: `GM0363`. */
  code: string
  name: string
  /** `PV23`, `RE02`, `VR04`: groupName says how they are called. */
  province: string
  policeUnit: string
  safetyRegion: string
  /** Number of inhabitants in eight classes of CBS, 1 (fewer than 5,000) to 8 (250,000 or more); 2022. */
  size: number
  /** Addresses near by in five classes of CBS, 1 (very urban) to 5 (not urban); 2022. */
  urbanity: number
}

/**
 * All municipalities of the Netherlands with the groups they belong to. Source: CBS 85067NED, Gebieden in Nederland 2022.
 * Voorne aan Zee (2023) has the size its three parts make together and the urbanity of the largest of them.
 */
export const MUNICIPALITIES: readonly Municipality[] = (
  rows as [string, string, string, string, string, number, number][]
).map(([code, name, province, policeUnit, safetyRegion, size, urbanity]) => ({
  code,
  name,
  province,
  policeUnit,
  safetyRegion,
  size,
  urbanity,
}))

const BY_CODE = new Map(MUNICIPALITIES.map((one) => [one.code, one]))

/** The municipality with this code, in the division of today. */
export const findMunicipality = (code: string): Municipality | undefined => BY_CODE.get(code)

/** What a province, police unit or safety region is called: `RE02` is Oost-Nederland. */
export const groupName = (code: string): string => (groups as Record<string, string>)[code] ?? code
