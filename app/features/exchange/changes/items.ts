import { canonicalJson } from '../../../shared/hash.ts'
import { childrenOf, type Part, type PartName, type RowNode, toldName } from '../../plan/index.ts'
import type { FileItem, FileValue } from '../plan-file.ts'
import type { Path } from '../problems.ts'

/** A part of a plan to be compared: from a file, where what is absent is left alone, or from the working copy. */
export type Item = {
  part: Part
  path: Path
  /** By name of the field; an organisation by its slug, and what money is for by its code. */
  values: Record<string, FileValue>
  links: Record<string, string[]>
  lists: Partial<Record<PartName, Item[]>>
  /** What it hangs under. */
  parent?: Item
  /** Of what is stored. */
  id?: string
  revision?: number
}

/** A part of a file, and everything under it, as items. */
export function itemFrom(part: Part, told: FileItem, path: Path, parent?: Item): Item {
  const item: Item = { part, path, values: {}, links: {}, lists: {}, parent }
  if (part.name === 'plan') item.values.slug = told.slug as string
  for (const field of part.fields) {
    const value = told[toldName(field)]
    if (value !== undefined) item.values[field.name] = tidy(value as FileValue)
  }
  for (const link of part.links ?? []) {
    const codes = told[link.name] as string[] | undefined
    if (codes !== undefined) item.links[link.name] = [...new Set(codes)]
  }
  for (const child of childrenOf(part.name)) {
    const items = told[child.list] as FileItem[] | undefined
    item.lists[child.name] = items?.map((one, position) => itemFrom(child, one, [...path, child.list, position], item))
  }
  return item
}

/** Line ends as they are stored, whatever system wrote the file. */
function tidy(value: FileValue): FileValue {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value
}

/** Gives the items of the working copy the ids of their rows; both were told in the same order. */
export function withIds(item: Item, node: RowNode): Item {
  item.id = node.row.id
  item.revision = node.row.revision
  for (const child of childrenOf(item.part.name)) {
    const nodes = node.children[child.name] ?? []
    item.lists[child.name]?.forEach((one, position) => {
      withIds(one, nodes[position]!)
    })
  }
  return item
}

/** What tells an item from its neighbours; of twins the first, the second and so on. */
export function keysOf(items: readonly Item[]): string[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const key = keyOf(item)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return item.part.allowsTwins ? `${key} ${count}` : key
  })
}

export function keyOf({ part, values }: Item): string {
  return canonicalJson(part.key.map((name) => values[name] || null))
}

/** Whether a value stays what it was. */
export const isSame = (a: FileValue | undefined, b: FileValue | undefined) =>
  canonicalJson(a ?? null) === canonicalJson(b ?? null)

/** Every item of a tree, each before what hangs under it. */
export function allItems(item: Item): Item[] {
  return [item, ...Object.values(item.lists).flatMap((items) => (items ?? []).flatMap(allItems))]
}
