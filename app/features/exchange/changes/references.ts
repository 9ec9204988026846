import { groupBy } from '../../../shared/group-by.ts'
import type { FileIndicator, FileOrganisation } from '../plan-file.ts'
import type { FileProblem, Path, ProblemCode } from '../problems.ts'
import { allItems, type Item } from './items.ts'

/** What is there already, by slug or key, and what comes along in the file. */
export type Known = {
  organisations: ReadonlyMap<string, string>
  indicators: ReadonlyMap<string, string>
  newOrganisations: FileOrganisation[]
  newIndicators: FileIndicator[]
}

/** What the plan as it will be points at and is not there. */
export function checkReferences(target: Item, known: Known): FileProblem[] {
  const problems: FileProblem[] = []
  const refuse = (path: Path, code: ProblemCode, found: string) => problems.push({ path, code, found, place: {} })
  const items = allItems(target)
  const goals = new Set(items.filter(({ part }) => part.name === 'goal').map(({ values }) => values.code))
  const subjects = subjectsOf(target)
  const organisations = new Set([...known.organisations.keys(), ...known.newOrganisations.map(({ slug }) => slug)])
  const indicators = new Set([...known.indicators.keys(), ...known.newIndicators.map(({ key }) => key)])
  for (const item of items) {
    const isFromFile = item.path.length > 0
    for (const link of item.part.links ?? []) {
      const there = link.kind === 'goal' ? goals : indicators
      const code = isFromFile ? (link.kind === 'goal' ? 'unknown-goal' : 'unknown-indicator') : 'still-served'
      item.links[link.name]?.forEach((name, position) => {
        if (!there.has(name)) refuse(isFromFile ? [...item.path, link.name, position] : [], code, name)
      })
    }
    for (const field of item.part.fields) {
      const value = String(item.values[field.name] ?? '')
      if (field.input === 'goal' && value && !goals.has(value)) {
        refuse(isFromFile ? [...item.path, 'goal'] : [], isFromFile ? 'unknown-goal' : 'still-served', value)
      }
      if (field.input === 'indicator' && value && !indicators.has(value)) {
        refuse([...item.path, 'indicator'], 'unknown-indicator', value)
      }
      if (field.input === 'organisation' && value && !organisations.has(value)) {
        refuse([...item.path, 'organisation'], 'unknown-organisation', value)
      }
      if (field.input === 'subject' && value && !subjects.has(value)) {
        refuse(isFromFile ? [...item.path, 'subject'] : [], isFromFile ? 'unknown-subject' : 'still-funded', value)
      }
    }
  }
  return problems
}

/**
 * The themes, goals and actions of a plan by what money calls them: the code, and also the kind with it (`goal:T1`),
 * which is the only way where two things share a code.
 */
export function subjectsOf(target: Item): Map<string, Item> {
  const subjects = allItems(target).filter(({ part }) => part.nodeKind && part.name !== 'plan')
  const byCode = groupBy(subjects, ({ values }) => String(values.code))
  const found = new Map<string, Item>()
  for (const [code, items] of byCode) {
    if (items.length === 1) found.set(code, items[0]!)
    for (const item of items) found.set(`${item.part.name}:${code}`, item)
  }
  return found
}
