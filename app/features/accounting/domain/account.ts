/** What a piece of an account can be. */
export const PIECE_KINDS = [
  'done',
  'approach',
  'effect',
  'sideEffect',
  'experienceResident',
  'experienceEmployee',
  'experiencePartner',
  'report',
  'study',
  'surprise',
  'failure',
  'lesson',
  'figure',
] as const
export type PieceKind = (typeof PIECE_KINDS)[number]

/** What somebody who is asked can tell about a goal, in the order in which he is asked. */
export const ASKED_KINDS = [
  'done',
  'effect',
  'sideEffect',
  'experienceResident',
  'surprise',
  'failure',
  'lesson',
] as const satisfies readonly PieceKind[]

/** Told by somebody or in a document, and so more than what the editor says himself. */
const TELLINGS: readonly PieceKind[] = [
  'experienceResident',
  'experienceEmployee',
  'experiencePartner',
  'report',
  'study',
]

export const WEIGHTS = ['heavy', 'ordinary', 'light', 'none'] as const
export type Weight = (typeof WEIGHTS)[number] | 'unweighed'

export const CONSEQUENCES = ['continue', 'adjust', 'stop'] as const
export type Consequence = (typeof CONSEQUENCES)[number]

export type AccountState = 'open' | 'submitted' | 'approved'

/** What must be there before an account can be handed in and approved. */
export const LACKS = ['unweighed', 'done', 'failure', 'lesson', 'telling', 'figure', 'consequence'] as const
export type Lack = (typeof LACKS)[number]

type Weighed = { kind: PieceKind; weight: Weight }
type Standing = { state: string }

/**
 * What an account lacks: figures alone do not do, and neither do stories alone. The database holds to the same list when
 * it is approved.
 */
export function lacksOf(account: {
  pieces: readonly Weighed[]
  figures: readonly Standing[]
  consequence: Consequence | null
}): Lack[] {
  const used = account.pieces.filter(({ weight }) => weight !== 'none')
  const has = (...kinds: readonly PieceKind[]) => used.some(({ kind }) => kinds.includes(kind))
  const isThere: Record<Lack, boolean> = {
    unweighed: used.every(({ weight }) => weight !== 'unweighed'),
    done: has('done'),
    failure: has('failure', 'surprise'),
    lesson: has('lesson'),
    telling: has(...TELLINGS),
    figure: has('figure') || account.figures.some(({ state }) => state === 'value' || state === 'zero'),
    consequence: account.consequence !== null,
  }
  return LACKS.filter((lack) => !isThere[lack])
}
