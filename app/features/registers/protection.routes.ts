import { get, post, type Route } from '../../platform/http/index.ts'
import { gatherBy, releaseGatheredBy, showGather } from './access-request/gather-page.tsx'
import { downloadGathered } from './access-request/gather-part.tsx'
import { showChecks } from './known-here/checks-page.tsx'
import { saveContact, showContacts } from './known-here/contacts-page.tsx'
import { KNOWN_HERE } from './known-here/known-activity.ts'
import { askKnown, showKnown } from './known-here/known-page.tsx'
import { activityOf } from './pages/find.ts'
import { showDescription } from './processing/description-page.tsx'
import { findPersonLog, showPersonLog } from './reading/person-log-page.tsx'
import { giveReasonBy } from './reading/reason-page.tsx'
import { releaseBy, returnBy, showDestruction } from './retention/destruction-page.tsx'
import { keepBy, letGoBy, showKeep, showLetGo } from './retention/keep-page.tsx'
import { downloadProofs, showRetention } from './retention/overview-page.tsx'
import { proposeBy, showPropose } from './retention/propose-page.tsx'
import { liftBy, restrictBy, showLift, showRestrict } from './secrecy/restrict-page.tsx'
import { showEveryShare } from './sharing/every-share-page.tsx'
import { shareBy, showShare, stopSharingBy } from './sharing/share-page.tsx'
import { giveFeedbackBy, showShared, showSharedWithMe } from './sharing/shared-page.tsx'

const RECORD = '/werk/registers/:register/:record'

/** What protects the people in the registers: secrecy, sharing, reading, keeping and destroying. */
export const protectionRoutes: Route[] = [
  get('/werk/registers/:register/gegevensbescherming', 'work.open', showDescription),
  post(`${RECORD}/reden`, 'work.open', giveReasonBy),
  get(`${RECORD}/afschermen`, 'work.open', showRestrict),
  post(`${RECORD}/afschermen`, 'work.open', restrictBy),
  get(`${RECORD}/afschermen/opheffen`, 'work.open', showLift),
  post(`${RECORD}/afschermen/opheffen`, 'work.open', liftBy),
  get(`${RECORD}/bewaren`, 'work.open', showKeep),
  post(`${RECORD}/bewaren`, 'work.open', keepBy),
  get(`${RECORD}/bewaren/vrijlaten`, 'work.open', showLetGo),
  post(`${RECORD}/bewaren/vrijlaten`, 'work.open', letGoBy),
  get('/werk/registers/:register/vernietigen', 'work.open', showPropose),
  post('/werk/registers/:register/vernietigen', 'work.open', proposeBy),
  get('/werk/vernietiging', 'work.open', showRetention),
  get('/werk/vernietiging/bewijzen.csv', 'work.open', downloadProofs),
  get('/werk/vernietiging/:destruction', 'work.open', showDestruction),
  post('/werk/vernietiging/:destruction/vrijgeven', 'retention.release', releaseBy, { confirm: true }),
  post('/werk/vernietiging/:destruction/terugsturen', 'retention.release', returnBy),
  get(`${RECORD}/verzamelen`, 'privacy.handle', showGather),
  post(`${RECORD}/verzamelen`, 'privacy.handle', gatherBy, { confirm: true }),
  post(`${RECORD}/verzamelen/vrijgeven`, 'privacy.decide', releaseGatheredBy, { confirm: true }),
  get(`${RECORD}/bestand.zip`, 'privacy.handle', downloadGathered, { reads: activityOf }),
  get(`${RECORD}/delen`, 'work.open', showShare, { reads: activityOf }),
  post(`${RECORD}/delen`, 'work.open', shareBy, { reads: activityOf }),
  post(`${RECORD}/delen/:share/stoppen`, 'work.open', stopSharingBy),
  get('/werk/gedeeld', 'work.open', showSharedWithMe),
  get('/werk/gedeeld/:register/:share', 'work.open', showShared, { reads: activityOf }),
  post('/werk/gedeeld/:register/:share/terugkoppeling', 'work.open', giveFeedbackBy, { reads: activityOf }),
  get('/werk/leeslogboek/gedeeld', 'readlog.read', showEveryShare, { reads: 'leeslogboek' }),
  get('/werk/bekend', 'known.check', showKnown, { reads: KNOWN_HERE }),
  post('/werk/bekend', 'known.check', askKnown, { reads: KNOWN_HERE }),
  get('/werk/bekend/aanspreekpunten', 'known.check', showContacts),
  post('/werk/bekend/aanspreekpunten/:space', 'known.check', saveContact),
  get('/werk/leeslogboek/bekend', 'readlog.read', showChecks, { reads: 'leeslogboek' }),
  get('/werk/leeslogboek/persoon', 'readlog.read', showPersonLog, { reads: 'leeslogboek' }),
  post('/werk/leeslogboek/persoon', 'readlog.read', findPersonLog, { reads: 'leeslogboek' }),
]
