import { registerTexts } from '../../../i18n/registers.ts'
import { type Day, formatDay } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Badge } from '../../../ui/index.ts'

/** A day on which something must have been done; late ones say so. */
export function Due({ day, today, language }: { day: Day | null; today: Day; language: Language }) {
  if (!day) return null
  const text = formatDay(day, language)
  if (day >= today) return <>{text}</>
  return (
    <>
      {text} <Badge tone="danger">{registerTexts[language].overdue}</Badge>
    </>
  )
}
