import { get, post, type Route } from '../../platform/http/index.ts'
import { showDescription } from './processing/description-page.tsx'
import { findPersonLog, showPersonLog } from './reading/person-log-page.tsx'
import { giveReasonBy } from './reading/reason-page.tsx'
import { liftBy, restrictBy, showLift, showRestrict } from './secrecy/restrict-page.tsx'

const RECORD = '/werk/registers/:register/:record'

/** What protects the people in the registers: secrecy, sharing, reading, keeping and destroying. */
export const protectionRoutes: Route[] = [
  get('/werk/registers/:register/gegevensbescherming', 'work.open', showDescription),
  post(`${RECORD}/reden`, 'work.open', giveReasonBy),
  get(`${RECORD}/afschermen`, 'work.open', showRestrict),
  post(`${RECORD}/afschermen`, 'work.open', restrictBy),
  get(`${RECORD}/afschermen/opheffen`, 'work.open', showLift),
  post(`${RECORD}/afschermen/opheffen`, 'work.open', liftBy),
  get('/werk/leeslogboek/persoon', 'readlog.read', showPersonLog, { reads: 'leeslogboek' }),
  post('/werk/leeslogboek/persoon', 'readlog.read', findPersonLog, { reads: 'leeslogboek' }),
]
