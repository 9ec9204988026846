import type { Day } from '../shared/days.ts'
import type { Certainty, Citation, Length, Text } from './words.ts'

/** `applies`: the Termijnenwet decides; `not`: it does not; `own`: the law itself moves an end in the weekend. */
export type AtwUse = 'applies' | 'not' | 'own'

/** What a rule needs to be told beyond its start. */
export type RuleParameter = { type: 'number' | 'string' | 'boolean'; describes: Text; isRequired?: boolean }

/** One term of one law. Versions of a rule share an id and are told apart by the days on which they are in force. */
export type LegalRule = {
  id: string
  /** "artikel 6:7 Awb" */
  article: string
  /** Link to the text of the article as it was on the day it was read. */
  source: string
  name: Text
  /** What starts the term, so that it can follow "the day after". */
  startEvent: Text
  consequence: Text
  certainty: Certainty
  /** What has to be looked at, for a rule with certainty `verify`. */
  verify?: Text
  atw: AtwUse
  /** Days of start events for which this version counts, both included. */
  validFrom?: Day
  validUntil?: Day
  /** Absent where the authority sets the term: then the parameters `length` and `unit` do. */
  length?: Length
  /** Counted back from the event. */
  backwards?: true
  /** The rule at whose end this term starts; the start event is then that of the other rule. */
  after?: string
  /** What makes the term stand still. */
  suspends?: Text
  /** By how much the term can be made longer at most, and when. */
  extends?: Citation & { by: Length; when: Text; isAlways?: true }
  parameters?: Record<string, RuleParameter>
}
