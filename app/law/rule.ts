import type { Day } from '../shared/days.ts'
import type { Certainty, Citation, Length, Text } from './words.ts'

/** `applies`: the Termijnenwet decides; `not`: it does not; `own`: the law itself moves an end in the weekend. */
export type AtwUse = 'applies' | 'not' | 'own'

/** What can interrupt a limitation, so that it runs anew. These are terms of Dutch law. */
export const INTERRUPTING_ACTS = [
  'invorderingsbeschikking',
  'aanmaning',
  'verrekening',
  'dwangbevel',
  'erkenning',
  'rechtsvordering',
] as const
export type InterruptingAct = (typeof INTERRUPTING_ACTS)[number]

/** By how much a term can be made longer, and when. */
export type Extension = Citation & {
  when: Text
  /** At most so much each time; absent where the authority names a new term. */
  by?: Length
  /** How many times, when more than once. */
  times?: number
  /** This rule is the term as it is after the extension; the article of the term before it. */
  isAlways?: { article: string }
}

/** One term of one law. Versions of a rule share an id and are told apart by the days on which they are in force. */
export type LegalRule = Citation & {
  id: string
  name: Text
  /** What starts the term, so that it can follow "the day after". */
  startEvent: Text
  /** Where it says that this event starts the term, when that is another article. */
  startArticle?: string
  consequence: Text
  certainty: Certainty
  /** What a lawyer has to look at, for a rule with certainty `verify`. */
  verify?: Text
  atw: AtwUse
  /** The article that decides in the place of the Termijnenwet, when it is not one of that law or of the rule itself. */
  atwArticle?: string
  /** Why it is not settled whether the Termijnenwet moves this end: then an end in a weekend is to be verified. */
  atwDoubt?: Text
  /** Days of start events for which this version counts, both included. */
  validFrom?: Day
  validUntil?: Day
  /** Absent where only the authority can say; with `isSetByAuthority` it is the usual length. */
  length?: Length
  /** The authority sets the term, told by the parameters `length` and `unit`. */
  isSetByAuthority?: true
  /** Counted back from the event. */
  backwards?: true
  /** The rule at whose end this term starts, and what that end is called; the start event is that of the other rule. */
  after?: { rule: string; event: Text }
  /** What makes the term stand still. */
  suspends?: Citation & { when: Text }
  extends?: Extension
  /** What makes a limitation run anew, for as long as before, each with its article. */
  interrupts?: Partial<Record<InterruptingAct, string>>
  /** What, when it is open on the last day, makes the term run until it is closed. */
  waitsFor?: Citation & { what: Text }
}
