import { get, post, type Route } from '../../../platform/http/index.ts'
import { activityOf } from '../pages/find.ts'
import { mergeBy, showMerge } from './merge-page.tsx'
import { showUndo, undoBy } from './undo-page.tsx'

const MERGE = '/werk/registers/:register/:record/samenvoegen'

/** Two records of one matter: making them one, and taking them apart again. */
export const mergingRoutes: Route[] = [
  get(MERGE, 'work.open', showMerge, { reads: activityOf }),
  post(MERGE, 'work.open', mergeBy, { reads: activityOf }),
  get(`${MERGE}/:merge/terugdraaien`, 'work.open', showUndo),
  post(`${MERGE}/:merge/terugdraaien`, 'work.open', undoBy),
]
