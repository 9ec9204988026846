import { split } from '../components.ts'
import type { System } from '../system.ts'
import { attackOn } from './attack-on.ts'
import { type Move, movesOf } from './moves.ts'

/** The moves that are needed and not possible when these cells are hidden, the widest first. */
export async function unreached(system: System, isHidden: Uint8Array): Promise<Move[]> {
  const found: Move[] = movesOf(system).filter(({ cell }) => !isHidden[cell])
  for (const { system: part, cells } of split(system, isHidden)) {
    if (part.needs.length === 0) continue
    const attack = await attackOn(part)
    try {
      for (const move of attack.unreached(movesOf(part))) found.push({ ...move, cell: cells[move.cell]! })
    } finally {
      attack.close()
    }
  }
  return found.sort((a, b) => b.amount - a.amount)
}
