export { borderOf } from './borders.ts'
export { countInDivisionOfToday, dividedSince, formerName, joinedSince, partsOf } from './changes.ts'
export { findMunicipality, groupName, MUNICIPALITIES, type Municipality } from './municipalities.ts'
export { PEER_GROUPS, type PeerGroup, peersOf } from './peers.ts'
