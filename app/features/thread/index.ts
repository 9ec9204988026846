export { type AttachmentRow, findBlob, listAttachments } from './attachments/attachments.queries.ts'
export { type CleanFile, cleanFile } from './attachments/cleaning/clean-file.ts'
export type { FileRefusal } from './attachments/cleaning/formats.ts'
export { contentDisposition, safeFileName } from './attachments/file-name.ts'
export { publicAttachments } from './attachments/public-attachments.tsx'
export { ACCEPTED_FILES, MAX_UPLOAD_BYTES } from './attachments/upload.ts'
export { NodePanel, type NodePanelFacts, readNodePanel } from './components/node-panel.tsx'
export { type Stop, WalkSide } from './components/walk-side.tsx'
export { type WalkLink, walkFrom } from './domain/walk.ts'
export { announce } from './following/announce.ts'
export { COLLECT_NEWS, newsJobs } from './following/news.jobs.ts'
export { countUnread } from './following/notifications.queries.ts'
export { type HistoryWords, namedLikeFields } from './history/row-words.ts'
export type { LooseEnd, LooseEndRule } from './loose-ends/rules.ts'
export {
  byReference,
  type NodeFacts,
  type NodeGuard,
  type NodeKinds,
  type NodeKindView,
  nowhere,
} from './node-kinds.ts'
export { CAUSE_END } from './relations.ts'
export { threadRoutes } from './routes.ts'
export type { Finder } from './search/finders.ts'
export type { SearchWords } from './search/search-words.ts'
export { threadCards } from './start/start-cards.ts'
export {
  deleteNode,
  findNodeByReference,
  insertLink,
  insertNode,
  listLinks,
  listNodes,
  type NodeKind,
  type NodeSummary,
  publishNode,
  type Relation,
  renameNode,
  replaceLinks,
  replaceLinksTo,
} from './thread.queries.ts'
export type { NodeRecords, ThreadParts } from './thread-parts.ts'
