import { z } from 'zod'
import { type ApiContext, type ApiOperation, list, NONE, one, slug } from '../../../platform/api/index.ts'
import { accountShape, shownAccount } from '../../accounting/index.ts'
import { readFrozen } from '../render.ts'
import { findFrozenBuild, listPublishedEditions, listPublishedReports } from '../report.queries.ts'
import { editionShape, frozenFigureShape, reportShape, shownEdition, shownFigures, shownReport } from './shapes.ts'

const tag = 'verslagen'
const params = z.strictObject({ verslag: slug() })
const editionNumber = () => z.int().min(1).max(100_000)

/** An edition that was published: the last one, or the one with this number. */
async function findEdition({ tx }: ApiContext, verslag: string, number: number | undefined) {
  const editions = await listPublishedEditions(tx, verslag)
  const report = number === undefined ? editions[0] : editions.find((edition) => edition.number === number)
  const build = report && (await findFrozenBuild(tx, report.buildId))
  return report && build && { report, frozen: readFrozen(build.frozen), hash: build.frozenHash }
}

async function shownEditionOf(ctx: ApiContext, verslag: string, number: number | undefined) {
  const found = await findEdition(ctx, verslag, number)
  return found && { value: shownEdition(found.report, found.frozen, found.hash) }
}

/** Reports that were published, with their frozen figures. */
export const publishedApi: ApiOperation[] = [
  list({
    path: '/verslagen',
    id: 'lijstVerslagen',
    tag,
    summary: 'De uitgebrachte verslagen, het nieuwste eerst',
    rights: [],
    params: NONE,
    query: z.strictObject({ verslagjaar: z.int().min(1900).max(2999).optional() }),
    answer: reportShape,
    sorting: ['kenmerk', 'titel', 'verslagjaar', 'uitgebrachtOp'],
    keyOf: (row) => row.kenmerk,
    handle: async ({ tx }, { query }) =>
      (await listPublishedReports(tx))
        .map(shownReport)
        .filter((row) => query.verslagjaar === undefined || row.verslagjaar === query.verslagjaar),
  }),
  one({
    path: '/verslagen/{verslag}',
    id: 'leesVerslag',
    tag,
    summary: 'De laatste uitgave van een verslag, met haar tekst',
    rights: [],
    params,
    query: NONE,
    answer: editionShape,
    handle: (ctx, { params: { verslag } }) => shownEditionOf(ctx, verslag, undefined),
  }),
  list({
    path: '/verslagen/{verslag}/uitgaven',
    id: 'lijstUitgaven',
    tag,
    summary: 'De uitgebrachte uitgaven van een verslag, de nieuwste eerst',
    rights: [],
    params,
    query: NONE,
    answer: reportShape,
    keyOf: (row) => String(row.uitgave),
    handle: async ({ tx }, { params: { verslag } }) => {
      const editions = await listPublishedEditions(tx, verslag)
      return editions.length === 0 ? undefined : editions.map(shownReport)
    },
  }),
  one({
    path: '/verslagen/{verslag}/uitgaven/{uitgave}',
    id: 'leesUitgave',
    tag,
    summary: 'Eén uitgave van een verslag, met haar tekst',
    rights: [],
    params: params.extend({ uitgave: editionNumber() }),
    query: NONE,
    answer: editionShape,
    handle: (ctx, { params: { verslag, uitgave } }) => shownEditionOf(ctx, verslag, uitgave),
  }),
  list({
    path: '/verslagen/{verslag}/cijfers',
    id: 'lijstCijfersVanVerslag',
    tag,
    summary: 'De bevroren cijfers van een verslag',
    description: 'Zoals ze waren toen de uitgave gemaakt werd; latere correcties staan bij de indicator.',
    rights: [],
    params,
    query: z.strictObject({
      uitgave: editionNumber().optional(),
      indicator: z.string().max(80).optional(),
      periode: z.string().max(20).optional(),
    }),
    answer: frozenFigureShape,
    sorting: ['indicator', 'periode', 'waarde'],
    keyOf: (row) => `${row.indicator} ${row.periode} ${row.categorie}`,
    handle: async (ctx, { params: { verslag }, query }) => {
      const found = await findEdition(ctx, verslag, query.uitgave)
      return (
        found &&
        shownFigures(found.frozen).filter(
          (row) =>
            (query.indicator === undefined || row.indicator === query.indicator) &&
            (query.periode === undefined || row.periode === query.periode),
        )
      )
    },
  }),
  list({
    path: '/verslagen/{verslag}/verantwoordingen',
    id: 'lijstVerantwoordingenVanVerslag',
    tag,
    summary: 'De verantwoording per doel, zoals een verslag haar vastlegde',
    description: 'Cijfers, stukken met hun bron en gewicht, het gevolg, en wie het er niet mee eens is.',
    rights: [],
    params,
    query: z.strictObject({ uitgave: editionNumber().optional(), doel: z.string().max(40).optional() }),
    answer: accountShape,
    sorting: ['doel'],
    keyOf: (row) => row.doel,
    handle: async (ctx, { params: { verslag }, query }) => {
      const found = await findEdition(ctx, verslag, query.uitgave)
      const accounts = found?.frozen.accounts ?? []
      return found && accounts.map(shownAccount).filter((row) => query.doel === undefined || row.doel === query.doel)
    },
  }),
]
