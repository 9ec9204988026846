import { z } from 'zod'
import { monitorTexts } from '../../../i18n/monitor.ts'
import {
  type ApiContext,
  type ApiOperation,
  change,
  create,
  line,
  list,
  longList,
  NONE,
  one,
  type Refusals,
  text,
} from '../../../platform/api/index.ts'
import { refuse } from '../../../shared/outcome.ts'
import type { Category, Passport } from '../domain/series.ts'
import { findIndicator, listBreaks, listFigures, listIndicators, readSeries } from '../monitor.queries.ts'
import { addIndicator, saveDefinition, saveIndicator } from '../operations/save-indicator.ts'
import type { PassportInput } from '../passport.queries.ts'
import { breakShape, category, caveatShape, definitionShape, indicatorShape, observationShape } from './shapes.ts'
import { shownDefinition, shownFigure, shownIndicator } from './shown.ts'
import { KINDS_OF_VALUE, RHYTHMS, STATES, WISHES } from './words.ts'

const tag = 'cijfers'
const key = () => z.string().regex(/^[a-z0-9_]{1,80}$/)
const params = z.strictObject({ indicator: key() })
const rights = ['work.open', 'figures.read', 'figures.edit'] as const

const readIndicators: ApiOperation[] = [
  list({
    path: '/indicatoren',
    id: 'lijstIndicatoren',
    tag,
    summary: 'Alle indicatoren met hun paspoort',
    rights: [],
    params: NONE,
    query: z.strictObject({
      soortWaarde: KINDS_OF_VALUE.schema.optional(),
      deelVan: key().optional().describe('Alleen de delen van deze indicator.'),
      houder: line().optional(),
    }),
    answer: indicatorShape,
    sorting: ['sleutel', 'houder', 'eigenaar'],
    keyOf: (row) => row.sleutel,
    handle: async ({ tx }, { query }) =>
      (await listIndicators(tx))
        .map(shownIndicator)
        .filter(
          (row) =>
            (query.soortWaarde === undefined || row.soortWaarde === query.soortWaarde) &&
            (query.deelVan === undefined || row.deelVan === query.deelVan) &&
            (query.houder === undefined || row.houder === query.houder),
        ),
  }),
  one({
    path: '/indicatoren/{indicator}',
    id: 'leesIndicator',
    tag,
    summary: 'Eén indicator met zijn paspoort',
    rights: [],
    params,
    query: NONE,
    answer: indicatorShape,
    handle: async (ctx, { params: { indicator } }) => shownPassport(ctx, indicator),
  }),
  list({
    path: '/indicatoren/{indicator}/kanttekeningen',
    id: 'lijstKanttekeningen',
    tag,
    summary: 'Wat bij de cijfers van een indicator gezegd moet worden',
    rights: [],
    params,
    query: NONE,
    answer: caveatShape,
    keyOf: (row) => `${row.periode} ${row.tekst.nl}`,
    handle: async ({ tx }, { params: { indicator } }) =>
      (await readSeries(tx, [indicator]))[0]?.caveats.map(({ period, text: said }) => ({
        periode: period,
        tekst: said,
      })),
  }),
  list({
    path: '/reeksbreuken',
    id: 'lijstReeksbreuken',
    tag,
    summary: 'Momenten waarop reeksen niet doorlopen',
    rights: [],
    params: NONE,
    query: z.strictObject({ indicator: key().optional() }),
    answer: breakShape,
    sorting: ['periode', 'sleutel'],
    keyOf: (row) => row.sleutel,
    handle: async ({ tx }, { query }) =>
      (await listBreaks(tx))
        // A break of figures that this reader may not see tells about those figures.
        .filter((found) => found.indicators.length > 0)
        .filter((found) => query.indicator === undefined || found.indicators.includes(query.indicator))
        .map((found) => ({
          sleutel: found.key,
          periode: found.period,
          gebeurdOp: found.happenedOn,
          titel: found.title,
          tekst: found.text,
          indicatoren: found.indicators,
          bron: found.source,
        })),
  }),
  longList({
    path: '/indicatoren/{indicator}/waarnemingen',
    id: 'lijstWaarnemingen',
    tag,
    summary: 'De waarnemingen van een indicator zoals ze nu gelden',
    description: 'Op volgorde van de periode als tekst, en daarbinnen van de categorie.',
    rights: [],
    params,
    query: z.strictObject({
      vanaf: period().optional().describe('Eerste periode, bijvoorbeeld 2019.'),
      totEnMet: period().optional().describe('Laatste periode; 2022 omvat ook de maanden van 2022.'),
      categorie: line(80).optional(),
      toestand: STATES.schema.optional(),
    }),
    answer: observationShape,
    keyOf: (row) => JSON.stringify([row.periode, row.categorie]),
    handle: async ({ tx }, { params: { indicator }, query, span }) => {
      const passport = await findIndicator(tx, indicator)
      if (!passport) return undefined
      const wanted = {
        from: query.vanaf,
        to: query.totEnMet,
        category: query.categorie,
        state: query.toestand && STATES.fromDutch(query.toestand),
        after: placeOf(span.after),
        limit: span.limit,
      }
      return (await listFigures(tx, passport, wanted)).map((figure) => shownFigure(figure, passport.valueType))
    },
  }),
]

function period() {
  return z.string().regex(/^\d{4}(-(Q[1-4]|ytd|target|\d{2}(-\d{2})?))?$/)
}

/** The period and category at which the last page ended. */
function placeOf(after: string | undefined): { period: string; category: string } | undefined {
  if (after === undefined) return undefined
  try {
    const [found, categoryKey] = JSON.parse(after) as unknown[]
    return { period: String(found), category: String(categoryKey) }
  } catch {
    return undefined
  }
}

async function shownPassport({ tx }: Pick<ApiContext, 'tx'>, indicator: string) {
  const found = await findIndicator(tx, indicator)
  return found && { value: shownIndicator(found), revision: found.revision }
}

const words = () => z.strictObject({ nl: line().regex(/\S/), en: line().regex(/\S/) })
const story = () => z.strictObject({ nl: text().regex(/\S/), en: text().regex(/\S/) })

const passportFields = {
  naam: words(),
  eenheid: words(),
  soortWaarde: KINDS_OF_VALUE.schema,
  gewensteRichting: WISHES.schema,
  houder: line().regex(/\S/),
  eigenaar: line().regex(/\S/),
  frequentie: RHYTHMS.schema,
  kwaliteit: story(),
  beperkingen: story(),
  categorieen: z.array(category).max(200),
  deelVan: key().nullable(),
  aandeelVan: key().nullable(),
  isOpenbaar: z.boolean(),
  bron: line().regex(/\S/),
}

const definitionBody = z
  .strictObject({
    tekst: story(),
    geldigVanaf: z.union([period(), z.literal('')]).optional(),
    bron: line().regex(/\S/),
  })
  .meta({ id: 'DefinitieNieuw' })

const changedIndicator = z.strictObject(passportFields).partial().meta({ id: 'IndicatorWijziging' })
const newIndicator = z
  .strictObject({
    sleutel: key().regex(/^(?!(nieuw|importeren|breuken)$)/),
    ...passportFields,
    categorieen: passportFields.categorieen.optional(),
    deelVan: passportFields.deelVan.optional(),
    aandeelVan: passportFields.aandeelVan.optional(),
    definitie: definitionBody,
  })
  .meta({ id: 'IndicatorNieuw' })

const say = (
  problem: 'key-in-use' | 'unknown-related' | 'related-to-itself' | 'double-category',
  status: 400 | 409,
) => ({
  status,
  say: (language: 'nl' | 'en') => monitorTexts[language].problems[problem],
})

const refusals: Refusals = {
  'key-in-use': say('key-in-use', 409),
  'unknown-related': say('unknown-related', 409),
  'related-to-itself': say('related-to-itself', 409),
  'double-category': say('double-category', 409),
}

const toCategory = ({ sleutel, nl, en }: z.output<typeof category>): Category => ({ key: sleutel, nl, en })

/** What was sent in the words of the code; what was not sent stays as it was. */
function toInput(sleutel: string, body: z.output<typeof changedIndicator>, before?: Passport): PassportInput {
  return {
    key: sleutel,
    name: body.naam ?? before!.name,
    unit: body.eenheid ?? before!.unit,
    valueType: body.soortWaarde === undefined ? before!.valueType : KINDS_OF_VALUE.fromDutch(body.soortWaarde),
    desired: body.gewensteRichting === undefined ? before!.desired : WISHES.fromDutch(body.gewensteRichting),
    holder: body.houder ?? before!.holder,
    owner: body.eigenaar ?? before!.owner,
    frequency: body.frequentie === undefined ? before!.frequency : RHYTHMS.fromDutch(body.frequentie),
    quality: body.kwaliteit ?? before!.quality,
    limitations: body.beperkingen ?? before!.limitations,
    categories: body.categorieen?.map(toCategory) ?? before?.categories ?? [],
    partOf: body.deelVan === undefined ? (before?.partOf ?? null) : body.deelVan,
    shareOf: body.aandeelVan === undefined ? (before?.shareOf ?? null) : body.aandeelVan,
    isPublic: body.isOpenbaar ?? before!.isPublic,
    source: body.bron ?? before!.source,
  }
}

const hasDoubles = ({ categories }: PassportInput) =>
  new Set(categories.map((found) => found.key)).size < categories.length

const writeIndicators: ApiOperation[] = [
  create({
    path: '/indicatoren',
    id: 'maakIndicator',
    tag,
    summary: 'Een indicator met paspoort en eerste definitie toevoegen',
    rights,
    params: NONE,
    body: newIndicator,
    answer: indicatorShape,
    refusals,
    handle: async (ctx, { body: { sleutel, definitie, ...rest } }) => {
      const input = toInput(sleutel, rest)
      if (hasDoubles(input)) return refuse('double-category')
      const definition = { text: definitie.tekst, validFrom: definitie.geldigVanaf ?? '', source: definitie.bron }
      const done = await addIndicator(ctx.tx, ctx.municipality.id, { ...input, definition })
      if (!done.ok) return done
      return { ok: true, value: { ...(await shownPassport(ctx, sleutel))!, path: `/indicatoren/${sleutel}` } }
    },
  }),
  change('PATCH', {
    path: '/indicatoren/{indicator}',
    id: 'wijzigIndicator',
    tag,
    summary: 'Het paspoort van een indicator wijzigen',
    rights,
    params,
    body: changedIndicator,
    answer: indicatorShape,
    refusals,
    handle: async (ctx, { params: { indicator }, body, revision }) => {
      const before = await findIndicator(ctx.tx, indicator)
      if (!before) return refuse('not-found')
      const input = toInput(indicator, body, before)
      if (hasDoubles(input)) return refuse('double-category')
      const done = await saveIndicator(ctx.tx, { ...input, revision })
      return done.ok ? { ok: true, value: (await shownPassport(ctx, indicator))! } : done
    },
  }),
  create({
    path: '/indicatoren/{indicator}/definities',
    id: 'maakDefinitie',
    tag,
    summary: 'Een nieuwe versie van wat er geteld wordt vastleggen',
    rights,
    params,
    body: definitionBody,
    answer: definitionShape,
    handle: async (ctx, { params: { indicator }, body }) => {
      const input = { text: body.tekst, validFrom: body.geldigVanaf ?? '', source: body.bron }
      const done = await saveDefinition(ctx.tx, ctx.municipality.id, indicator, input)
      if (!done.ok) return done
      const value = shownDefinition({ ...input, number: done.value })
      return { ok: true, value: { value, path: `/indicatoren/${indicator}` } }
    },
  }),
]

/** Indicators with their observations, caveats and breaks. */
export const indicatorsApi: ApiOperation[] = [...readIndicators, ...writeIndicators]
