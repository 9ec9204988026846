import { goalStatusTexts } from '../../../i18n/goal-status.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { Heading, Link, Paragraph, Section, Table } from '../../../ui/index.ts'
import { GOAL_RULE_ADDRESS, GoalStatusBadge, goalSentence } from './goal-status.tsx'
import { readGoalsOfFigure } from './read-goal-statuses.ts'

/** The goals of adopted plans that a figure measures, each with its status; nothing where there are none. */
export async function goalsOfFigure(ctx: PageContext, key: string) {
  const { language } = ctx
  const t = goalStatusTexts[language]
  const goals = await readGoalsOfFigure(ctx.tx, key, ctx.clock.today())
  if (goals.length === 0) return null
  return (
    <Section id="doelen">
      <Heading level={2}>{t.ofFigure}</Heading>
      <Table
        caption={t.ofFigure}
        captionHidden
        stack
        rows={goals}
        rowKey={({ plan, goal }) => `${plan.slug} ${goal.code}`}
        columns={[
          {
            header: t.goal,
            rowHeader: true,
            cell: ({ plan, theme, goal }) => (
              <Link href={ctx.href(`/plan/${plan.slug}/${theme.slug}#${goal.code}`)} lang="nl">
                {goal.title}
              </Link>
            ),
          },
          { header: t.plan, cell: ({ plan }) => <span lang="nl">{plan.title}</span> },
          {
            header: t.status,
            cell: (one) => (
              <>
                <GoalStatusBadge judgement={one.judgement} language={language} /> {goalSentence(one, language)}
              </>
            ),
          },
        ]}
      />
      <Paragraph>
        <Link href={ctx.href(GOAL_RULE_ADDRESS)}>{t.rule}</Link>
      </Paragraph>
    </Section>
  )
}
