import { get, post, type Route } from '../../../platform/http/index.ts'
import { handOverBy, showHandover } from './handover-page.tsx'
import { showProgress, stopHandover } from './progress-page.tsx'

const HANDOVER = '/werk/registers/:register/overdragen'

/** Handing the work of one person over to another, for who decides in the space. */
export const handoverRoutes: Route[] = [
  get(HANDOVER, 'work.open', showHandover),
  post(HANDOVER, 'work.open', handOverBy),
  get(`${HANDOVER}/:handover`, 'work.open', showProgress),
  post(`${HANDOVER}/:handover/stoppen`, 'work.open', stopHandover),
]
