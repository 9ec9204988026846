import type { Day } from '../../../shared/days.ts'
import type { Facts } from '../declaration.ts'
import { mustCorrectReport, mustReportConclusion, mustReportWithdrawal } from '../types/parts/bibob-guards.ts'

/** One time that what a file holds was used, or that it used what another file held. */
export type Use = {
  day: Day
  kind: 'passed-on' | 'reused' | 'used-earlier'
  /** On the list of article 28, second paragraph; of what was passed on. */
  recipient?: string
  /** For which decision it was used, or from which file it came. */
  reference: string
  by: string | null
}

type Happened = { step: string; day: Day; given: Facts; actorName: string | null }

const KINDS: Readonly<Record<string, Use['kind']>> = {
  'pass-on': 'passed-on',
  reuse: 'reused',
  'use-earlier': 'used-earlier',
}

/** Every use of a file, in the order in which it happened. */
export function usesOf(events: readonly Happened[]): Use[] {
  return events.flatMap(({ step, day, given, actorName }) => {
    const kind = KINDS[step]
    if (!kind) return []
    const reference = String((kind === 'used-earlier' ? given.file : given.forDecision) ?? '')
    const recipient = typeof given.recipient === 'string' ? given.recipient : undefined
    return [{ day, kind, reference, by: actorName, ...(recipient ? { recipient } : {}) }]
  })
}

type Situation = Parameters<typeof mustReportConclusion>[0]

/** The reports to the bureau that are due, as the steps by which they are made. */
export function dutiesOf(situation: Situation): string[] {
  return [
    ...(mustReportConclusion(situation) ? ['report-conclusion'] : []),
    ...(mustReportWithdrawal(situation) ? ['report-withdrawal'] : []),
    ...(mustCorrectReport(situation) ? ['correct-report'] : []),
  ]
}
