import {
  addDocument,
  addDossier,
  addMeeting,
  decideItem,
  findDossier,
  findMeeting,
  handToCouncil,
  isForTheCouncil,
  listAgenda,
  listMadeFrom,
  listStops,
  putInitial,
  putOnAgenda,
  replaceStops,
  takeDocumentStep,
  updateMeeting,
} from '../../app/features/decisions/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { DOSSIER_2019, type DocumentSeed, MEMOS_2019, type MemoSeed } from './data/dossier-2019.ts'
import type { Loading } from './load-town.ts'

const NO_INITIAL = 'Op het formulier staat hier geen paraaf.'

/** The road of the plan of 2020-2023 through college and council, step by step as on the forms of 2019. */
export async function loadDossiers(loading: Loading) {
  const { tx, municipalityId } = loading
  const slug = await addDossier(tx, municipalityId, DOSSIER_2019)
  const { id } = (await findDossier(tx, { slug }))!
  for (const memo of MEMOS_2019) await loadMemo(loading, id, memo)
}

async function loadMemo({ tx, municipalityId }: Loading, dossierId: string, memo: MemoSeed) {
  const documentId = await add({ tx, municipalityId }, dossierId, memo)
  const stops = memo.route.map(({ office }, place) => ({ position: place + 1, office, accountId: null, dueOn: null }))
  await replaceStops(tx, municipalityId, documentId, stops)
  mustBe(await takeDocumentStep(tx, municipalityId, { id: documentId, to: 'routed', on: memo.routedOn, reason: '' }))
  for (const [place, stop] of (await listStops(tx, documentId)).entries()) {
    const { on } = memo.route[place]!
    const initial =
      on === ''
        ? { act: 'passedOver' as const, remark: NO_INITIAL, on: memo.routedOn }
        : { act: 'initialled' as const, remark: '', on }
    mustBe(await putInitial(tx, municipalityId, { documentId, stopId: stop.id, version: 1, by: 'paper', ...initial }))
  }
  await decideOn({ tx, municipalityId }, documentId, memo)
  mustBe(await takeDocumentStep(tx, municipalityId, { id: documentId, to: 'final', on: memo.finalOn, reason: '' }))
  for (const one of (await listMadeFrom(tx, documentId)).filter(isForTheCouncil)) {
    mustBe(await handToCouncil(tx, municipalityId, { id: one.id, on: memo.handedOn }))
  }
}

type Into = Pick<Loading, 'tx' | 'municipalityId'>

/** Adds a document and those that were made from it; answers its id. */
async function add({ tx, municipalityId }: Into, dossierId: string, seed: DocumentSeed, sourceId?: string) {
  const { kind, title, number, content, made = [] } = seed
  const year = Number((content.datedOn ?? '2019').slice(0, 4))
  const input = { dossierId, kind, title, number, content, year, sourceId }
  const { id } = mustBe(await addDocument(tx, municipalityId, input))
  for (const one of made) await add({ tx, municipalityId }, dossierId, one, id)
  return id
}

async function decideOn({ tx, municipalityId }: Into, documentId: string, { board }: MemoSeed) {
  const { slug } = await addMeeting(tx, municipalityId, {
    body: 'executiveBoard',
    title: 'Vergadering van burgemeester en wethouders',
    ...{ heldOn: board.on, startsAt: null, place: '', isClosed: true, source: '' },
  })
  const meeting = (await findMeeting(tx, 'executiveBoard', slug))!
  const itemId = mustBe(await putOnAgenda(tx, municipalityId, meeting, { documentId, isConsent: board.isConsent }))
  await updateMeeting(tx, meeting.id, meeting.revision, { state: 'held' })
  const held = (await findMeeting(tx, 'executiveBoard', slug))!
  const item = (await listAgenda(tx, held.id)).find(({ id }) => id === itemId)!
  mustBe(await decideItem(tx, municipalityId, held, { item, outcome: 'adopted', remark: '' }))
}
