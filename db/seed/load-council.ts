import {
  addItem,
  addMeeting,
  answerWish,
  findItem,
  findMeeting,
  hold,
  insertAgendaItem,
  insertWish,
  listPlaces,
  listWishes,
  putChange,
  takeItemStep,
  wordsAt,
  workInAmendment,
} from '../../app/features/decisions/index.ts'
import { findAdoptedPlan } from '../../app/features/plan/index.ts'
import { publishNode } from '../../app/features/thread/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import type { PaperSeed } from './data/council.ts'
import type { MeetingSeed } from './data/council-meetings.ts'
import { type Loading, sourceOf } from './load-town.ts'

/** Papers of the council, each brought to where it stands by the steps it took. */
export async function loadCouncilPapers(loading: Loading, papers: PaperSeed[]) {
  for (const paper of papers) await loadPaper(loading, paper)
}

async function loadPaper({ tx, municipalityId, clock }: Loading, seed: PaperSeed) {
  const { kind, about, changes = [], steps, source, dueOn = null, dueWords = '', isExample = false, ...words } = seed
  const places = (await listPlaces(tx)).filter(({ plan, code }) => plan === about.plan && about.codes.includes(code))
  const today = clock.today()
  const entered = {
    ...words,
    ...{ dueOn, dueWords, isExample, meetingId: null },
    source: source ? sourceOf(source) : '',
    places: places.map(({ nodeId }) => nodeId),
  }
  const id = mustBe(await addItem(tx, municipalityId, kind, entered, today))
  for (const { part, code, field, after } of changes) {
    const adopted = (await findAdoptedPlan(tx, about.plan))!
    const before = wordsAt(adopted.content, part, code, field)!
    await putChange(tx, municipalityId, id, { plan: about.plan, part, code, field, before, after })
  }
  for (const { to, on, remark = '', votesFor = null, votesAgainst = null } of steps) {
    const item = (await findItem(tx, id))!
    const step = { to, on, remark, votesFor, votesAgainst, number: '' }
    mustBe(await takeItemStep(tx, municipalityId, item, step, item.revision, today))
  }
  const done = (await findItem(tx, id))!
  if (done.kind === 'amendment' && done.state === 'adopted') {
    mustBe(await workInAmendment(tx, municipalityId, 'service:command', done, { decidedBy: 'Gemeenteraad', today }))
  }
}

/** Meetings of the council as the sources tell them: one that was planned stays planned. */
export async function loadCouncilMeetings({ tx, municipalityId, clock }: Loading, meetings: MeetingSeed[]) {
  const places = await listPlaces(tx)
  for (const { agenda, wishes, isHeld, source, ...texts } of meetings) {
    const more = { startsAt: null, place: '', isClosed: false, source: sourceOf(source) }
    const { id, slug } = await addMeeting(tx, municipalityId, { ...texts, ...more })
    for (const title of agenda) {
      const item = { title, documentId: null, isConsent: false, isClosed: false }
      await insertAgendaItem(tx, { municipalityId, meetingId: id, ...item })
    }
    const meeting = (await findMeeting(tx, texts.body, slug))!
    const held = { seats: null, present: null, revision: meeting.revision, today: clock.today() }
    if (isHeld) mustBe(await hold(tx, municipalityId, meeting, held))
    else await publishNode(tx, id)
    for (const { source: wishSource, ledTo, outcome, reason, decidedOn, ...said } of wishes) {
      const wishId = await insertWish(tx, { municipalityId, meetingId: id, ...said, source: sourceOf(wishSource) })
      const wish = (await listWishes(tx, id)).find((one) => one.id === wishId)!
      const place = places.find(({ plan, code }) => plan === ledTo.plan && code === ledTo.code)!
      const answer = { outcome, reason, decidedOn, ledTo: place.nodeId, revision: wish.revision }
      mustBe(await answerWish(tx, municipalityId, id, wish, answer))
    }
  }
}
