import type { Database } from '../../../platform/database/index.ts'
import { get, post, type Route } from '../../../platform/http/index.ts'
import { activityOf } from '../pages/find.ts'
import { draftBy, showDraft } from './draft-page.tsx'
import { downloadLetter } from './letter-files.ts'
import { cancelBy, checkBy, mailBy, returnedBy, sendBy } from './letter-forms.ts'
import { showLetter } from './letter-page.tsx'
import { openBy, showOpening } from './open-page.tsx'

const READS = { reads: activityOf }

/** Letters of records; who may write or send which, its template says. */
export const letterRoutes: Route[] = [
  get('/werk/registers/:register/:record/brieven/nieuw', 'work.open', showDraft, READS),
  post('/werk/registers/:register/:record/brieven/nieuw', 'work.open', draftBy, READS),
  get('/werk/registers/:register/:record/brieven/:letter', 'work.open', showLetter, READS),
  get('/werk/registers/:register/:record/brieven/:letter/:file', 'work.open', downloadLetter, READS),
  post('/werk/registers/:register/:record/brieven/:letter/controleren', 'work.open', checkBy, READS),
  post('/werk/registers/:register/:record/brieven/:letter/verzenden', 'work.open', sendBy, READS),
  post('/werk/registers/:register/:record/brieven/:letter/mailen', 'work.open', mailBy, READS),
  post('/werk/registers/:register/:record/brieven/:letter/retour', 'work.open', returnedBy, READS),
  post('/werk/registers/:register/:record/brieven/:letter/vervallen', 'work.open', cancelBy, READS),
]

/** Where a mail about a letter leads. The address is the key; it asks for something besides. */
export const openLetterRoutes = (database: Database): Route[] => [
  get('/brief/:code', 'public', showOpening(database)),
  post('/brief/:code', 'public', openBy(database)),
]
