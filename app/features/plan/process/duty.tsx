import { processTexts } from '../../../i18n/process.ts'
import { findRule } from '../../../law/index.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { Alert, Details, Heading, Link, List, Paragraph } from '../../../ui/index.ts'
import { GOALS_RULE, type GoalsDuty } from '../domain/goals-duty.ts'

/** Until when the goals of the last plan can do, by which article, and how that day was found. */
export function Duty({ ctx, duty }: { ctx: RequestContext; duty: GoalsDuty }) {
  const t = processTexts[ctx.language]
  const rule = findRule(GOALS_RULE, ctx.clock.today())!
  return (
    <section aria-labelledby="doelen-in-vier-jaar">
      <Heading level={2} id="doelen-in-vier-jaar">
        {t.duty}
      </Heading>
      <Paragraph>
        {t.dutyWhat} ({rule.article}; <Link href={rule.source}>{t.dutySource}</Link>)
      </Paragraph>
      <Alert tone={duty.state === 'overdue' ? 'warning' : 'info'}>{inWords(ctx, duty)}</Alert>
      {'deadline' in duty && (
        <Details summary={t.dutyWhy}>
          <List
            items={duty.deadline.derivation.map(({ text, article }) => (article ? `${text} (${article})` : text))}
          />
        </Details>
      )}
    </section>
  )
}

function inWords(ctx: RequestContext, duty: GoalsDuty): string {
  const t = processTexts[ctx.language]
  if (duty.state === 'never') return t.dutyNever
  if (duty.state === 'undated') return t.dutyUndated(duty.decision.title)
  const days = [duty.decision.decidedOn!, duty.deadline.end].map((day) => formatDay(day, ctx.language))
  return duty.state === 'overdue' ? t.dutyOverdue(days[0]!, days[1]!) : t.dutyInTime(days[0]!, days[1]!)
}
