import type { Language } from '../../../../shared/numbers.ts'
import type { RoundKind, RoundOption } from '../domain/rounds.ts'

/** How the result of a round is to be shown. */
export type ResultView = {
  round: { kind: RoundKind; options: readonly RoundOption[] }
  language: Language
  /** The level of headings within it. */
  level: 2 | 3 | 4
  /** On the screen in the hall: only what can be read from the back. */
  isOnScreen: boolean
}
