import type { Facts, FactValue, PastEvent } from '../declaration.ts'
import { lastOf } from '../domain/situation.ts'
import { lastAnswer, WEIGHING_QUESTIONS } from '../types/parts/weighing.ts'

/** A question of the weighing protocol as it stands: answered with why, or next in line, or still to come. */
export type Asked<Event extends PastEvent = PastEvent> = {
  question: (typeof WEIGHING_QUESTIONS)[number]
  answered?: Event
  isNext: boolean
}

/** The protocol in its order. */
export function protocolOf<Event extends PastEvent>(events: readonly Event[]): Asked<Event>[] {
  const asked = WEIGHING_QUESTIONS.map((question) => ({ question, answered: lastAnswer(events, question.key) }))
  const next = asked.findIndex(({ answered }) => !answered)
  return asked.map((one, index) => ({ ...one, isNext: index === next }))
}

/** A source that was decided on, and how often something of it was added. */
export type Source = { key: string; added: number }

/** What may be looked up by the last decision, and what was. Nothing when nothing was decided. */
export function sourcesOf(events: readonly PastEvent[]): Source[] {
  const decided = lastOf(events, 'decide-enrich')
  const since = decided?.seq ?? Number.POSITIVE_INFINITY
  const added = events.filter(({ step, seq }) => step === 'enrich' && seq > since)
  return listIn(decided?.given, 'sources').map((key) => ({
    key,
    added: added.filter(({ given }) => given.source === key).length,
  }))
}

function listIn(facts: Facts | undefined, key: string): string[] {
  const value: FactValue = facts?.[key]
  return Array.isArray(value) ? value.map(String) : []
}
