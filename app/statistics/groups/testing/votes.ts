import { seeded } from '../../../shared/seeded.ts'

/**
 * Votes of participants in camps: each camp has its own chance to agree with each statement, and everybody sees a
 * statement with chance `seen`. Statement 0 all agree with. Camps come in turn, so row r is in camp r % camps.
 */
export function campVotes({
  participants,
  statements,
  camps,
  seen,
  seed,
}: {
  participants: number
  statements: number
  camps: number
  seen: number
  seed: number
}): (1 | 0 | -1 | null)[][] {
  const random = seeded(seed)
  const agreeing = Array.from({ length: camps }, () =>
    Array.from({ length: statements }, (_, at) => (at === 0 ? 0.9 : random() < 0.5 ? 0.15 : 0.85)),
  )
  return Array.from({ length: participants }, (_, row) =>
    agreeing[row % camps]!.map((chance) => {
      if (random() >= seen) return null
      if (random() < 0.1) return 0
      return random() < chance ? 1 : -1
    }),
  )
}

/** Votes by lot: nobody has an opinion. */
export function randomVotes(participants: number, statements: number, seed: number): (1 | 0 | -1)[][] {
  const random = seeded(seed)
  return Array.from({ length: participants }, () =>
    Array.from({ length: statements }, () => ([-1, 0, 1] as const)[Math.floor(random() * 3)]!),
  )
}
