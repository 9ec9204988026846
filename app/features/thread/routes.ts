import type { Database } from '../../platform/database/index.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { asFound } from '../../platform/read-log/index.ts'
import { workListRoutes } from '../lists/index.ts'
import { attachFile, changeVisibility, removeAttachment, showAttachments } from './attachments/attachments-page.tsx'
import { downloadAttachment, downloadPublicAttachment } from './attachments/download.ts'
import { MAX_UPLOAD_BYTES } from './attachments/upload.ts'
import { removeComment, saveComment, showComment } from './comments/comment-page.tsx'
import { addComment, showComments } from './comments/comments-page.tsx'
import { saveChoices, showChoices } from './following/choices-page.tsx'
import { changeFollowing, showFollowing } from './following/follow-page.tsx'
import { readNotifications, showNotifications } from './following/notifications-page.tsx'
import { showUnsubscribe, unsubscribe } from './following/unsubscribe-page.tsx'
import { showHistory } from './history/history-page.tsx'
import { leaveOnPurpose, showLeaving, takeUpAgain } from './loose-ends/leave-page.tsx'
import { showLooseEnds } from './loose-ends/list-page.tsx'
import { looseEndList } from './loose-ends/work-list.tsx'
import { showSiteSearch, showWorkSearch } from './search/search-page.tsx'
import type { ThreadParts } from './thread-parts.ts'
import { showWalk } from './walk/walk-page.tsx'

/** For what activity something is read here, the thing itself says: see NodeGuard. */
const CONFIDENTIAL = { reads: asFound }

/**
 * Everything about single things on the thread; `parts` is what the features put on it. Besides the right named here,
 * what hangs on a thing is only for who may open that thing.
 */
export const threadRoutes = (database: Database, parts: ThreadParts): Route[] => [
  get('/zoeken', 'public', showSiteSearch(parts.kinds)),
  get('/werk/zoeken', 'work.open', showWorkSearch(parts)),
  get('/werk/draad/:node', 'plan.read', showWalk(parts)),
  get('/werk/draad/:node/gesprek', 'thread.comment', showComments(parts.kinds), CONFIDENTIAL),
  post('/werk/draad/:node/gesprek', 'thread.comment', addComment(parts.kinds), CONFIDENTIAL),
  get('/werk/draad/:node/gesprek/:comment', 'thread.comment', showComment(parts.kinds), CONFIDENTIAL),
  post('/werk/draad/:node/gesprek/:comment', 'thread.comment', saveComment(parts.kinds), CONFIDENTIAL),
  post('/werk/draad/:node/gesprek/:comment/verwijderen', 'thread.comment', removeComment),
  get('/werk/draad/:node/bijlagen', 'thread.comment', showAttachments(parts.kinds), CONFIDENTIAL),
  post('/werk/draad/:node/bijlagen', 'thread.comment', attachFile(parts.kinds), {
    ...CONFIDENTIAL,
    maxBodyBytes: MAX_UPLOAD_BYTES,
  }),
  get('/werk/draad/:node/bijlagen/:attachment', 'thread.comment', downloadAttachment(parts.kinds), CONFIDENTIAL),
  post('/werk/draad/:node/bijlagen/:attachment/verwijderen', 'thread.comment', removeAttachment),
  post('/werk/draad/:node/bijlagen/:attachment/openbaar', 'thread.manage', changeVisibility),
  get('/bijlagen/:hash', 'public', downloadPublicAttachment),
  get('/werk/draad/:node/geschiedenis', 'thread.comment', showHistory(parts)),
  get('/werk/draad/:node/volgen', 'thread.comment', showFollowing(parts.kinds)),
  post('/werk/draad/:node/volgen', 'thread.comment', changeFollowing),
  get('/meldingen/afmelden/:unsubscribing', 'public', showUnsubscribe),
  post('/meldingen/afmelden/:unsubscribing', 'public', unsubscribe(database)),
  get('/werk/meldingen', 'thread.comment', showNotifications(parts.kinds)),
  post('/werk/meldingen', 'thread.comment', readNotifications),
  get('/werk/meldingen/instellingen', 'thread.comment', showChoices),
  post('/werk/meldingen/instellingen', 'thread.comment', saveChoices),
  get('/werk/losse-eindjes', 'plan.read', showLooseEnds(parts)),
  ...workListRoutes(looseEndList(parts), 'plan.read'),
  get('/werk/losse-eindjes/:rule/:node', 'plan.edit', showLeaving(parts)),
  post('/werk/losse-eindjes/:rule/:node', 'plan.edit', leaveOnPurpose(parts)),
  post('/werk/losse-eindjes/:rule/:node/terug', 'plan.edit', takeUpAgain(parts)),
]
