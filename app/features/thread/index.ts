export {
  addressesOf,
  byReference,
  type NodeKinds,
  type NodeKindView,
  nowhere,
} from './node-kinds.ts'
export {
  deleteNode,
  findNode,
  insertLink,
  insertNode,
  listLinks,
  listNodes,
  type NodeKind,
  type NodeSummary,
  type Relation,
  renameNode,
  replaceLinks,
  replaceLinksTo,
} from './thread.queries.ts'
