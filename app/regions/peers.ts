import { neighboursOf } from './borders.ts'
import { findMunicipality, MUNICIPALITIES, type Municipality } from './municipalities.ts'

/** By what municipalities are set side by side. */
export const PEER_GROUPS = [
  'urbanity',
  'size',
  'police-unit',
  'safety-region',
  'province',
  'neighbours',
  'all',
] as const
export type PeerGroup = (typeof PEER_GROUPS)[number]

const SAME: Record<Exclude<PeerGroup, 'neighbours' | 'all'>, (one: Municipality) => string | number> = {
  urbanity: (one) => one.urbanity,
  size: (one) => one.size,
  'police-unit': (one) => one.policeUnit,
  'safety-region': (one) => one.safetyRegion,
  province: (one) => one.province,
}

/** The municipalities like this one, in order of name and without itself; none for a code that is not known. */
export function peersOf(code: string, group: PeerGroup): Municipality[] {
  const own = findMunicipality(code)
  if (!own) return []
  const isPeer = memberOf(own, group)
  return MUNICIPALITIES.filter((one) => one.code !== code && isPeer(one)).sort((a, b) =>
    a.name.localeCompare(b.name, 'nl'),
  )
}

function memberOf(own: Municipality, group: PeerGroup): (one: Municipality) => boolean {
  if (group === 'all') return () => true
  if (group === 'neighbours') {
    const near = new Set(neighboursOf(own.code))
    return (one) => near.has(one.code)
  }
  const same = SAME[group]
  return (one) => same(one) === same(own)
}
