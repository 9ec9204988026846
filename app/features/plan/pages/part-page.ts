import type { Tx } from '../../../platform/database/index.ts'
import { orNotFound, typedValues } from '../../../platform/http/index.ts'
import { type Outcome, ok } from '../../../shared/outcome.ts'
import { listOrganisations } from '../../partners/index.ts'
import { listLinks } from '../../thread/index.ts'
import type { Choices, PartFormState } from '../components/part-form.tsx'
import { type Field, isPartName, PARTS, type Part } from '../plan.parts.ts'
import {
  findPlanBySlug,
  findPlanOfPart,
  listGoalsOfPlan,
  listIndicatorChoices,
  listSubjectsOfPlan,
  type PartRow,
} from '../plan.queries.ts'
import { type PartValues, typedValue } from '../plan.schemas.ts'

/** The declaration that an address names; an unknown name is no page. */
export function partOfAddress(name: string): Part {
  return PARTS[orNotFound(isPartName(name) ? name : undefined)]
}

/** Everything the selects and checkboxes of a part's form offer. */
export async function readChoices(tx: Tx, part: Part, planSlug: string | undefined): Promise<Choices> {
  const choices: Choices = {}
  if (part.fields.some((field) => field.input === 'organisation')) {
    choices.organisations = (await listOrganisations(tx)).map(({ id, name }) => ({ value: id, label: name }))
  }
  if (planSlug && part.fields.some((field) => field.input === 'subject')) {
    choices.subjects = await listSubjectsOfPlan(tx, orNotFound(await findPlanBySlug(tx, planSlug)).id)
  }
  if (planSlug && part.fields.some((field) => field.input === 'goal')) {
    choices.goalChoices = await listGoalsOfPlan(tx, orNotFound(await findPlanBySlug(tx, planSlug)).id)
  }
  if (part.fields.some((field) => field.input === 'indicator')) {
    choices.indicatorChoices = await listIndicatorChoices(tx)
  }
  for (const link of part.links ?? []) {
    if (link.kind === 'indicator') choices[link.name] = await listIndicatorChoices(tx)
    else if (planSlug) {
      const plan = orNotFound(await findPlanBySlug(tx, planSlug))
      choices[link.name] = await listGoalsOfPlan(tx, plan.id)
    }
  }
  return choices
}

/** A stored row as it stands in the form. */
export async function storedState(tx: Tx, part: Part, row: PartRow): Promise<PartFormState> {
  const values = Object.fromEntries(part.fields.map((field) => [field.name, typedValue(field, row[field.name])]))
  const links: Record<string, string[]> = {}
  for (const link of part.links ?? []) {
    const found = await listLinks(tx, link.relation, [row.id])
    links[link.name] = found.filter(({ fromId }) => fromId === row.id).map(({ toId }) => toId)
  }
  return { values, links, errors: {} }
}

/** Fields that name another thing, and under which name the form offers these. */
const CHOICES_OF: Partial<Record<Field['input'], string>> = {
  organisation: 'organisations',
  subject: 'subjects',
  goal: 'goalChoices',
  indicator: 'indicatorChoices',
}

/**
 * What was chosen, held against what is on offer now: a colleague may have removed it since the form was drawn. A link
 * to something that is gone disappears with it; a field that must name an organisation is asked again.
 */
export async function heldAgainstChoices(
  tx: Tx,
  part: Part,
  planSlug: string | undefined,
  chosen: { values: PartValues; links: Record<string, string[]> },
): Promise<Outcome<'invalid', Record<string, string[]>> & { errors: PartFormState['errors'] }> {
  const choices = await readChoices(tx, part, planSlug)
  const isOffered = (name: string, value: unknown) => choices[name]?.some((choice) => choice.value === value) ?? false
  const errors: PartFormState['errors'] = {}
  for (const field of part.fields) {
    const value = chosen.values[field.name]
    const isLeftOpen = !field.isRequired && value === null
    const choicesOf = CHOICES_OF[field.input]
    if (choicesOf && !isLeftOpen && !isOffered(choicesOf, value)) errors[field.name] = 'not-a-choice'
  }
  const links = Object.fromEntries(
    Object.entries(chosen.links).map(([name, ids]) => [name, ids.filter((id) => isOffered(name, id))]),
  )
  return Object.keys(errors).length === 0 ? { ...ok(links), errors } : { ok: false, reason: 'invalid', errors }
}

/** The part an address names must be in the plan it names. */
export async function isInPlan(tx: Tx, planSlug: string | undefined, part: Part, id: string): Promise<boolean> {
  return (await findPlanOfPart(tx, part.name, id))?.slug === planSlug
}

/** What was typed, to draw the form again. */
export function typedState(part: Part, form: FormData, errors: PartFormState['errors'] = {}): PartFormState {
  const links = Object.fromEntries((part.links ?? []).map((link) => [link.name, form.getAll(link.name).map(String)]))
  return { values: typedValues(form), links, errors }
}

/** The page a part is edited from: the plan, at the place where the part stands. */
export function placeInPlan(planSlug: string, part: Part, id?: string): string {
  if (part.name === 'budgetLine' || part.name === 'programmeBudget') return `/werk/plannen/${planSlug}/begroting`
  const anchor = id ?? part.name
  return `/werk/plannen/${planSlug}#${anchor}`
}
