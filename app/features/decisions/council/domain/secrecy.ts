import type { Day } from '../../../../shared/days.ts'

/**
 * Secrecy of what a body holds: artikel 87 tot en met 89 Gemeentewet, text in force since 1 April 2023, read as of
 * 1 October 2026. A body imposes it for an interest of artikel 5.1, eerste en tweede lid, Woo; it lasts until that body lifts it
 * and, once the council was given the information, until the council lifts it. The council no longer confirms it.
 * Before that day secrecy on what was laid before the council lapsed unless the council confirmed it in its first meeting
 * attended by more than half of its members: artikel 25, derde lid, in the text of 1 January 2023.
 */
export const SECRECY_LAW = {
  impose: 'https://wetten.overheid.nl/BWBR0005416/2026-10-01#Artikel87',
  share: 'https://wetten.overheid.nl/BWBR0005416/2026-10-01#Artikel88',
  last: 'https://wetten.overheid.nl/BWBR0005416/2026-10-01#Artikel89',
  confirm: 'https://wetten.overheid.nl/BWBR0005416/2023-01-01#Artikel25',
  grounds: 'https://wetten.overheid.nl/BWBR0045754/2025-02-12#Artikel5.1',
} as const

/** From this day secrecy needs no confirmation by the council. */
export const WITHOUT_CONFIRMATION_FROM: Day = '2023-04-01'

export const SECRECY_BODIES = ['council', 'executiveBoard', 'mayor', 'committee'] as const
export type SecrecyBody = (typeof SECRECY_BODIES)[number]

/** The interests of artikel 5.1 Woo, by paragraph and letter. */
export const SECRECY_GROUNDS = [
  ...(['1a', '1b', '1c', '1d', '1e'] as const),
  ...(['2a', '2b', '2c', '2d', '2e', '2f', '2g', '2h', '2i'] as const),
] as const
export type SecrecyGround = (typeof SECRECY_GROUNDS)[number]

export type Secrecy = {
  imposedBy: SecrecyBody
  imposedOn: Day
  /** The day on which the council was given the information. */
  givenToCouncilOn: Day | null
  confirmedOn: Day | null
  liftedOn: Day | null
}

/** A meeting of the council itself: whether it was held, and whether more than half of the members were there; null: not known. */
export type CouncilMeeting = { heldOn: Day; isHeld: boolean; hadQuorum: boolean | null }

export type SecrecyStanding =
  | { state: 'in-force'; liftedBy: SecrecyBody }
  | { state: 'to-confirm'; confirmOn: Day | null; liftedBy: 'council' }
  | { state: 'to-verify'; meetingOn: Day }
  | { state: 'lapsed'; lapsedOn: Day }
  | { state: 'lifted'; liftedOn: Day }

/** Where secrecy stands on a day, with who may lift it. */
export function secrecyStanding(secrecy: Secrecy, meetings: readonly CouncilMeeting[], today: Day): SecrecyStanding {
  const { imposedBy, givenToCouncilOn, confirmedOn, liftedOn } = secrecy
  if (liftedOn && liftedOn <= today) return { state: 'lifted', liftedOn }
  const isCouncils = imposedBy === 'council' || givenToCouncilOn !== null
  if (!needsConfirmation(secrecy)) return { state: 'in-force', liftedBy: isCouncils ? 'council' : imposedBy }
  const next = firstMeetingAfter(meetings, givenToCouncilOn!)
  if (!next || next.heldOn > today || !next.isHeld) {
    return confirmedOn ? inForce : { state: 'to-confirm', confirmOn: next?.heldOn ?? null, liftedBy: 'council' }
  }
  if (confirmedOn && confirmedOn <= next.heldOn) return inForce
  if (next.hadQuorum === null) return { state: 'to-verify', meetingOn: next.heldOn }
  return { state: 'lapsed', lapsedOn: next.heldOn }
}

const inForce = { state: 'in-force', liftedBy: 'council' } as const

/** Only what another body imposed and laid before the council before the law changed. */
export const needsConfirmation = ({ imposedBy, imposedOn, givenToCouncilOn }: Secrecy): boolean =>
  imposedBy !== 'council' && imposedOn < WITHOUT_CONFIRMATION_FROM && givenToCouncilOn !== null

/** The first meeting at or after the day that was held with more than half, or of which that is not known, or is still planned. */
function firstMeetingAfter(meetings: readonly CouncilMeeting[], day: Day): CouncilMeeting | undefined {
  return meetings
    .filter(({ heldOn, isHeld, hadQuorum }) => heldOn >= day && !(isHeld && hadQuorum === false))
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))[0]
}

/** Whether somebody must keep the secret: also while it is not sure that it lapsed. */
export const isSecret = (standing: SecrecyStanding): boolean =>
  standing.state !== 'lapsed' && standing.state !== 'lifted'
