import type { Tx } from '../../../platform/database/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import { listIndicators } from '../../monitor/index.ts'
import { listOrganisations } from '../../partners/index.ts'
import { contentOf, findPlanBySlug, PARTS, readPlanRows } from '../../plan/index.ts'
import { itemFrom, withIds } from '../changes/items.ts'
import { type Merge, merge } from '../changes/merge.ts'
import type { Known } from '../changes/references.ts'
import { fileOf, indicatorKeys, type PlanFile } from '../plan-file.ts'
import type { FileProblem } from '../problems.ts'
import { writeText } from '../write-text.ts'

export type Preview = Merge & {
  known: Known
  isNew: boolean
  planTitle: string
  /** What the plan is now; the same hash again means that nobody changed it meanwhile. */
  baseHash: string
}

/** What an import may do: who may not write indicators cannot bring new ones along. */
export type ImportOptions = { removesMissing: boolean; mayAddIndicators: boolean }

/** Sets a file against the working copy as it is now; stores nothing. */
export async function previewPlan(tx: Tx, file: PlanFile, options: ImportOptions): Promise<Preview> {
  const passports = await listIndicators(tx)
  const known = await readKnown(tx, file, passports)
  const plan = await findPlanBySlug(tx, String(file.plan.slug))
  const rows = plan && (await readPlanRows(tx, plan.id))
  const current = rows && fileOf(await contentOf(tx, rows), passports)
  const before = current && withIds(itemFrom(PARTS.plan, current.plan, []), rows)
  const wanted = itemFrom(PARTS.plan, file.plan, ['plan'])
  const merged = merge(before, wanted, known, options.removesMissing)
  if (known.newIndicators.length > 0 && !options.mayAddIndicators) merged.problems.push(NEEDS_RIGHT)
  return {
    ...merged,
    known,
    isNew: plan === undefined,
    planTitle: String(merged.target.values.title ?? ''),
    baseHash: current ? sha256(writeText(current, 'json')) : 'new',
  }
}

const NEEDS_RIGHT: FileProblem = { path: ['indicators'], code: 'needs-figures-right', found: '', place: {} }

async function readKnown(tx: Tx, file: PlanFile, passports: { id: string; key: string }[]): Promise<Known> {
  const organisations = new Map((await listOrganisations(tx)).map(({ id, slug }) => [slug, id]))
  const indicators = new Map(passports.map(({ id, key }) => [key, id]))
  const used = new Set(indicatorKeys(PARTS.plan, file.plan))
  return {
    organisations,
    indicators,
    newOrganisations: unique(file.organisations, ({ slug }) => slug).filter(({ slug }) => !organisations.has(slug)),
    newIndicators: unique(file.indicators, ({ key }) => key).filter(({ key }) => used.has(key) && !indicators.has(key)),
  }
}

/** Of several with the same name the first. */
function unique<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [nameOf(item), item])).values()].reverse()
}
