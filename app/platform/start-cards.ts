import type { VNode } from 'preact'
import type { Day } from '../shared/days.ts'
import type { PageContext } from './http/index.ts'

/** The cards that can stand on the start page of the work place. */
export const CARDS = ['due', 'work', 'initial', 'approve', 'waiting', 'meetings', 'new', 'loose', 'changed'] as const
export type CardName = (typeof CARDS)[number]

/** One line on a card: what it is, where it is opened, and why it is there. */
export type CardEntry = {
  title: string
  /** Words that somebody wrote, which are Dutch on every screen. */
  isDutch?: boolean
  /** An address without the language in front of it. */
  href: string
  note?: string
  /** The day on which it must be done, or on which it is. */
  dueOn?: Day
  /** By which rule or agreement it falls on that day; a rule of law with the link to its text. */
  why?: { text: string; href?: string }
  /** A term that may not be missed. */
  isCritical?: boolean
}

export type CardContent = {
  entries: readonly CardEntry[]
  /** How many there are, where not all of them were asked for. */
  total?: number
  /** Where all of them stand. */
  all?: { href: string; label: string }
}

/** What a feature puts on a card, for whoever has the right; asked in the name of the person who looks. */
export type CardPart = {
  card: CardName
  right: string
  read(ctx: PageContext, most: number): Promise<CardContent>
}

/** What stands above all cards for as long as it lasts; nothing when there is none. */
export type StartNotice = (ctx: PageContext) => Promise<VNode | null>
