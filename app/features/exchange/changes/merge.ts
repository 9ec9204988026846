import { childrenOf, emptyValue, type Part, type PartName, problemsTogether, toldName } from '../../plan/index.ts'
import type { FileValue } from '../plan-file.ts'
import { type FileProblem, foundInWords, type Path, type ProblemCode } from '../problems.ts'
import { allItems, type Item, isSame, keyOf, keysOf } from './items.ts'
import { arrange, isInOrder } from './order.ts'
import { checkReferences, type Known } from './references.ts'
import { titleOf, valueInWords } from './words.ts'

/** One difference between the working copy and the file, as data; the pages and the command say it in words. */
export type PlanChange = {
  kind: 'added' | 'changed' | 'removed' | 'reordered'
  part: PartName | 'organisation' | 'indicator'
  title: string
  field?: string
  before?: string
  after?: string
}

/** What is to be done, in this order. Items of added parts get their id when they are stored. */
export type Step =
  | { kind: 'add'; item: Item; parent?: Item }
  | { kind: 'change'; item: Item; fields: string[]; links: string[]; movedTo?: Item }
  | { kind: 'order'; items: Item[] }
  | { kind: 'remove'; item: Item }

export type Merge = {
  changes: PlanChange[]
  problems: FileProblem[]
  steps: Step[]
  /** What is not in the file and stays. */
  kept: Item[]
  /** The plan as it will be. */
  target: Item
}

/** Sets a file against the working copy: what will change, what is wrong, and what is to be done. */
export function merge(before: Item | undefined, wanted: Item, known: Known, removesMissing: boolean): Merge {
  const merger = new Merger(before, wanted, removesMissing)
  const target = merger.part(before, wanted, undefined)
  const steps = [...merger.steps, ...merger.removals.reverse()]
  const added: PlanChange[] = [
    ...known.newOrganisations.map(({ name }) => ({ kind: 'added', part: 'organisation', title: name }) as const),
    ...known.newIndicators.map(({ name }) => ({ kind: 'added', part: 'indicator', title: name.nl }) as const),
  ]
  const problems = [...merger.problems, ...checkReferences(target, known)]
  return { changes: [...added, ...merger.changes], problems, steps, kept: merger.kept, target }
}

class Merger {
  readonly changes: PlanChange[] = []
  readonly problems: FileProblem[] = []
  readonly steps: Step[] = []
  readonly removals: Step[] = []
  readonly kept: Item[] = []
  /** Parts below the plan that can be moved from one parent to another keep their code wherever they stand. */
  readonly #stored: ReadonlyMap<string | undefined, Item>
  readonly #wanted: ReadonlyMap<string | undefined, Item>
  readonly #removesMissing: boolean

  constructor(before: Item | undefined, wanted: Item, removesMissing: boolean) {
    this.#stored = movable(before)
    this.#wanted = movable(wanted)
    this.#removesMissing = removesMissing
  }

  part(before: Item | undefined, wanted: Item, parent: Item | undefined, movedFrom?: Item): Item {
    const { part } = wanted
    const empty = Object.fromEntries(part.fields.map((field) => [field.name, emptyValue(field) as FileValue]))
    const target: Item = {
      ...wanted,
      id: before?.id,
      revision: before?.revision,
      values: { ...(before?.values ?? empty), ...wanted.values },
      links: { ...before?.links, ...wanted.links },
      lists: {},
    }
    this.#check(target, wanted, before)
    if (before) this.#compare(before, target, movedFrom && parent, movedFrom)
    else {
      this.steps.push({ kind: 'add', item: target, parent })
      this.changes.push({ kind: 'added', part: part.name, title: titleOf(target) })
    }
    for (const child of childrenOf(part.name)) {
      target.lists[child.name] = this.#list(child, before, wanted, target)
    }
    return target
  }

  #list(part: Part, before: Item | undefined, wanted: Item, target: Item): Item[] {
    const stored = before?.lists[part.name] ?? []
    const asked = wanted.lists[part.name]
    if (!asked) return stored.map((item) => this.#stay(item))
    this.#refuseTwins(part, asked)
    const byKey = new Map(keysOf(stored).map((key, position) => [key, stored[position]!]))
    const found = new Map<Item, Item>()
    const targets = keysOf(asked).map((key, position) => {
      const item = asked[position]!
      const here = byKey.get(key)
      const elsewhere = here ? undefined : this.#stored.get(codeOf(item))
      const result = this.part(here ?? elsewhere, item, target, elsewhere?.parent)
      if (here) found.set(here, result)
      return result
    })
    for (const item of stored) if (!found.has(item)) this.#miss(item, found)
    const order = arrange(targets, stored, found)
    this.#refuseSameAddress(
      order,
      stored.filter((item) => !found.has(item)),
    )
    this.#arrange(part, order, stored, found)
    return order
  }

  /** What the file does not name: moved elsewhere by it, or removed when that was asked, or left as it is. */
  #miss(item: Item, found: Map<Item, Item>) {
    if (this.#wanted.has(codeOf(item))) return
    if (this.#removesMissing) {
      for (const one of allItems(item)) {
        if (one === item || !this.#wanted.has(codeOf(one))) this.removals.push({ kind: 'remove', item: one })
      }
      this.changes.push({ kind: 'removed', part: item.part.name, title: titleOf(item) })
    } else {
      this.kept.push(item)
      found.set(item, this.#stay(item))
    }
  }

  /** A part that the file says nothing about, without those below it that the file puts elsewhere. */
  #stay(item: Item): Item {
    const lists = Object.fromEntries(
      Object.entries(item.lists).map(([name, items]) => [
        name,
        (items ?? []).filter((one) => !this.#wanted.has(codeOf(one))).map((one) => this.#stay(one)),
      ]),
    )
    return { ...item, path: [], lists }
  }

  #arrange(part: Part, order: Item[], stored: Item[], found: Map<Item, Item>) {
    const staying = stored.map((item) => found.get(item)).filter((item) => item !== undefined)
    if (isInOrder(order, staying)) return
    this.steps.push({ kind: 'order', items: order })
    const old = order.filter((item) => staying.includes(item))
    if (!isInOrder(old, staying)) this.changes.push({ kind: 'reordered', part: part.name, title: '' })
  }

  #compare(before: Item, target: Item, movedTo: Item | undefined, movedFrom: Item | undefined) {
    const { part } = target
    const changed = (name: string) => !isSame(before.values[name], target.values[name])
    const fields = part.fields.map(({ name }) => name).filter(changed)
    const links = (part.links ?? [])
      .map(({ name }) => name)
      .filter((name) => !isSame(before.links[name], target.links[name]))
    if (fields.length + links.length === 0 && !movedTo) return
    this.steps.push({ kind: 'change', item: target, fields, links, movedTo })
    const title = titleOf(target)
    const say = (field: string, was: string, becomes: string) =>
      this.changes.push({ kind: 'changed', part: part.name, title, field, before: was, after: becomes })
    for (const name of fields) say(name, valueInWords(before.values[name]), valueInWords(target.values[name]))
    for (const name of links) say(name, valueInWords(before.links[name]), valueInWords(target.links[name]))
    if (movedTo && movedFrom) say(movedTo.part.name, titleOf(movedFrom), titleOf(movedTo))
  }

  #check(target: Item, wanted: Item, before: Item | undefined) {
    const { part, path } = target
    for (const field of part.fields) {
      const value = target.values[field.name]
      const isEmpty = value === undefined || value === null || value === ''
      const isAsked = field.isRequired && (!before || wanted.values[field.name] !== undefined)
      if (isAsked && isEmpty) this.#refuse([...path, toldName(field)], 'required')
    }
    for (const [name, problem] of Object.entries(problemsTogether(target.values))) {
      const field = part.fields.find((one) => one.name === name)!
      this.#refuse([...path, toldName(field)], problem, target.values[name])
    }
  }

  #refuseTwins(part: Part, items: Item[]) {
    if (part.allowsTwins) return
    const seen = new Set<string>()
    for (const item of items) {
      const isElsewhere = isMovable(part) && this.#wanted.get(codeOf(item)) !== item
      if (seen.has(keyOf(item)) || isElsewhere) this.#refuse(item.path, 'duplicate', titleOf(item))
      seen.add(keyOf(item))
    }
  }

  /** Two themes of a plan cannot have the same address, not even while the one is going. */
  #refuseSameAddress(order: Item[], going: Item[]) {
    const taken = new Set(going.map(({ values }) => values.slug).filter(Boolean))
    for (const { path, values } of order) {
      if (path.length > 0 && taken.has(values.slug ?? null)) this.#refuse([...path, 'slug'], 'in-use', values.slug)
      taken.add(values.slug ?? null)
      taken.delete(null)
    }
  }

  #refuse(path: Path, code: ProblemCode, found?: unknown) {
    this.problems.push({ path, code, found: foundInWords(found), place: {} })
  }
}

const isMovable = (part: Part) =>
  part.nodeKind !== undefined && part.parent !== undefined && part.parent.part !== 'plan'

/** What a part is known by wherever it stands; of parts that keep their place nothing. */
const codeOf = (item: Item) => (isMovable(item.part) ? `${item.part.name} ${keyOf(item)}` : undefined)

function movable(root: Item | undefined): Map<string | undefined, Item> {
  const items = root ? allItems(root).filter((item) => isMovable(item.part)) : []
  // Of two with the same code the first counts; the second is refused as a duplicate.
  return new Map(items.reverse().map((item) => [codeOf(item), item]))
}
