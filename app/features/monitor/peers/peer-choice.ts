import { findMunicipality, type Municipality, PEER_GROUPS, type PeerGroup, peersOf } from '../../../regions/index.ts'

/** A group that is known, or municipalities that somebody chose one by one. */
export type PeerChoice = PeerGroup | 'chosen'

/** Fewer say nothing of a group, and more cannot be taken in by hand. */
export const FEWEST_CHOSEN = 3
export const MOST_CHOSEN = 30

/** How the groups are called in an address. */
const GROUP_WORDS: Record<string, PeerChoice> = {
  stedelijkheid: 'urbanity',
  omvang: 'size',
  'politie-eenheid': 'police-unit',
  veiligheidsregio: 'safety-region',
  provincie: 'province',
  buren: 'neighbours',
  alle: 'all',
  eigen: 'chosen',
}

export const wordOf = (choice: PeerChoice): string =>
  Object.keys(GROUP_WORDS).find((word) => GROUP_WORDS[word] === choice)!

/** What the address asks to compare with. `problem`: too few or too many were chosen to compare with. */
export type AskedPeers = {
  choice: PeerChoice
  peers: readonly Municipality[]
  /** The same in an address; whoever chose the same municipalities in another order gets the same address. */
  query: string
  problem?: 'too-few' | 'too-many'
}

/** Which municipalities to set beside our own: those of the group in the address, or those that it names. */
export function askedPeers(own: string, query: URLSearchParams): AskedPeers {
  const choice = GROUP_WORDS[query.get('groep') ?? ''] ?? PEER_GROUPS[0]
  if (choice !== 'chosen') return { choice, peers: peersOf(own, choice), query: `groep=${wordOf(choice)}` }
  const peers = chosenIn(own, query)
  const codes = peers.map(({ code }) => `gemeente=${code}`).sort()
  const problem = peers.length < FEWEST_CHOSEN ? 'too-few' : peers.length > MOST_CHOSEN ? 'too-many' : undefined
  return { choice, peers, query: [`groep=${wordOf(choice)}`, ...codes].join('&'), ...(problem ? { problem } : {}) }
}

/** The municipalities of today that an address names, each once, by name and without our own. */
export function chosenIn(own: string, query: URLSearchParams): Municipality[] {
  return [...new Set(query.getAll('gemeente'))]
    .filter((code) => code !== own)
    .flatMap((code) => findMunicipality(code) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}
