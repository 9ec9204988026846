import type { Day } from '../shared/days.ts'
import { type Outcome, ok, refuse } from '../shared/outcome.ts'
import { plus } from './arithmetic.ts'
import { dayNumber, dayOfNumber } from './days.ts'
import type { Certainty, Length, Text } from './words.ts'

/** When a retention begins: when the case is closed, when the thing decided on ends, or on a day fixed in the case. */
export type RetentionStart = 'closed' | 'object-ended' | 'fixed-day'

/** How long the records of one result of the selectielijst are kept. */
export type Retention = {
  result: string
  name: Text
  /** Absent: kept for ever. */
  keeps?: Length
  from?: RetentionStart
  certainty: Certainty
}

/** Where the list was read: a reference copy, to be held against the adopted Selectielijst gemeenten 2020. */
export const RETENTION_SOURCE =
  'https://github.com/VNG-Realisatie/referentielijsten-api/blob/37f3336906fe3f9dc6e5922fc66b7ba7b861eed3/data/json/resultaten.json'

const years = (value: number): Length => ({ value, unit: 'years' })

const kept = (result: string, nl: string, en: string): Retention => ({ result, name: { nl, en }, certainty: 'verify' })

const destroyed = (
  result: string,
  keeps: Length,
  nl: string,
  en: string,
  from: RetentionStart = 'closed',
): Retention => ({ result, name: { nl, en }, keeps, from, certainty: 'verify' })

/** The results of the selectielijst that the registers use. */
export const RETENTIONS: readonly Retention[] = [
  kept('2.1.1', 'Beleid over de taakuitvoering vastgesteld', 'Policy on a task adopted'),
  kept('2.1.2', 'Algoritme met grote gevolgen: ontwerpdocumentatie', 'Algorithm with big effects: design documents'),
  kept('3.1.1', 'Beleidsplan vastgesteld', 'Policy plan adopted'),
  kept('3.1.3', 'Rampenplan vastgesteld', 'Disaster plan adopted'),
  kept('4.1.1', 'Evaluatie van beleid met externe werking', 'Evaluation of policy with external effect'),
  destroyed('4.1.12', years(5), 'Bibob-onderzoek', 'Bibob investigation'),
  destroyed('6.1', years(5), 'Melding van overlast; Woo-verzoek', 'Report of nuisance; request for information'),
  destroyed('11.1', years(1), 'Vergunning verleend', 'Permit granted', 'object-ended'),
  destroyed('12.1', years(5), 'Toezicht uitgevoerd', 'Supervision done'),
  destroyed('12.1.9', { value: 28, unit: 'days' }, 'Beelden van cameratoezicht', 'Images of camera supervision'),
  destroyed('12.2', years(10), 'Handhaving uitgevoerd', 'Enforcement done'),
  destroyed('12.2.1', years(5), 'Gebiedsverbod, groepsverbod', 'Area ban, group ban', 'fixed-day'),
  destroyed('12.2.3', years(5), 'Tijdelijk huisverbod', 'Temporary home ban'),
  destroyed('12.2.4', years(20), 'Verplichte zorg (Wvggz)', 'Compulsory care (Wvggz)', 'object-ended'),
  destroyed('12.3', years(1), 'Handhaving of toezicht afgebroken', 'Enforcement or supervision broken off'),
  destroyed('13.1', years(5), 'Bezwaar, beroep, klacht afgehandeld', 'Objection, appeal, complaint handled'),
  destroyed('13.1.1', years(7), 'Geschil met financiële gevolgen', 'Dispute with financial effect'),
  destroyed('13.1.4', years(1), 'Bezwaar of beroep niet-ontvankelijk', 'Objection or appeal inadmissible'),
  kept('16.1.2', 'Samenwerkingsovereenkomst (convenant)', 'Cooperation agreement (covenant)'),
  destroyed('20.1.7', years(1), 'Open data beschikbaar gesteld', 'Open data provided', 'object-ended'),
]

const BY_RESULT = new Map(RETENTIONS.map((retention) => [retention.result, retention]))

/** The retention of a result of the selectielijst. */
export function findRetention(result: string): Retention | undefined {
  return BY_RESULT.get(result)
}

export type KeptUntil = { isPermanent: true } | { isPermanent: false; lastDay: Day; destroyFrom: Day }

/** Until when records are kept. A shorter maximum of another law, such as `wgs-1.8` for personal data, goes first. */
export function keptUntil(result: string, startsOn: Day): Outcome<'unknown-result' | 'bad-start', KeptUntil> {
  const retention = findRetention(result)
  if (!retention) return refuse('unknown-result', { field: 'result', values: { result } })
  const start = dayNumber(startsOn)
  if (start === undefined) return refuse('bad-start', { field: 'startsOn' })
  if (!retention.keeps) return ok({ isPermanent: true })
  const last = plus(start, retention.keeps)
  return ok({ isPermanent: false, lastDay: dayOfNumber(last), destroyFrom: dayOfNumber(last + 1) })
}
