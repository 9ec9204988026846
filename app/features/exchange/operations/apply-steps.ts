import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { addIndicator } from '../../monitor/index.ts'
import { insertOrganisation } from '../../partners/index.ts'
import { addPart, type PartLinks, type PartValues, placePart, removePart, savePart } from '../../plan/index.ts'
import { allItems, type Item } from '../changes/items.ts'
import type { Merge, Step } from '../changes/merge.ts'
import { type Known, subjectsOf } from '../changes/references.ts'
import type { FileIndicator } from '../plan-file.ts'

type Ids = { organisations: Map<string, string>; indicators: Map<string, string>; target: Item }

/** Does what was shown, through the operations by which a person changes a plan; answers the id of the plan. */
export async function applySteps(
  tx: Tx,
  municipalityId: string,
  { steps, target }: Merge,
  known: Known,
): Promise<Outcome<'not-possible', string>> {
  const ids: Ids = { organisations: new Map(known.organisations), indicators: new Map(known.indicators), target }
  for (const organisation of known.newOrganisations) {
    ids.organisations.set(
      organisation.slug,
      await insertOrganisation(tx, municipalityId, { ...organisation, contact: '' }),
    )
  }
  for (const indicator of known.newIndicators) {
    const added = await addIndicator(tx, municipalityId, passportOf(indicator))
    if (!added.ok) return refuse('not-possible', { values: { what: indicator.key } })
    ids.indicators.set(indicator.key, added.value)
  }
  for (const step of steps) {
    const done = await applyStep(tx, municipalityId, step, ids)
    if (!done.ok) return refuse('not-possible', { values: { what: String(titleOfStep(step)) } })
  }
  return ok(target.id!)
}

async function applyStep(tx: Tx, municipalityId: string, step: Step, ids: Ids): Promise<Outcome<string, unknown>> {
  if (step.kind === 'order') {
    for (const [position, { part, id }] of step.items.entries()) await placePart(tx, part, id!, position)
    return ok()
  }
  const { item } = step
  if (step.kind === 'remove') return removePart(tx, item.part.name, item.id!)
  if (step.kind === 'add') {
    const added = await addPart(tx, municipalityId, item.part, {
      parentId: step.parent?.id,
      values: rowValues(item, Object.keys(item.values), ids),
      links: rowLinks(item, Object.keys(item.links), ids),
    })
    if (added.ok) item.id = added.value
    return added
  }
  const moved = step.movedTo ? { [item.part.parent!.column]: step.movedTo.id! } : {}
  return savePart(tx, municipalityId, item.part, {
    id: item.id!,
    revision: item.revision!,
    values: { ...rowValues(item, step.fields, ids), ...moved },
    links: rowLinks(item, step.links, ids),
  })
}

/** Values as the row has them: ids instead of the names that the file uses. */
function rowValues(item: Item, names: string[], ids: Ids): PartValues {
  const inputs = new Map(item.part.fields.map((field) => [field.name, field.input]))
  const values: PartValues = {}
  for (const name of names) {
    const value = item.values[name]!
    const input = inputs.get(name)
    if (input === 'organisation') values[name] = ids.organisations.get(String(value))!
    else if (input === 'goal') values[name] = goalId(ids, String(value))
    else if (input === 'indicator') values[name] = value ? ids.indicators.get(String(value))! : null
    else if (input === 'subject') values[name] = subjectsOf(ids.target).get(String(value))!.id!
    else values[name] = value
  }
  return values
}

function rowLinks(item: Item, names: string[], ids: Ids): PartLinks {
  const links: PartLinks = {}
  for (const link of item.part.links ?? []) {
    if (!names.includes(link.name)) continue
    const codes = item.links[link.name] ?? []
    links[link.name] = codes.map((code) => (link.kind === 'indicator' ? ids.indicators.get(code)! : goalId(ids, code)))
  }
  return links
}

const goalId = ({ target }: Ids, code: string) =>
  allItems(target).find(({ part, values }) => part.name === 'goal' && values.code === code)!.id!

function titleOfStep(step: Step): string {
  if (step.kind === 'order') return ''
  return String(step.item.values[step.item.part.titleField] ?? '')
}

/** An indicator that the plan is measured by and that is not here yet; its figures come later, and so does the public. */
function passportOf({ definition, ...told }: FileIndicator) {
  const unknown = { nl: '', en: '' }
  return {
    ...told,
    owner: '',
    quality: unknown,
    limitations: unknown,
    categories: [],
    partOf: null,
    shareOf: null,
    isPublic: false,
    definition: { text: { nl: definition.nl, en: definition.en }, source: definition.source },
  }
}
