import { planTexts } from '../../../i18n/plan.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { ActionGroup, ButtonLink, Card, CardList, EmptyState, Heading } from '../../../ui/index.ts'
import { listPlans } from '../plan.queries.ts'

/** All plans of the municipality, with their working copies. */
export async function showPlans(ctx: PageContext): Promise<PageView> {
  const t = planTexts[ctx.language]
  const plans = await listPlans(ctx.tx)
  const newPlan = ctx.may('plan.edit') && (
    <ActionGroup>
      <ButtonLink href={ctx.href('/werk/plannen/nieuw')}>{t.newPlan}</ButtonLink>
      <ButtonLink look="secondary" href={ctx.href('/werk/plannen/importeren')}>
        {t.importPlan}
      </ButtonLink>
    </ActionGroup>
  )
  return {
    title: t.plans,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.plans}</Heading>
        {plans.length === 0 ? (
          <EmptyState title={t.noPlans} action={newPlan}>
            {t.noPlansWhy}
          </EmptyState>
        ) : (
          <>
            <CardList>
              {plans.map((plan) => (
                <Card key={plan.id} title={plan.title} href={ctx.href(`/werk/plannen/${plan.slug}`)} headingLevel={2}>
                  {t.period(formatDay(plan.startsOn, ctx.language), formatDay(plan.endsOn, ctx.language))}
                </Card>
              ))}
            </CardList>
            {newPlan}
          </>
        )}
      </>
    ),
  }
}
