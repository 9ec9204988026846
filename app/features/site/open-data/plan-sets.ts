import type { Tx } from '../../../platform/database/index.ts'
import { type OpenTable, tableCsv } from '../../../shared/csvw.ts'
import { dayOf } from '../../../shared/days.ts'
import { findAdoptedPlan, listAdoptedPlans, type PlanContent, type VersionSummary } from '../../plan/index.ts'
import { actionsTable, budgetTable, goalsTable, themesTable } from '../plan-table.ts'
import { CC_BY, type Dataset, jsonText } from './dataset.ts'

type Both = { nl: string; en: string }

type PlanPart = { name: string; what: Both; description: Both; tableOf(plan: PlanContent): OpenTable }

/** The tables of a plan, each a data set of its own. */
export const PLAN_PARTS: PlanPart[] = [
  {
    name: 'acties',
    what: { nl: 'acties', en: 'actions' },
    description: {
      nl: 'Alle acties van het plan met het doel dat zij dienen, hun stand, voortgang en partners.',
      en: 'All actions of the plan with the goal they serve, their state, progress and partners.',
    },
    tableOf: actionsTable,
  },
  {
    name: 'doelen',
    what: { nl: 'doelen', en: 'goals' },
    description: {
      nl: 'Alle doelen van het plan met hun nulwaarde, streefwaarde en de cijfers waaraan zij gemeten worden.',
      en: 'All goals of the plan with their value at the start, their target and the figures that measure them.',
    },
    tableOf: goalsTable,
  },
  {
    name: 'themas',
    what: { nl: 'thema’s', en: 'themes' },
    description: {
      nl: 'De thema’s van het plan met hun soort, strategie en ambitie.',
      en: 'The themes of the plan with their kind, strategy and ambition.',
    },
    tableOf: themesTable,
  },
  {
    name: 'begroting',
    what: { nl: 'begroting', en: 'budget' },
    description: {
      nl: 'Wat het plan kost per onderdeel en per jaar, begroot en werkelijk.',
      en: 'What the plan costs per part and per year, planned and actual.',
    },
    tableOf: budgetTable,
  },
]

type Adopted = { content: PlanContent; version: VersionSummary }

/** The data sets of every adopted plan, as its last version that was decided on has them. */
export async function planSets(tx: Tx): Promise<Dataset[]> {
  const plans = await listAdoptedPlans(tx)
  const sets: Dataset[] = []
  for (const { slug } of plans) {
    const adopted = await findAdoptedPlan(tx, slug)
    if (adopted)
      sets.push(...PLAN_PARTS.map((part) => planSet(part, adopted)).filter((set) => set.table.rows.length > 0))
  }
  return sets
}

/** One table of one plan as a data set. */
export function planSet({ name, what, description, tableOf }: PlanPart, { content, version }: Adopted): Dataset {
  const table = tableOf(content)
  const base = `/open-data/plannen/${content.slug}/${name}`
  const createdOn = dayOf(version.createdAt)
  return {
    key: `plan-${content.slug}-${name}`,
    kind: 'plan',
    title: { nl: `${content.title}: ${what.nl}`, en: `${content.title}: ${what.en}` },
    description,
    keywords: [
      { nl: 'veiligheidsplan', en: 'safety plan' },
      { nl: what.nl, en: what.en },
    ],
    issued: createdOn,
    modified: createdOn,
    version: String(version.number),
    frequency: 'IRREG',
    temporal: { startsOn: content.startsOn, endsOn: content.endsOn },
    sources: [`${content.title}, versie ${version.number}`],
    licence: CC_BY,
    themes: ['JUST', 'GOVE'],
    notes: [],
    page: '/plan',
    table,
    files: [
      { path: `${base}.csv`, format: 'csv', content: tableCsv(table) },
      { path: `${base}.json`, format: 'json', content: jsonText({ versie: versionFacts(version), rijen: table.rows }) },
    ],
    metadataPath: `${base}.csv-metadata.json`,
  }
}

/** What a version tells of itself. */
export const versionFacts = ({ number, stage, decidedOn, decidedBy, contentHash }: VersionSummary) => ({
  number,
  stage,
  decidedOn,
  decidedBy,
  contentHash,
})
