import { registerTexts } from '../../../i18n/registers.ts'
import { daysBetween } from '../../../law/index.ts'
import { type Day, formatShortDay } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Badge } from '../../../ui/index.ts'

type DueProps = { day: Day | null; today: Day; language: Language }

/** A day on which something must have been done; late ones say so. */
export function Due({ day, today, language }: DueProps) {
  if (!day) return null
  const text = <ShortDay day={day} language={language} />
  if (day >= today) return text
  return (
    <>
      {text} <Badge tone="danger">{registerTexts[language].overdue}</Badge>
    </>
  )
}

/** A day in a column, on one line. */
export function ShortDay({ day, language }: { day: Day; language: Language }) {
  return (
    <time class="regie-day" dateTime={day}>
      {formatShortDay(day, language)}
    </time>
  )
}

/** How far off a day is: "vandaag", "nog 12 dagen", "3 dagen te laat". */
export function daysLeft({ day, today, language }: DueProps & { day: Day }): string {
  const t = registerTexts[language]
  const left = daysBetween(today, day)
  if (left === 0) return t.dueToday
  return left > 0 ? t.daysLeft(left) : t.daysLate(-left)
}
