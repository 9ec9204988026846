export { NodeHead } from './components/node-head.tsx'
export { type Described, type FeatureOnThread, kindName, registerOnThread, type ThreadRecord } from './registry.ts'
export { threadRoutes } from './routes.ts'
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
