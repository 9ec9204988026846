import { post, type Route } from '../../../platform/http/index.ts'
import { chooseColumns, removeView, saveView } from './save-view.ts'

/** What can be done with a list, besides looking at it. */
export const listRoutes: Route[] = [
  post('/werk/registers/:register/kolommen', 'work.open', chooseColumns),
  post('/werk/registers/:register/weergaven', 'work.open', saveView),
  post('/werk/registers/:register/weergaven/:view/verwijderen', 'work.open', removeView),
]
