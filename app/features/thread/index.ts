export {
  deleteNode,
  insertLink,
  insertNode,
  listLinks,
  listNodes,
  type NodeKind,
  type Relation,
  renameNode,
  replaceLinks,
} from './thread.queries.ts'
