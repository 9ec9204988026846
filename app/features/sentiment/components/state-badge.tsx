import { sentimentTexts } from '../../../i18n/sentiment.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Badge, type BadgeTone } from '../../../ui/index.ts'
import type { MeasurementState } from '../domain/measurement.ts'
import type { ProtocolState } from '../domain/protocol.ts'

const PROTOCOL_TONES: Record<ProtocolState, BadgeTone> = {
  draft: 'draft',
  submitted: 'neutral',
  returned: 'draft',
  signed: 'neutral',
  active: 'ok',
  withdrawn: 'draft',
}

const TONES: Record<MeasurementState, BadgeTone> = {
  planned: 'draft',
  measured: 'neutral',
  delivered: 'ok',
  reacted: 'ok',
}

export function ProtocolBadge({ state, language }: { state: ProtocolState; language: Language }) {
  return <Badge tone={PROTOCOL_TONES[state]}>{sentimentTexts[language].protocolStates[state]}</Badge>
}

export function MeasurementBadge({ state, language }: { state: MeasurementState; language: Language }) {
  return <Badge tone={TONES[state]}>{sentimentTexts[language].states[state]}</Badge>
}
