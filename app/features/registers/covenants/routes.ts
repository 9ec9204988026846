import { post, type Route } from '../../../platform/http/index.ts'
import { addUseBy, removeUseBy } from './change-uses.ts'

const USES = '/werk/registers/:register/:record/rust-hierop'

/** What rests on a covenant, as who keeps it puts it on record. */
export const covenantRoutes: Route[] = [
  post(USES, 'work.open', addUseBy),
  post(`${USES}/:other/verwijderen`, 'work.open', removeUseBy),
]
