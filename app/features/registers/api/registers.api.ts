import { z } from 'zod'
import { registerTexts } from '../../../i18n/registers.ts'
import {
  type ApiContext,
  type ApiOperation,
  act,
  create,
  line,
  list,
  longList,
  NONE,
  one,
  type Refusals,
} from '../../../platform/api/index.ts'
import { readConfidential, sealReason } from '../../../platform/read-log/index.ts'
import { refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import { countByState, countIn } from '../lists/list.queries.ts'
import { summariseRegisters } from '../lists/overview.queries.ts'
import { openRecords } from '../operations/open-records.ts'
import { openRecord } from '../operations/read-record.ts'
import { takeStepOn } from '../operations/take-step.ts'
import { refusalInWords } from '../pages/step.tsx'
import { activitySlug } from '../processing/slugs.ts'
import { RECORD_SUBJECTS } from '../reading/subjects.ts'
import { findRecord, listEvents } from '../records.queries.ts'
import { hasLevel, type Scope } from '../scope.ts'
import { listPresent } from '../transfer/import.queries.ts'
import { findRegister, REGISTERS } from '../types/index.ts'
import { listRecordsByNumber } from './api.queries.ts'
import { readValues } from './read-values.ts'
import {
  eventShape,
  newRecord,
  openedRecord,
  readingReason,
  recordParams,
  recordShape,
  registerDescription,
  registerParams,
  registerShape,
  takenStep,
} from './shapes.ts'
import { describedRegister, shownEvent, shownOpened, shownRecord, shownRegister } from './shown.ts'

const tag = 'registers'
const rights = ['work.open'] as const

const scopeOf = ({ tx, actor, municipality, clock, secret }: ApiContext): Scope => ({
  ...{ tx, actor, secret, municipalityId: municipality.id, today: clock.today() },
})

/** The register of an address, for who may read in its space; for anybody else it is not there. */
function readable({ actor }: ApiContext, key: string): RegisterType | undefined {
  const type = findRegister(key)
  return type && hasLevel(actor, type, 'read') ? type : undefined
}

/** A record as it is shown after a change. */
async function shownAgain({ tx }: ApiContext, type: RegisterType, number: string) {
  const row = (await findRecord(tx, type.key, number))!
  return { value: shownRecord(row), revision: row.revision }
}

const said = (reason: string): Refusals[string] => ({
  status: 409,
  say: (language) => refusalInWords({ reason }, language),
})

const intakeRefusals: Refusals = Object.fromEntries(
  ['no-basis', 'party-missing', 'place-missing', 'in-the-future', 'unknown-role'].map((reason) => [
    reason,
    said(reason),
  ]),
)

const stepRefusals: Refusals = {
  ...Object.fromEntries(
    [
      'not-in-this-state',
      'before-intake',
      'before-last-transition',
      'in-the-future',
      'reason-needed',
      'same-person',
      'destroyed',
    ].map((reason) => [reason, said(reason)]),
  ),
  // What a guard says is in its own words, with its article.
  guard: { status: 409, say: (language, details) => String(details?.values?.[language] ?? '') },
}

/** What other programs read and write of the registers. What is about people is opened for one record at a time, with a reason. */
export const registersApi: ApiOperation[] = [
  list({
    path: '/registers',
    id: 'lijstRegisters',
    tag,
    summary: 'De registers van de ruimtes waar dit token bij mag',
    rights,
    params: NONE,
    query: NONE,
    answer: registerShape,
    sorting: ['kenmerk', 'naam', 'ruimte'],
    keyOf: ({ kenmerk }) => kenmerk,
    handle: async (ctx) => {
      const summaries = await summariseRegisters(ctx.tx, ctx.clock.today())
      const open = new Map(summaries.map((summary) => [summary.register, summary.open]))
      return REGISTERS.filter(({ key }) => readable(ctx, key)).map((type) =>
        shownRegister(type, open.get(type.key) ?? 0),
      )
    },
  }),
  one({
    path: '/registers/{register}',
    id: 'leesRegister',
    tag,
    summary: 'Eén register: zijn velden, standen en stappen',
    rights,
    params: registerParams,
    query: NONE,
    answer: registerDescription,
    handle: async (ctx, { params: { register } }) => {
      const type = readable(ctx, register)
      if (!type) return undefined
      const counts = await countByState(ctx.tx, type.key, {})
      return { value: describedRegister(type, countIn(counts, 'open')) }
    },
  }),
  longList({
    path: '/registers/{register}/dossiers',
    id: 'lijstDossiers',
    tag,
    summary: 'De dossiers van een register, zonder gegevens over personen',
    description: 'Op volgorde van hun nummer. Wat is afgeschermd, staat er niet bij.',
    rights,
    params: registerParams,
    query: z.strictObject({
      stand: line(60).optional().describe('Een stand van het register, of "open" voor alles wat niet is afgesloten.'),
      gebied: line(20).optional(),
      externKenmerk: line(200).optional(),
    }),
    answer: recordShape,
    keyOf: ({ nummer }) => nummer,
    handle: async (ctx, { params: { register }, query, span }) => {
      const type = readable(ctx, register)
      if (!type) return undefined
      const filter = { state: query.stand, areaCode: query.gebied, externalId: query.externKenmerk }
      return (await listRecordsByNumber(ctx.tx, type.key, filter, span)).map(shownRecord)
    },
  }),
  create({
    path: '/registers/{register}/dossiers',
    id: 'maakDossier',
    tag,
    summary: 'Een dossier vastleggen',
    rights,
    params: registerParams,
    body: newRecord,
    answer: recordShape,
    refusals: {
      ...intakeRefusals,
      'external-id-taken': { status: 409, say: (language) => registerTexts[language].problems['external-id-taken'] },
    },
    handle: async (ctx, { params: { register }, body }) => {
      const type = readable(ctx, register)
      if (!type || !hasLevel(ctx.actor, type, 'handle')) return refuse('not-found')
      const fields = type.fields.filter(({ atIntake }) => atIntake !== false)
      const read = readValues(fields, body.gegevens, ctx.language)
      if (!read.ok) return { ok: false, reason: 'invalid', faults: read.faults }
      const { externKenmerk } = body
      if (externKenmerk && (await listPresent(ctx.tx, type.key, [externKenmerk])).length > 0) {
        return refuse('external-id-taken')
      }
      const opened = await openRecords(scopeOf(ctx), type, [
        {
          facts: read.facts,
          basis: body.grondslag ?? type.bases[0]!.key,
          openedOn: body.begonnenOp,
          externalId: externKenmerk,
          areaCode: body.gebied,
          reason: body.toelichting,
          place: body.plek && { address: body.plek.adres, postcode: body.plek.postcode },
          parties: body.betrokkenen?.map(({ rol, naam, geboortedatum, adres, contact }) => ({
            role: rol,
            person: { name: naam, bornOn: geboortedatum, address: adres, contact },
          })),
        },
      ])
      if (!opened.ok) return { ok: false, reason: opened.reason }
      const { number } = opened.value[0]!
      return {
        ok: true,
        value: { ...(await shownAgain(ctx, type, number)), path: `/registers/${type.key}/dossiers/${number}` },
      }
    },
  }),
  one({
    path: '/registers/{register}/dossiers/{dossier}',
    id: 'leesDossier',
    tag,
    summary: 'Eén dossier, zonder gegevens over personen',
    rights,
    params: recordParams,
    query: NONE,
    answer: recordShape,
    handle: async (ctx, { params: { register, dossier } }) => {
      const type = readable(ctx, register)
      const row = type && (await findRecord(ctx.tx, type.key, dossier))
      return row && { value: shownRecord(row), revision: row.revision }
    },
  }),
  act({
    path: '/registers/{register}/dossiers/{dossier}/_inzien',
    id: 'zieDossierIn',
    tag,
    summary: 'Eén dossier met de gegevens over personen',
    description:
      'Iedere inzage komt met de reden in het leeslogboek. Het antwoord wordt niet bewaard voor een herhaling.',
    rights,
    params: recordParams,
    body: readingReason,
    answer: openedRecord,
    reads: ({ register }) => {
      const type = findRegister(register ?? '')
      return type && activitySlug(type)
    },
    handle: async (ctx, { params: { register, dossier }, body }) => {
      const type = readable(ctx, register)
      const row = type && (await findRecord(ctx.tx, type.key, dossier))
      if (!type || !row || row.destroyedOn) return refuse('not-found')
      const reason = { kind: 'other', note: body.reden }
      if (ctx.reading) ctx.reading.reason = sealReason(ctx.secret, ctx.municipality.id, reason)
      const read = () => openRecord(scopeOf(ctx), type, row)
      const record = await readConfidential(ctx, activitySlug(type), RECORD_SUBJECTS, read)
      return { ok: true, value: { value: shownOpened(record), revision: row.revision } }
    },
  }),
  list({
    path: '/registers/{register}/dossiers/{dossier}/gebeurtenissen',
    id: 'lijstGebeurtenissen',
    tag,
    summary: 'Wat er met een dossier gebeurde, zonder gegevens over personen',
    rights,
    params: recordParams,
    query: NONE,
    answer: eventShape,
    keyOf: ({ volgnummer }) => String(volgnummer),
    handle: async (ctx, { params: { register, dossier } }) => {
      const type = readable(ctx, register)
      const row = type && (await findRecord(ctx.tx, type.key, dossier))
      return row && (await listEvents(ctx.tx, row.id)).map(shownEvent)
    },
  }),
  act({
    path: '/registers/{register}/dossiers/{dossier}/stappen',
    id: 'zetStap',
    tag,
    summary: 'Een stap zetten met een dossier',
    description:
      'Welke stappen er zijn, staat bij het register. Besluiten en goedkeuren doet een mens, op de werkplek: die stappen zijn er voor een programma niet.',
    rights,
    params: recordParams,
    body: takenStep,
    answer: recordShape,
    refusals: stepRefusals,
    needsRevision: true,
    handle: async (ctx, { params: { register, dossier }, body, revision }) => {
      const type = readable(ctx, register)
      const step = type?.steps.find(({ key, automatic }) => key === body.stap && !automatic)
      if (!type || !step) return refuse('not-found')
      const read = readValues(step.fields ?? [], body.gegevens ?? {}, ctx.language)
      if (!read.ok) return { ok: false, reason: 'invalid', faults: read.faults }
      const input = {
        number: dossier,
        step: step.key,
        day: body.dag,
        given: read.facts,
        reason: body.reden ?? '',
        revision,
      }
      const done = await takeStepOn(scopeOf(ctx), type, input)
      if (done.ok) return { ok: true, value: await shownAgain(ctx, type, dossier) }
      if (done.reason === 'not-allowed') return refuse('not-found')
      if (done.reason !== 'guard') return { ok: false, reason: done.reason }
      const inWords = (language: 'nl' | 'en') => refusalInWords(done, language)
      return refuse('guard', { values: { nl: inWords('nl'), en: inWords('en') } })
    },
  }),
]
