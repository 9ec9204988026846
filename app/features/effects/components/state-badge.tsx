import { effectTexts } from '../../../i18n/effects.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Badge, type BadgeTone } from '../../../ui/index.ts'

/** Not registered, registered beforehand (and deviated from), or exploratory. */
export type EffectState = keyof (typeof effectTexts)['nl']['states']

const TONES: Record<EffectState, BadgeTone> = {
  draft: 'draft',
  beforehand: 'ok',
  deviating: 'neutral',
  exploratory: 'neutral',
}

export const stateOf = (label: 'beforehand' | 'exploratory' | null, amendments: number): EffectState =>
  label === null ? 'draft' : label === 'beforehand' && amendments > 0 ? 'deviating' : label

export function StateBadge({ state, language }: { state: EffectState; language: Language }) {
  return <Badge tone={TONES[state]}>{effectTexts[language].states[state]}</Badge>
}
