import { planTexts } from '../../../i18n/plan.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Badge } from '../../../ui/index.ts'
import type { Goal } from '../domain/content.ts'
import { isMeasurable, lacksForMeasuring } from '../domain/measurable.ts'

type Measured = Pick<Goal, 'baselineValue' | 'targetValue' | 'targetOn'> & { indicators: unknown[] }

/** The mark "niet meetbaar" on a goal that lacks a baseline or a target. */
export function MeasurableMark({ goal, language }: { goal: Measured; language: Language }) {
  const t = planTexts[language]
  return isMeasurable(goal) ? <Badge tone="ok">{t.measurable}</Badge> : <Badge tone="danger">{t.notMeasurable}</Badge>
}

/** What is lacking, in one sentence; nothing when the goal is complete. */
export function lackSentence(goal: Measured, language: Language): string {
  const t = planTexts[language]
  const lacks = lacksForMeasuring(goal).map((lack) => t.lacks[lack])
  if (lacks.length === 0) return ''
  const list = new Intl.ListFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { type: 'conjunction' }).format(lacks)
  return t.notMeasurableWhy(list)
}
