import { budgetTexts } from '../../../i18n/budget.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Heading, Paragraph, Section } from '../../../ui/index.ts'
import { budgetOf } from '../domain/budget.ts'
import type { PlanContent } from '../domain/content.ts'
import { BudgetTable } from './budget-table.tsx'
import { hasCents } from './money.ts'

/** What an adopted plan costs, per theme; nothing when its version holds no amounts. */
export function PublicBudget({ plan, language }: { plan: PlanContent; language: Language }) {
  const t = budgetTexts[language]
  const budget = budgetOf(plan)
  if (budget.years.length === 0) return null
  const loose = budget.loose.map(({ title, ...row }) => ({ ...row, name: title }))
  const items = [
    ...budget.themes.map(({ title, ...row }) => ({ ...row, name: title })),
    ...loose,
    { name: t.together, ...budget.total },
  ]
  return (
    <Section>
      <Heading level={2}>{t.budget}</Heading>
      <Paragraph>{t.publicIntro}</Paragraph>
      <BudgetTable caption={t.perTheme} items={items} years={budget.years} language={language} />
      {hasCents(budget) && <Paragraph small>{t.rounding}</Paragraph>}
    </Section>
  )
}
