export { borderOf } from './borders.ts'
export { countInDivisionOfToday, dividedSince, formerName, joinedSince, partsOf } from './changes.ts'
export { findMunicipality, groupName, MUNICIPALITIES } from './municipalities.ts'
export { PEER_GROUPS, type PeerGroup, peersOf } from './peers.ts'
