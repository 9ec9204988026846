import { addDays, addMonths } from '../../../../law/index.ts'
import type { Day } from '../../../../shared/days.ts'

/** What a municipality promises the members of its panel. */
export type PanelSettings = {
  isRecruiting: boolean
  mostInvitations: number
  leastDaysBetween: number
  monthsBeforeAsking: number
  invitationsBeforeAsking: number
  mostYears: number
}

/** The days in the life of a membership. */
export type Membership = {
  consentedOn: Day
  /** For how many years at most the member agreed to. */
  agreedYears: number
  confirmedOn: Day | null
  lastWordOn: Day
  askedOn: Day | null
  dormantOn: Day | null
  pausedUntil: Day | null
  unreachableOn: Day | null
}

/** Whoever does not use the link in the first mail within so many days never joined. */
export const CONFIRM_DAYS = 7
/** Whoever was asked whether he stays has so many days to say so; after that he is not invited any more. */
export const ANSWER_DAYS = 42
/** Whoever stays dormant for so long is forgotten. */
export const DORMANT_MONTHS = 12
/** So long we keep somebody whose mail comes back. */
export const UNREACHABLE_DAYS = 30

export type MemberState = 'unconfirmed' | 'unreachable' | 'dormant' | 'paused' | 'active'

/** How a membership stands on a day. Only an active member can be invited. */
export function stateOf(member: Membership, today: Day): MemberState {
  if (!member.confirmedOn) return 'unconfirmed'
  if (member.unreachableOn) return 'unreachable'
  if (member.dormantOn) return 'dormant'
  return member.pausedUntil && member.pausedUntil >= today ? 'paused' : 'active'
}

/** The day after which a member makes room for another: as was agreed, or sooner when the municipality promises less now. */
export const endOf = (
  member: Pick<Membership, 'confirmedOn' | 'consentedOn' | 'agreedYears'>,
  { mostYears }: PanelSettings,
): Day => addMonths(member.confirmedOn ?? member.consentedOn, 12 * Math.min(mostYears, member.agreedYears))

export type Step = 'forget' | 'say-goodbye' | 'ask' | 'rest'

/**
 * What the night does with a membership. Who answers a survey is not known, so that silence says nothing: a member is asked
 * now and then whether he stays, and only who leaves that question open becomes dormant.
 */
export function nextStep(
  member: Membership & { invitedSinceWord: number },
  settings: PanelSettings,
  today: Day,
): Step | undefined {
  const { consentedOn, lastWordOn, askedOn, dormantOn, unreachableOn, invitedSinceWord } = member
  const state = stateOf(member, today)
  if (state === 'unconfirmed') return addDays(consentedOn, CONFIRM_DAYS) < today ? 'forget' : undefined
  if (state === 'unreachable') return addDays(unreachableOn!, UNREACHABLE_DAYS) < today ? 'forget' : undefined
  if (endOf(member, settings) < today) return 'say-goodbye'
  if (state === 'dormant') return addMonths(dormantOn!, DORMANT_MONTHS) < today ? 'forget' : undefined
  // Whoever said when he is back is not asked before.
  if (state === 'paused') return undefined
  // A word from him takes the question away.
  if (askedOn) return addDays(askedOn, ANSWER_DAYS) < today ? 'rest' : undefined
  const isLongAgo = addMonths(lastWordOn, settings.monthsBeforeAsking) <= today
  return isLongAgo || invitedSinceWord >= settings.invitationsBeforeAsking ? 'ask' : undefined
}
