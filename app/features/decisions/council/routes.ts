import { get, post, type Route } from '../../../platform/http/index.ts'
import { BODY_PATHS } from '../meetings/addresses.ts'
import { KIND_PATHS, NUMBER_PARAMS, WORK_REGISTER } from './addresses.ts'
import { ITEM_KINDS } from './domain/items.ts'
import { saveMeetingForm, showEditMeeting, showNewMeeting } from './meetings/meeting-form.tsx'
import { COUNCIL_BODIES } from './meetings/names.queries.ts'
import { showPublicMeeting, showPublicMeetings } from './meetings/public-meetings.tsx'
import { answerWishForm, takeMeetingDeed } from './meetings/take-deed.ts'
import { showWorkMeeting } from './meetings/work-meeting.tsx'
import { saveChange, showAmend, workIn } from './pages/amend.tsx'
import { saveItemForm, showItemForm } from './pages/item-form.tsx'
import { showPublicCouncil } from './pages/public-council.tsx'
import { downloadPublicItems, showPublicItem, showPublicItems } from './pages/public-items.tsx'
import { saveCouncilSettings, showCouncilSettings } from './pages/settings.tsx'
import { showWorkCouncil } from './pages/work-council.tsx'
import { showWorkItem, takeStepForm } from './pages/work-item.tsx'
import { showWorkRegister } from './pages/work-register.tsx'
import { downloadFromRoom, showRoom, showRoomPage, showVisits } from './reading-room/room-pages.tsx'
import { endSecrecyForm, showOneSecrecy } from './secrecy/one-secrecy.tsx'
import { imposeSecrecyForm, showSecrecy } from './secrecy/secrecy-page.tsx'

/** Addresses of the council. Which papers somebody sees and may write, the database and the pages decide. */
export const councilRoutes: Route[] = [
  get('/raad', 'public', showPublicCouncil),
  ...ITEM_KINDS.flatMap((kind) => [
    get(`/raad/${KIND_PATHS[kind]}`, 'public', showPublicItems(kind)),
    get(`/raad/${KIND_PATHS[kind]}.csv`, 'public', downloadPublicItems(kind)),
    get(`/raad/${KIND_PATHS[kind]}/:${NUMBER_PARAMS[kind]}`, 'public', showPublicItem(kind)),
  ]),
  get('/werk/raad', 'work.open', showWorkCouncil),
  get(WORK_REGISTER, 'work.open', showWorkRegister),
  get(`${WORK_REGISTER}/nieuw/:itemKind`, 'council.own', showItemForm),
  post(`${WORK_REGISTER}/nieuw/:itemKind`, 'council.own', saveItemForm),
  get(`${WORK_REGISTER}/:paper`, 'work.open', showWorkItem),
  get(`${WORK_REGISTER}/:paper/wijzigen`, 'council.own', showItemForm),
  post(`${WORK_REGISTER}/:paper/wijzigen`, 'council.own', saveItemForm),
  post(`${WORK_REGISTER}/:paper/stap`, 'council.keep', takeStepForm),
  get(`${WORK_REGISTER}/:paper/woorden`, 'council.own', showAmend),
  post(`${WORK_REGISTER}/:paper/woorden`, 'council.own', saveChange),
  post(`${WORK_REGISTER}/:paper/verwerken`, 'plan.adopt', workIn),
  get('/werk/raad/instellingen', 'council.keep', showCouncilSettings),
  post('/werk/raad/instellingen', 'council.keep', saveCouncilSettings),
  get('/raad/vergaderingen', 'public', showPublicMeetings),
  get('/raad/vergaderingen/:councilBody/:councilMeeting', 'public', showPublicMeeting),
  get('/werk/raad/vergadering/nieuw', 'council.keep', showNewMeeting),
  post('/werk/raad/vergadering/nieuw', 'council.keep', saveMeetingForm),
  get('/werk/raad/vergadering/:councilSitting/wijzigen', 'council.keep', showEditMeeting),
  post('/werk/raad/vergadering/:councilSitting/wijzigen', 'council.keep', saveMeetingForm),
  post('/werk/raad/vergadering/:councilSitting/antwoord', 'council.read', answerWishForm),
  post('/werk/raad/vergadering/:councilSitting/:deed', 'council.keep', takeMeetingDeed),
  get('/werk/raad/geheimhouding', 'council.read', showSecrecy),
  post('/werk/raad/geheimhouding', 'council.read', imposeSecrecyForm),
  get('/werk/raad/geheimhouding/:secrecy', 'council.read', showOneSecrecy),
  post('/werk/raad/geheimhouding/:secrecy/:secrecyEnd', 'council.read', endSecrecyForm),
  get('/werk/raad/leeskamer', 'council.secret', showRoom),
  get('/werk/raad/leeskamer/:roomDocument', 'council.secret', showRoomPage),
  get('/werk/raad/leeskamer/:roomDocument/bestand.pdf', 'council.secret', downloadFromRoom),
  get('/werk/raad/leeskamer/:roomDocument/inzage', 'work.open', showVisits),
  ...COUNCIL_BODIES.map((body) => get(`/werk/${BODY_PATHS[body]}/:councilMeeting`, 'work.open', showWorkMeeting(body))),
]
