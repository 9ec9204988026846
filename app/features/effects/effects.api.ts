import { z } from 'zod'
import { type ApiContext, type ApiOperation, instant, list, NONE, one, slug } from '../../platform/api/index.ts'
import { type EffectView, readEffect } from './effect-view.ts'
import { listPublished } from './effects.queries.ts'
import { type EvaluationView, readEvaluation } from './evaluation-view.ts'
import { sentencesOf } from './result-words.ts'

const tag = 'effecten'
const params = z.strictObject({ effectmeting: slug() })

const effectShape = z
  .object({
    kenmerk: z.string(),
    titel: z.string(),
    vastgelegdOp: instant(),
    soort: z.enum(['vooraf', 'verkennend']).describe('Vooraf vastgelegd, of verkennend.'),
    start: z.iso.date(),
    oordeelOp: z.iso.date(),
    hash: z.string().describe('SHA-256 van de vastgelegde tekst.'),
  })
  .meta({
    id: 'Effectmeting',
    examples: [
      {
        kenmerk: 'jongeren-weghouden-van-zware-misdaad',
        titel: 'Jongeren weghouden van zware misdaad',
        vastgelegdOp: '2026-11-22T10:15:00.000Z',
        soort: 'vooraf',
        start: '2027-01-01',
        oordeelOp: '2029-06-30',
        hash: '5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9',
      },
    ],
  })

const registeredShape = effectShape
  .extend({
    tekst: z.string().describe('De vastgelegde tekst, byte voor byte, als JSON.'),
    afwijkingen: z.array(z.object({ wat: z.string(), waarom: z.string(), vastgelegdOp: instant() })),
    metingen: z.array(z.int()),
  })
  .meta({ id: 'EffectmetingMetTekst', examples: undefined })

const evaluationShape = z
  .object({
    nummer: z.int(),
    uitgerekendOp: instant(),
    zinnen: z.array(z.string()).describe('De uitkomst in woorden.'),
    invoerHash: z.string(),
    uitkomstHash: z.string(),
    invoer: z.looseObject({}).describe('Alles waaruit is gerekend, bevroren.'),
    uitkomst: z.looseObject({}).describe('Wat eruit volgt.'),
  })
  .meta({ id: 'EffectUitkomst' })

const SORTS = { beforehand: 'vooraf', exploratory: 'verkennend' } as const

/** A registration that is public; everything else is not there. */
async function findPublic({ tx }: ApiContext, wanted: string): Promise<EffectView | undefined> {
  const view = await readEffect(tx, wanted)
  return view?.publishedAt ? view : undefined
}

const shownEffect = ({ row, protocol, registration }: EffectView) => ({
  kenmerk: row.slug,
  titel: protocol.title,
  vastgelegdOp: registration!.registeredAt.toISOString(),
  soort: SORTS[registration!.label],
  start: protocol.startsOn,
  oordeelOp: protocol.judgedOn,
  hash: registration!.contentHash,
})

const shownEvaluation = ({ row, frozen, result }: EvaluationView) => ({
  nummer: row.number,
  uitgerekendOp: row.runAt.toISOString(),
  zinnen: sentencesOf(frozen, result, 'nl'),
  invoerHash: row.frozenHash,
  uitkomstHash: row.resultHash,
  invoer: { ...frozen },
  uitkomst: { ...result },
})

/** What other programs read of effect evaluations: those that are public, with everything to compute them again. */
export const effectsApi: ApiOperation[] = [
  list({
    path: '/effectmetingen',
    id: 'lijstEffectmetingen',
    tag,
    summary: 'De openbare effectmetingen, de nieuwste vastlegging eerst',
    rights: [],
    params: NONE,
    query: NONE,
    answer: effectShape,
    keyOf: (row) => row.kenmerk,
    handle: async (ctx) => {
      const views = []
      for (const { slug: wanted } of await listPublished(ctx.tx)) views.push((await findPublic(ctx, wanted))!)
      return views.map(shownEffect)
    },
  }),
  one({
    path: '/effectmetingen/{effectmeting}',
    id: 'leesEffectmeting',
    tag,
    summary: 'Eén effectmeting: de vastgelegde tekst, de afwijkingen en welke metingen er zijn',
    rights: [],
    params,
    query: NONE,
    answer: registeredShape,
    handle: async (ctx, { params: { effectmeting } }) => {
      const view = await findPublic(ctx, effectmeting)
      if (!view) return undefined
      const afwijkingen = view.amendments.map(({ change, reason, madeAt }) => ({
        wat: change,
        waarom: reason,
        vastgelegdOp: madeAt.toISOString(),
      }))
      const metingen = view.evaluations.map(({ number }) => number)
      return { value: { ...shownEffect(view), tekst: view.registration!.content, afwijkingen, metingen } }
    },
  }),
  one({
    path: '/effectmetingen/{effectmeting}/metingen/{meting}',
    id: 'leesMeting',
    tag,
    summary: 'Eén meting met haar bevroren invoer en uitkomst, om na te rekenen',
    rights: [],
    params: params.extend({ meting: z.int().min(1).max(100_000) }),
    query: NONE,
    answer: evaluationShape,
    handle: async (ctx, { params: { effectmeting, meting } }) => {
      const view = (await findPublic(ctx, effectmeting)) && (await readEvaluation(ctx.tx, effectmeting, meting))
      return view && { value: shownEvaluation(view) }
    },
  }),
]
