import { type Counted, guard, totalOf } from './counts.ts'
import { keyOf, type Stratum } from './strata.ts'

/** A part of a draw: of so many who could be drawn, so many are. */
export type DrawnPart = Stratum & { eligible: number; draw: number }

export type DrawnCounts = {
  eligible: (part: Stratum | 'all') => Counted
  draw: (part: Stratum | 'all') => Counted
}

/** The numbers of a draw, as far as they may be seen: who was drawn and who was left are together who could be. */
export async function countDraw(parts: readonly DrawnPart[]): Promise<DrawnCounts> {
  const counts = new Map<string, number>()
  const keys = parts.map(keyOf)
  for (const part of parts) {
    const key = keyOf(part)
    counts.set(`eligible ${key}`, part.eligible)
    counts.set(`draw ${key}`, part.draw)
    counts.set(`left ${key}`, part.eligible - part.draw)
  }
  const kinds = ['eligible', 'draw', 'left'] as const
  for (const kind of kinds) {
    counts.set(
      `${kind} all`,
      keys.reduce((sum, key) => sum + counts.get(`${kind} ${key}`)!, 0),
    )
  }
  const equations = [
    ...kinds.flatMap((kind) =>
      totalOf(
        { counts },
        `${kind} all`,
        keys.map((key) => `${kind} ${key}`),
      ),
    ),
    ...[...keys, 'all'].flatMap((key) => totalOf({ counts }, `eligible ${key}`, [`draw ${key}`, `left ${key}`])),
  ]
  const seen = await guard({ counts, equations })
  const idOf = (part: Stratum | 'all') => (part === 'all' ? part : keyOf(part))
  return { eligible: (part) => seen(`eligible ${idOf(part)}`), draw: (part) => seen(`draw ${idOf(part)}`) }
}
