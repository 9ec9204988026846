import type { Database } from '../../../platform/database/index.ts'
import { get, post, type Route } from '../../../platform/http/index.ts'
import { activityOf } from '../pages/find.ts'
import { addAbsenceBy, endAbsenceBy, showAbsences } from './pages/absence.tsx'
import { addCaseBy, agreeTaskBy, inviteBy, saveMinutesBy, takeOffBy, uninviteBy } from './pages/agenda.ts'
import { closeMeetingBy, showMeeting } from './pages/meeting.tsx'
import { showMeetings } from './pages/meetings.tsx'
import { myPlanPages } from './pages/my-plan.tsx'
import { closeOwnPlanBy, makeCodeBy, showOwnPlan } from './pages/own-plan.tsx'
import { addGoalBy, adoptPlanBy, evaluateGoalBy, joinPlanBy, showPlan } from './pages/plan.tsx'
import {
  cancelMeetingBy,
  changeMeetingBy,
  planMeetingBy,
  showChangeMeeting,
  showPlanMeeting,
} from './pages/plan-meeting.tsx'
import { agreeCaseload, showProcessDirection } from './pages/process-direction.tsx'
import { offerBy, showOffer } from './pages/transfer.tsx'
import { answerOfferBy, showOffers } from './pages/transfers.tsx'

const MEETING = '/werk/overleggen/:register/:meeting'
const ITEM = `${MEETING}/zaken/:item`
const RECORD = '/werk/registers/:register/:record'
const reads = { reads: activityOf }

/** Directing cases. As with the registers themselves: what somebody may not see answers as what is not there. */
export function caseworkRoutes(database: Database): Route[] {
  const my = myPlanPages(database)
  return [
    get('/werk/procesregie', 'work.open', showProcessDirection),
    post('/werk/procesregie/aantal', 'work.open', agreeCaseload),
    get('/werk/procesregie/afwezigheid', 'work.open', showAbsences),
    post('/werk/procesregie/afwezigheid', 'work.open', addAbsenceBy),
    post('/werk/procesregie/afwezigheid/:absence/terug', 'work.open', endAbsenceBy),

    get('/werk/overleggen', 'meetings.attend', showMeetings),
    get('/werk/overleggen/nieuw', 'meetings.attend', showPlanMeeting),
    post('/werk/overleggen/nieuw', 'meetings.attend', planMeetingBy),
    get(MEETING, 'meetings.attend', showMeeting, reads),
    get(`${MEETING}/wijzigen`, 'meetings.attend', showChangeMeeting),
    post(`${MEETING}/wijzigen`, 'meetings.attend', changeMeetingBy),
    post(`${MEETING}/afzeggen`, 'meetings.attend', cancelMeetingBy),
    post(`${MEETING}/sluiten`, 'meetings.attend', closeMeetingBy, reads),
    post(`${MEETING}/zaken`, 'meetings.attend', addCaseBy, reads),
    post(`${ITEM}/weg`, 'meetings.attend', takeOffBy, reads),
    post(`${ITEM}/genodigden`, 'meetings.attend', inviteBy, reads),
    post(`${ITEM}/genodigden/:invitee/weg`, 'meetings.attend', uninviteBy, reads),
    post(`${ITEM}/verslag`, 'meetings.attend', saveMinutesBy, reads),
    post(`${ITEM}/taken`, 'meetings.attend', agreeTaskBy, reads),

    get(`${RECORD}/plan`, 'work.open', showPlan, reads),
    post(`${RECORD}/plan/doelen`, 'work.open', addGoalBy, reads),
    post(`${RECORD}/plan/doelen/:planGoal`, 'work.open', evaluateGoalBy, reads),
    post(`${RECORD}/plan/samen`, 'work.open', joinPlanBy, reads),
    post(`${RECORD}/plan/vaststellen`, 'work.open', adoptPlanBy, reads),
    get(`${RECORD}/eigen-plan`, 'work.open', showOwnPlan, reads),
    post(`${RECORD}/eigen-plan`, 'work.open', makeCodeBy, reads),
    post(`${RECORD}/eigen-plan/afsluiten`, 'work.open', closeOwnPlanBy, reads),
    get(`${RECORD}/overdracht`, 'work.open', showOffer, reads),
    post(`${RECORD}/overdracht`, 'work.open', offerBy, reads),
    get('/werk/overdrachten', 'meetings.attend', showOffers),
    post('/werk/overdrachten/:offer', 'meetings.attend', answerOfferBy(database)),

    get('/mijn-plan', 'public', my.show),
    post('/mijn-plan', 'public', my.open),
    post('/mijn-plan/reactie', 'public', my.react),
    post('/mijn-plan/sluiten', 'public', my.leave),
  ]
}
