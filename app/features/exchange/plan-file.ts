import type { Passport } from '../monitor/index.ts'
import { type Alias, childrenOf, emptyValue, PARTS, type Part, type PlanContent, toldName } from '../plan/index.ts'

export const FORMAT_NAME = 'regie-plan'

/** The newest form of the file that this Regie reads; it goes up when an old reader would misunderstand a file. */
export const FORMAT_VERSION = 1

export const FORMAT = `${FORMAT_NAME}/${FORMAT_VERSION}`

export type FileValue = string | number | null | string[] | Alias[]

/** A part of a plan as it stands in a file: its fields, its links by code or key, and the lists under it. */
export type FileItem = { [name: string]: FileValue | FileItem[] }

export type FileOrganisation = { slug: string; name: string; aliases: string[]; kind: string; scale: string }

export type FileIndicator = Pick<
  Passport,
  'key' | 'name' | 'unit' | 'valueType' | 'desired' | 'frequency' | 'holder' | 'source'
> & { definition: { nl: string; en: string; source: string } }

/** A whole plan as one file, with the organisations and indicators it needs to be read elsewhere. */
export type PlanFile = {
  format: string
  plan: FileItem
  organisations: FileOrganisation[]
  indicators: FileIndicator[]
}

/** The content of a plan, working copy or version, as its file. */
export function fileOf(content: PlanContent, passports: Passport[]): PlanFile {
  const plan = itemOf(PARTS.plan, content as unknown as Record<string, unknown>)
  const used = new Set(indicatorKeys(PARTS.plan, plan))
  return {
    format: FORMAT,
    plan,
    organisations: organisationsOf(content),
    indicators: passports
      .filter(({ key }) => used.has(key))
      .map(indicatorOf)
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  }
}

/** In one order of fields: a version keeps its content with the names sorted. */
function organisationsOf({ organisations, partners }: PlanContent): FileOrganisation[] {
  const told = organisations ?? partners.map((partner) => ({ ...partner, aliases: [] }))
  return told.map(({ slug, name, aliases, kind, scale }) => ({ slug, name, aliases, kind, scale }))
}

function itemOf(part: Part, told: Record<string, unknown>): FileItem {
  const item: FileItem = {}
  if (part.name === 'plan') item.slug = told.slug as string
  for (const field of part.fields) {
    const source = { organisation: 'slug', nameInPlan: 'name' }[toldName(field)] ?? toldName(field)
    const value = keyOf(told[source]) ?? emptyValue(field)
    item[toldName(field)] =
      field.input === 'aliases' ? (value as Alias[]).map(({ name, document }) => ({ name, document })) : value
  }
  for (const link of part.links ?? []) {
    const targets = (told[link.name] ?? []) as (string | { key: string })[]
    item[link.name] = targets.map((target) => (typeof target === 'string' ? target : target.key))
  }
  for (const child of childrenOf(part.name)) {
    const items = (told[child.list] ?? []) as Record<string, unknown>[]
    item[child.list] = items.map((one) => itemOf(child, one))
  }
  return item
}

/** An indicator is told with its title; the file has its key. */
function keyOf(told: unknown): FileValue | undefined {
  const isReference = typeof told === 'object' && told !== null && 'key' in told
  return isReference ? String(told.key) : (told as FileValue | undefined)
}

/** The keys of all indicators that a part and what hangs under it are measured by. */
export function indicatorKeys(part: Part, item: FileItem): string[] {
  const own = (part.links ?? []).flatMap((link) =>
    link.kind === 'indicator' ? ((item[link.name] ?? []) as string[]) : [],
  )
  const named = part.fields.flatMap((field) => {
    const key = field.input === 'indicator' ? item[toldName(field)] : undefined
    return key ? [String(key)] : []
  })
  const below = childrenOf(part.name).flatMap((child) =>
    ((item[child.list] ?? []) as FileItem[]).flatMap((one) => indicatorKeys(child, one)),
  )
  return [...own, ...named, ...below]
}

function indicatorOf({ key, name, unit, valueType, desired, frequency, holder, source, definitions }: Passport) {
  const last = definitions.at(-1)
  const definition = { nl: last?.text.nl ?? '', en: last?.text.en ?? '', source: last?.source ?? '' }
  return { key, name, unit, valueType, desired, frequency, holder, source, definition }
}
