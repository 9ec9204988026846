import { get, post, type Route } from '../../../platform/http/index.ts'
import { confirmBulkBy, resumeBulkBy, showBulk, stopBulkBy, undoBulkBy } from './bulk-page.tsx'
import { showBulkChoice, startBulk } from './choose-page.tsx'

const BULK = '/werk/registers/:register/wijzigen'

/** Changing many records at once. */
export const bulkRoutes: Route[] = [
  get(BULK, 'work.open', showBulkChoice),
  post(BULK, 'work.open', startBulk),
  get(`${BULK}/:bulk`, 'work.open', showBulk),
  post(`${BULK}/:bulk/bevestigen`, 'work.open', confirmBulkBy),
  post(`${BULK}/:bulk/stoppen`, 'work.open', stopBulkBy),
  post(`${BULK}/:bulk/verdergaan`, 'work.open', resumeBulkBy),
  post(`${BULK}/:bulk/terugdraaien`, 'work.open', undoBulkBy),
]
