import type { Tx } from '../../platform/database/index.ts'
import { groupBy } from '../../shared/group-by.ts'
import { listOrganisations, type Organisation } from '../partners/index.ts'
import { listNodes } from '../thread/index.ts'
import type { IndicatorReference, PlanContent } from './domain/content.ts'
import { childrenOf, type Part, toldName } from './plan.parts.ts'
import { flatten, type RowNode, readPlanRows } from './plan-rows.queries.ts'

/** What the content of a plan calls the things that rows know by id. */
type Names = {
  organisations: Map<string, Organisation>
  indicators: Map<string, IndicatorReference>
  goals: Map<string, string>
  /** Themes, goals and actions, as money for them names them. */
  subjects: Map<string, string>
}

/** The working copy of a plan as one value, in a fixed order: equal plans give equal content. */
export async function readPlanContent(tx: Tx, planId: string): Promise<PlanContent> {
  return contentOf(tx, await readPlanRows(tx, planId))
}

/** The same for a working copy that was read already. */
export async function contentOf(tx: Tx, root: RowNode): Promise<PlanContent> {
  const names: Names = {
    organisations: new Map((await listOrganisations(tx)).map((one) => [one.id, one])),
    indicators: new Map(
      (await listNodes(tx, 'indicator')).map(({ id, reference, title }) => [id, { key: reference, title }]),
    ),
    goals: new Map(
      flatten(root).flatMap(({ part, row }) => (part.name === 'goal' ? [[row.id, String(row.code)]] : [])),
    ),
    subjects: subjectCodes(root),
  }
  return { ...tell(root, names), organisations: organisationsOf(root, names) } as unknown as PlanContent
}

/** How money, and whatever else points within the plan, calls a theme, goal or action: by its code, with its kind where that is not enough. */
export function subjectCodes(root: RowNode): Map<string, string> {
  const subjects = flatten(root).filter(({ part }) => part.nodeKind && part.name !== 'plan')
  const count = groupBy(subjects, ({ row }) => row.code)
  return new Map(
    subjects.map(({ part, row }) => {
      const code = String(row.code)
      return [row.id, count.get(row.code)!.length === 1 ? code : `${part.name}:${code}`]
    }),
  )
}

function tell({ part, row, links, children }: RowNode, names: Names): Record<string, unknown> {
  const told: Record<string, unknown> = {}
  if (part.name === 'plan') told.slug = row.slug
  for (const field of part.fields) {
    const value = row[field.name]
    if (field.input === 'organisation') Object.assign(told, tellOrganisation(part, names, String(value)))
    else if (field.input === 'goal') told[toldName(field)] = names.goals.get(String(value)) ?? ''
    else if (field.input === 'indicator') told[toldName(field)] = names.indicators.get(String(value)) ?? null
    else if (field.input === 'subject') told[toldName(field)] = names.subjects.get(String(value)) ?? ''
    else told[field.name === 'nameInPlan' ? 'name' : field.name] = value
  }
  for (const link of part.links ?? []) {
    const ids = links[link.name] ?? []
    told[link.name] =
      link.kind === 'indicator'
        ? ids.map((id) => names.indicators.get(id)).filter((one) => one !== undefined)
        : ids.map((id) => names.goals.get(id)).filter((one) => one !== undefined)
  }
  for (const child of childrenOf(part.name)) {
    told[child.list] = (children[child.name] ?? []).map((node) => tell(node, names))
  }
  return told
}

function tellOrganisation(part: Part, names: Names, id: string) {
  const { slug = '', name = '', kind = '', scale = '' } = names.organisations.get(id) ?? {}
  return part.name === 'planPartner' ? { slug, kind, scale } : { slug, name }
}

/** The organisations that take part in the plan, so that its content can be read without the list of partners. */
function organisationsOf(root: RowNode, names: Names): PlanContent['organisations'] {
  const used = new Set(flatten(root).flatMap(({ row }) => (row.organisationId ? [String(row.organisationId)] : [])))
  return [...names.organisations.values()]
    .filter(({ id }) => used.has(id))
    .map(({ slug, name, aliases, kind, scale }) => ({ slug, name, aliases, kind, scale }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
}
