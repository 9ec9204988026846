import { reportTexts } from '../../../i18n/reports.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Badge, type BadgeTone } from '../../../ui/index.ts'
import type { SectionStatus } from '../domain/section-status.ts'

const TONES: Record<SectionStatus, BadgeTone> = { draft: 'draft', review: 'active', approved: 'ok' }

/** How far a section is, in a word. */
export function StatusBadge({ status, language }: { status: SectionStatus; language: Language }) {
  return <Badge tone={TONES[status]}>{reportTexts[language].statuses[status]}</Badge>
}
