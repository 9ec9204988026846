import { publicationTexts } from '../../../../i18n/publications.ts'
import type { Language } from '../../../../shared/numbers.ts'
import { Badge, type BadgeTone } from '../../../../ui/index.ts'
import type { Phase } from '../domain/phases.ts'

const TONES: Record<Phase, BadgeTone> = {
  concept: 'draft',
  scheduled: 'warning',
  embargoed: 'active',
  published: 'ok',
  withdrawn: 'danger',
}

export function PhaseBadge({ phase, language }: { phase: Phase; language: Language }) {
  return <Badge tone={TONES[phase]}>{publicationTexts[language].phases[phase]}</Badge>
}
