import type { ComponentChildren } from 'preact'
import { planTexts } from '../../../i18n/plan.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { Heading, Intro, Link, Paragraph, Section, Table } from '../../../ui/index.ts'
import { LogicFigure } from '../components/logic-figure.tsx'
import { lackSentence, MeasurableMark } from '../components/measurable-mark.tsx'
import type { Goal } from '../domain/content.ts'
import { logicOfGoal } from '../domain/logic.ts'
import { findPlanBySlug, listPartIds } from '../plan.queries.ts'
import { readPlanContent } from '../plan-content.queries.ts'

/** What the figures say of a goal: computed by who keeps the figures, because plans stand below them. */
export type GoalStatusPart = (ctx: PageContext, goal: Goal) => Promise<ComponentChildren>

/** One goal of the working copy with its policy logic: which action moves which figure, and what nobody wrote down. */
export const showGoal =
  (statusPart: GoalStatusPart) =>
  async (ctx: PageContext): Promise<PageView> => {
    const t = planTexts[ctx.language]
    const plan = orNotFound(await findPlanBySlug(ctx.tx, ctx.params.plan!))
    const content = await readPlanContent(ctx.tx, plan.id)
    const goals = content.themes.flatMap((theme) => theme.goals)
    const goal = orNotFound(goals.find((one) => one.code === ctx.params.goal))
    const logic = logicOfGoal(content, goal)
    const ids = await listPartIds(ctx.tx, plan.id)
    const status = await statusPart(ctx, goal)
    const base = `/werk/plannen/${plan.slug}`
    return {
      title: `${goal.code} ${goal.title}`,
      frame: 'work',
      breadcrumbs: [
        { label: t.plans, href: '/werk/plannen' },
        { label: t.workingCopy, href: base },
      ],
      body: (
        <>
          <Heading level={1}>
            <span lang="nl">
              {goal.code} {goal.title}
            </span>
          </Heading>
          <p class="regie-goal__marks">
            <MeasurableMark goal={goal} language={ctx.language} />
            {lackSentence(goal, ctx.language)}
          </p>
          {status}
          <Section id="logica">
            <Heading level={2}>{t.logic}</Heading>
            <Intro>{t.logicIntro}</Intro>
            {logic.steps.length === 0 ? <Paragraph>{t.logicNone}</Paragraph> : <LogicFigure ctx={ctx} logic={logic} />}
          </Section>
          {logic.without.length > 0 && (
            <Section id="zonder">
              <Heading level={2}>{t.logicMissing}</Heading>
              <Paragraph>{t.logicMissingWhy}</Paragraph>
              <Table
                caption={t.logicMissing}
                captionHidden
                stack
                rows={logic.without}
                columns={[
                  {
                    header: t.parts.action,
                    rowHeader: true,
                    cell: (action) => (
                      <span lang="nl">
                        {action.code} {action.title}
                      </span>
                    ),
                  },
                  ...(ctx.may('plan.edit')
                    ? [
                        {
                          header: t.parts.mechanism,
                          cell: (action: { code: string }) => (
                            <Link
                              href={ctx.href(
                                `${base}/nieuw/mechanism/${ids.actions.get(action.code)}?doel=${ids.goals.get(goal.code)}`,
                              )}
                            >
                              {t.addThing(t.parts.mechanism)}
                            </Link>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            </Section>
          )}
          <Paragraph>
            <Link href={ctx.href(`/werk/draad/${ids.goals.get(goal.code)}`)}>{t.showThread}</Link>
          </Paragraph>
        </>
      ),
    }
  }
