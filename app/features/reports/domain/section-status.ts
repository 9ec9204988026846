import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'

export const SECTION_STATUSES = ['draft', 'review', 'approved'] as const

export type SectionStatus = (typeof SECTION_STATUSES)[number]

/** What a person can do with a section: hand it in, approve it, or send it back. */
export const SECTION_MOVES = ['hand-in', 'approve', 'send-back'] as const

export type SectionMove = (typeof SECTION_MOVES)[number]

/** The right each move asks for. */
export const RIGHT_FOR_MOVE = {
  'hand-in': 'reports.write',
  approve: 'reports.approve',
  'send-back': 'reports.approve',
} as const satisfies Record<SectionMove, string>

const MOVES: Record<SectionMove, { from: SectionStatus[]; to: SectionStatus }> = {
  'hand-in': { from: ['draft'], to: 'review' },
  approve: { from: ['review'], to: 'approved' },
  'send-back': { from: ['review', 'approved'], to: 'draft' },
}

export type MoveRefusal = 'not-now' | 'nothing-written' | 'remark-needed'

/** Where a section goes; a section without text cannot be handed in, and sending back needs a reason. */
export function moveSection(
  section: { status: SectionStatus; hasText: boolean },
  move: SectionMove,
  remark: string,
): Outcome<MoveRefusal, SectionStatus> {
  const { from, to } = MOVES[move]
  if (!from.includes(section.status)) return refuse('not-now')
  if (move === 'hand-in' && !section.hasText) return refuse('nothing-written')
  if (move === 'send-back' && remark.trim() === '') return refuse('remark-needed', { field: 'remark' })
  return ok(to)
}

/** The moves that make sense for a section in this state, for a person with these rights. */
export function possibleMoves(status: SectionStatus, may: (right: string) => boolean): SectionMove[] {
  return SECTION_MOVES.filter((move) => MOVES[move].from.includes(status) && may(RIGHT_FOR_MOVE[move]))
}
