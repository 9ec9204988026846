import { FEWEST_PEOPLE } from '../../domain/public-result.ts'
import type { RoundResult } from './results.ts'
import type { SessionKind } from './sessions.ts'

/** A result as everybody may see it: of too few people nothing but how many. Fractions speak in public. */
export function resultForAll(result: RoundResult, kind: SessionKind): RoundResult {
  if (kind === 'council' || result.n >= FEWEST_PEOPLE) return result
  return { kind: 'suppressed', n: result.n }
}
