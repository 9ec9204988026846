import { z } from 'zod'
import { bilingual, instant } from '../../../platform/api/index.ts'
import { FIGURE_STATES } from '../../monitor/index.ts'
import { BLOCK_KEYS, type Blocks, type FrozenReport, type FrozenSection } from '../domain/frozen.ts'
import type { PublishedReport, SectionRow } from '../report.queries.ts'
import { BLOCK_NAMES, SECTION_KINDS, SECTION_STATES } from './words.ts'

export const reportShape = z
  .object({
    kenmerk: z.string(),
    titel: z.string(),
    verslagjaar: z.int(),
    uitgavejaar: z.int(),
    uitgave: z.int().describe('Nummer van de laatste uitgebrachte uitgave.'),
    uitgebrachtOp: instant(),
  })
  .meta({
    id: 'Verslag',
    examples: [
      {
        kenmerk: 'voortgangsrapportage-veiligheid-2023',
        titel: 'Voortgangsrapportage Veiligheid 2023',
        verslagjaar: 2022,
        uitgavejaar: 2023,
        uitgave: 1,
        uitgebrachtOp: '2026-11-22T10:15:00.000Z',
      },
    ],
  })

const blocks = z
  .object(Object.fromEntries(Object.values(BLOCK_NAMES).map((name) => [name, z.string().optional()])))
  .describe('De tekst per blok, in Markdown.')

const sectionFields = {
  sleutel: z.string(),
  soort: SECTION_KINDS.schema,
  thema: z.string().describe('Code van het thema; leeg bij voorwoord en lessen.'),
  titel: z.string(),
  blokken: blocks,
  bron: z.string(),
}

const publishedSectionShape = z.object(sectionFields).meta({ id: 'Verslagdeel' })

export const editionShape = reportShape
  .extend({
    gebouwdOp: z.iso.date(),
    plan: z.object({ kenmerk: z.string(), titel: z.string() }),
    onderdelen: z.array(publishedSectionShape),
    hash: z.string().describe('SHA-256 van de bevroren inhoud waar alle documenten uit gemaakt zijn.'),
  })
  .meta({ id: 'Uitgave', examples: undefined })

export const sectionShape = z.object({ ...sectionFields, status: SECTION_STATES.schema, opmerking: z.string() }).meta({
  id: 'VerslagdeelInBewerking',
  examples: [
    {
      sleutel: 'drugs',
      soort: 'thema',
      thema: 'D',
      titel: 'Drugs',
      blokken: { hoe: 'Samen met de politie.' },
      bron: '',
      status: 'concept',
      opmerking: '',
    },
  ],
})

export const frozenFigureShape = z
  .object({
    indicator: z.string(),
    naam: bilingual(),
    eenheid: bilingual(),
    periode: z.string(),
    categorie: z.string(),
    toestand: FIGURE_STATES.schema,
    waarde: z.number().nullable(),
    teller: z.number().nullable(),
    noemer: z.number().nullable(),
    gedrukt: z.number().nullable(),
    isVoorlopig: z.boolean(),
    toelichting: z.string(),
    definitie: z.int(),
    bron: z.uuid(),
    rij: z.int(),
  })
  .meta({
    id: 'BevrorenCijfer',
    examples: [
      {
        indicator: 'hic_burglary',
        naam: { nl: 'Woninginbraken', en: 'Burglaries' },
        eenheid: { nl: 'inbraken', en: 'burglaries' },
        periode: '2022',
        categorie: '',
        toestand: 'waarde',
        waarde: 98,
        teller: null,
        noemer: null,
        gedrukt: null,
        isVoorlopig: false,
        toelichting: '',
        definitie: 1,
        bron: '0b7c7f4e-6f0b-4c9a-9c55-1a2b3c4d5e6f',
        rij: 14,
      },
    ],
  })

export const shownReport = (report: PublishedReport) => ({
  kenmerk: report.slug,
  titel: report.title,
  verslagjaar: report.reportingYear,
  uitgavejaar: report.publicationYear,
  uitgave: report.number,
  uitgebrachtOp: report.publishedAt.toISOString(),
})

function shownBlocks(stored: Blocks): Record<string, string> {
  return Object.fromEntries(BLOCK_KEYS.flatMap((key) => (stored[key] ? [[BLOCK_NAMES[key], stored[key]]] : [])))
}

const shownFields = ({ key, kind, themeCode, title, blocks: stored, source }: FrozenSection) => ({
  sleutel: key,
  soort: SECTION_KINDS.toDutch(kind),
  thema: themeCode,
  titel: title,
  blokken: shownBlocks(stored),
  bron: source,
})

export const shownSection = (section: SectionRow): z.input<typeof sectionShape> => ({
  ...shownFields(section),
  status: SECTION_STATES.toDutch(section.status),
  opmerking: section.remark,
})

export const shownEdition = (
  report: PublishedReport,
  frozen: FrozenReport,
  hash: string,
): z.input<typeof editionShape> => ({
  ...shownReport(report),
  gebouwdOp: frozen.builtOn,
  plan: { kenmerk: frozen.plan.slug, titel: frozen.plan.title },
  onderdelen: frozen.sections.map(shownFields),
  hash,
})

/** Every figure of a frozen report, in the order of its text. */
export function shownFigures(frozen: FrozenReport): z.input<typeof frozenFigureShape>[] {
  return frozen.series.flatMap(({ passport, figures }) =>
    figures.map((figure) => ({
      indicator: figure.indicator,
      naam: passport.name,
      eenheid: passport.unit,
      periode: figure.period,
      categorie: figure.category,
      toestand: FIGURE_STATES.toDutch(figure.state),
      waarde: figure.value,
      teller: figure.numerator,
      noemer: figure.denominator,
      gedrukt: figure.printed,
      isVoorlopig: figure.isProvisional,
      toelichting: figure.note,
      definitie: figure.definition,
      bron: figure.snapshotId,
      rij: figure.row,
    })),
  )
}
