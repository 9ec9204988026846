import {
  addItem,
  findItem,
  listPlaces,
  putChange,
  putQuestionTerm,
  takeItemStep,
  wordsAt,
  workInAmendment,
} from '../../app/features/decisions/index.ts'
import { findAdoptedPlan } from '../../app/features/plan/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import type { PaperSeed } from './data/council.ts'
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

/** In the invented municipality the council gives the college thirty days for a written question. */
export async function loadQuestionTerm({ tx, municipalityId }: Loading) {
  await putQuestionTerm(tx, municipalityId, {
    questionDays: 30,
    questionBasis: 'artikel 32 Reglement van orde van de raad van Merendam (verzonnen)',
    questionLink: '',
  })
}
