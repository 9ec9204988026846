import { z } from 'zod'
import { addDays } from '../../../law/index.ts'
import { withQuery } from '../../../shared/addresses.ts'
import type { Day } from '../../../shared/days.ts'
import type { Facts, Field, RegisterType } from '../declaration.ts'
import { isDay } from '../domain/given.ts'

/** So many records stand on a page of a list. */
export const PAGE_SIZE = 50

export const SORTS = ['due', 'newest', 'oldest', 'number'] as const

export type Sort = (typeof SORTS)[number]

/** Until when the first term is: too late already, or within so many days. */
export const DUE_CHOICES = ['te-laat', '7', '14', '30', '90'] as const

/** What a list is narrowed to; what is left out narrows nothing. */
export type ListFilter = {
  /** A state, or 'open': everything that is not closed. */
  state?: string
  /** An account, or 'nobody'. */
  handler?: string
  text?: string
  areaCode?: string
  /** The first term ends from and until these days; of what is open alone. */
  dueFrom?: Day
  dueUntil?: Day
  openedFrom?: Day
  openedUntil?: Day
  /** What the facts of a record must hold: a value, or among several that there are one. */
  facts?: Facts
}

const day = z.string().refine(isDay).or(z.literal('')).catch('')

const fixed = z.object({
  stand: z.string().max(60).catch('open'),
  /** 'ik', 'niemand', or the id of an account. */
  wie: z.union([z.uuid(), z.enum(['', 'ik', 'niemand'])]).catch(''),
  zoek: z.string().max(200).catch(''),
  buurt: z.string().max(20).catch(''),
  termijn: z.enum(['', ...DUE_CHOICES]).catch(''),
  van: day,
  tot: day,
  volgorde: z.enum(SORTS).catch('due'),
  /** Columns in their order, between commas; empty: as somebody last chose them. */
  kolommen: z.string().max(1000).catch(''),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** What the address of a list asks, checked; by default everything that is open, the first term first. */
export type Asked = z.output<typeof fixed> & { facts: Record<string, string> }

const DEFAULTS: Omit<Asked, 'facts'> = fixed.parse({})

/** Facts by which a list can be narrowed. */
export const filterFields = (type: RegisterType): Field[] =>
  type.fields.filter(({ isFilter, isPersonal }) => isFilter && !isPersonal)

const factParameter = (key: string) => `f.${key}`

export function readAsked(query: URLSearchParams, type: RegisterType): Asked {
  const given = Object.fromEntries(
    Object.keys(fixed.shape).map((name) => [name, query.get(name)?.replaceAll('\0', '')]),
  )
  const facts = filterFields(type).flatMap((field) => {
    const value = query.get(factParameter(field.key)) ?? ''
    return isChoiceOf(field, value) ? [[field.key, value] as const] : []
  })
  return { ...fixed.parse(given), facts: Object.fromEntries(facts) }
}

const isChoiceOf = ({ kind, choices }: Field, value: string): boolean =>
  kind === 'yesNo' ? value === 'true' || value === 'false' : (choices ?? []).some(({ key }) => key === value)

/** What is asked as parts of an address, without what is so by default. */
export function askedInAddress({ facts, ...rest }: Asked): Record<string, string> {
  const named = Object.entries(rest).filter(([name, value]) => value !== DEFAULTS[name as keyof typeof DEFAULTS])
  const chosen = Object.entries(facts).map(([key, value]) => [factParameter(key), value])
  return Object.fromEntries([...named.map(([name, value]) => [name, String(value)]), ...chosen])
}

/** The address of a list that asks this, from its first page. */
export const listAddress = (type: RegisterType, asked: Asked): string =>
  withQuery(`/werk/registers/${type.key}`, askedInAddress(asked))

/** What was chosen besides the state, the words and the order: what the folded part of the filter holds. */
export function chosenBesides({ facts, ...asked }: Asked): string[] {
  const names = (['wie', 'buurt', 'termijn', 'van', 'tot'] as const).filter((name) => asked[name] !== '')
  return [...names, ...Object.keys(facts).map(factParameter)]
}

/** The same without one of the things that were chosen. */
export function without(asked: Asked, name: string): Asked {
  const key = name.startsWith('f.') ? name.slice(2) : undefined
  if (key === undefined) return { ...asked, pagina: 1, [name]: '' }
  const { [key]: _, ...facts } = asked.facts
  return { ...asked, facts, pagina: 1 }
}

/** The same without anything that was chosen but the state and the order. */
export const withoutAny = (asked: Asked): Asked =>
  ['zoek', ...chosenBesides(asked)].reduce((rest, name) => without(rest, name), asked)

/** What is asked as the queries take it, for this person on this day. */
export function filterOf(
  type: RegisterType,
  asked: Asked,
  { actorId, today }: { actorId: string; today: Day },
): ListFilter {
  const { stand, wie, zoek, buurt, termijn, van, tot, facts } = asked
  const isLate = termijn === 'te-laat'
  return {
    state: stand === 'alles' ? undefined : stand,
    handler: wie === 'ik' ? actorId : wie === 'niemand' ? 'nobody' : wie || undefined,
    text: zoek.trim() || undefined,
    areaCode: buurt || undefined,
    dueFrom: termijn && !isLate ? today : undefined,
    dueUntil: termijn ? addDays(today, isLate ? -1 : Number(termijn)) : undefined,
    openedFrom: van || undefined,
    openedUntil: tot || undefined,
    facts: Object.fromEntries(
      filterFields(type).flatMap(({ key, kind }) =>
        facts[key] === undefined ? [] : [[key, wantedValue(kind, facts[key])] as const],
      ),
    ),
  }
}

/** A value of the address as a record holds it. */
const wantedValue = (kind: Field['kind'], value: string) =>
  kind === 'yesNo' ? value === 'true' : kind === 'choices' ? [value] : value
