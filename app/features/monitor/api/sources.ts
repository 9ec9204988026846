import { z } from 'zod'
import { monitorTexts } from '../../../i18n/monitor.ts'
import {
  type ApiOperation,
  create,
  day,
  type Fault,
  line,
  list,
  longList,
  looseDay,
  NONE,
  one,
} from '../../../platform/api/index.ts'
import type { Language } from '../../../shared/numbers.ts'
import { findSnapshot, listSnapshotFigures, listSnapshots } from '../monitor.queries.ts'
import { type ImportRefusal, importObservations } from '../operations/import-observations.ts'
import { observationShape, sourceShape } from './shapes.ts'
import { shownFigure, shownSource } from './shown.ts'

const tag = 'cijfers'
const params = z.strictObject({ bron: z.uuid() })

const MOST_CHARACTERS = 19_000_000

const importBody = z
  .strictObject({
    titel: line().regex(/\S/),
    herkomst: line().regex(/\S/),
    licentie: line().regex(/\S/),
    uitgebrachtOp: looseDay().optional(),
    opgehaaldOp: day(),
    bestandsnaam: z.string().regex(/^[\w.-]{1,100}$/),
    inhoud: z.string().min(1).max(MOST_CHARACTERS).describe('Het CSV-bestand met de waarnemingen, als tekst.'),
  })
  .meta({
    id: 'BronNieuw',
    examples: [
      {
        titel: 'Cijfers politie 2025',
        herkomst: 'Politie',
        licentie: 'CC BY 4.0',
        opgehaaldOp: '2026-02-01',
        bestandsnaam: 'politie-2025.csv',
        inhoud: 'indicator,period,category,state,value\nhic_burglary,2025,,value,81\n',
      },
    ],
  })

/** Each problem in the file, with its line and column in words. */
function faultsOf({ problems }: ImportRefusal, language: Language): Fault[] {
  const t = monitorTexts[language]
  return problems.map((problem) => ({
    in: 'body',
    pointer: '#/inhoud',
    code: problem.code,
    detail: `${t.line} ${problem.line}${problem.column ? `, ${problem.column}` : ''}: ${t.csvProblems[problem.code](problem.found)}`,
  }))
}

/** Frozen source files with the observations in them. */
export const sourcesApi: ApiOperation[] = [
  list({
    path: '/bronnen',
    id: 'lijstBronnen',
    tag,
    summary: 'De bevroren bronbestanden, de nieuwste eerst',
    rights: [],
    params: NONE,
    query: NONE,
    answer: sourceShape,
    sorting: ['titel', 'uitgebrachtOp', 'ingelezenOp'],
    keyOf: (row) => row.id,
    handle: async ({ tx }) => (await listSnapshots(tx)).map(shownSource),
  }),
  create({
    path: '/bronnen',
    id: 'maakBron',
    tag,
    summary: 'Een bestand met waarnemingen inlezen, helemaal of helemaal niet',
    description: 'Hetzelfde bestand nog een keer geeft de bron die er al is, en verandert niets.',
    rights: ['work.open', 'figures.read', 'figures.import'],
    params: NONE,
    body: importBody,
    maxBytes: 20 * 1024 * 1024,
    answer: sourceShape,
    handle: async (ctx, { body }) => {
      const done = await importObservations(ctx.tx, ctx.municipality.id, ctx.actor, {
        title: body.titel.trim(),
        source: body.herkomst.trim(),
        licence: body.licentie.trim(),
        publishedOn: body.uitgebrachtOp,
        retrievedAt: new Date(`${body.opgehaaldOp}T12:00:00Z`),
        fileName: body.bestandsnaam,
        content: body.inhoud,
      })
      if (!done.ok) return { ok: false, reason: 'invalid', faults: faultsOf(done as ImportRefusal, ctx.language) }
      const { snapshot } = done.value
      return { ok: true, value: { value: shownSource(snapshot), path: `/bronnen/${snapshot.id}` } }
    },
  }),
  one({
    path: '/bronnen/{bron}',
    id: 'leesBron',
    tag,
    summary: 'Eén bronbestand',
    rights: [],
    params,
    query: NONE,
    answer: sourceShape,
    handle: async ({ tx }, { params: { bron } }) => {
      const found = await findSnapshot(tx, bron)
      return found && { value: shownSource(found) }
    },
  }),
  longList({
    path: '/bronnen/{bron}/waarnemingen',
    id: 'lijstWaarnemingenVanBron',
    tag,
    summary: 'De waarnemingen in een bronbestand, in de volgorde van het bestand',
    rights: [],
    params,
    query: NONE,
    answer: observationShape,
    keyOf: (row) => String(row.rij),
    handle: async ({ tx }, { params: { bron }, span }) => {
      if (!(await findSnapshot(tx, bron))) return undefined
      const after = /^\d{1,9}$/.test(span.after ?? '') ? Number(span.after) : 0
      const figures = await listSnapshotFigures(tx, bron, after, span.limit)
      return figures.map((figure) => shownFigure(figure, figure.passport.valueType))
    },
  }),
]
