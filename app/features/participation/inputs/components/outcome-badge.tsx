import { inputTexts } from '../../../../i18n/inputs.ts'
import type { Language } from '../../../../shared/numbers.ts'
import { Badge, type BadgeTone } from '../../../../ui/index.ts'
import type { Outcome } from '../domain/outcomes.ts'

const TONES: Record<Outcome, BadgeTone> = { adopted: 'ok', partly: 'active', not: 'neutral', elsewhere: 'active' }

/** What was done with an input, in a word or two. */
export function OutcomeBadge({ outcome, language }: { outcome: Outcome | null; language: Language }) {
  const t = inputTexts[language]
  return outcome ? (
    <Badge tone={TONES[outcome]}>{t.outcomes[outcome]}</Badge>
  ) : (
    <Badge tone="warning">{t.noOutcome}</Badge>
  )
}
