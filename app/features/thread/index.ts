export { NodeHead } from './components/node-head.tsx'
export {
  addressesOf,
  byReference,
  type NodeFacts,
  type NodeKinds,
  type NodeKindView,
  nowhere,
} from './node-kinds.ts'
export { threadRoutes } from './routes.ts'
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
export type { NodeRecords, ThreadParts } from './thread-parts.ts'
