import { triangleTexts } from '../../../i18n/triangle.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { Heading, Link, List, Paragraph, Section } from '../../../ui/index.ts'
import { listPlanChanges, type PlanChange } from './triangle.queries.ts'

/** What was agreed to be done otherwise than a plan says, for beside that plan in the work place; nothing where there is none. */
export async function planChangesPart(ctx: PageContext, planSlug: string) {
  const t = triangleTexts[ctx.language]
  const changes = await listPlanChanges(ctx.tx, { planSlug })
  if (changes.length === 0) return null
  return (
    <Section>
      <Heading level={2}>{t.workTitle}</Heading>
      <List
        items={changes.map(({ id, title, state }) => (
          <>
            <Link href={ctx.href(`/werk/planwijzigingen/${id}`)}>
              <span lang="nl">{title}</span>
            </Link>
            {`: ${t.changeStates[state]}`}
          </>
        ))}
      />
    </Section>
  )
}

/** The same for the public page of the plan: only what was agreed and is not confidential. */
export async function publicPlanChanges(ctx: PageContext, planSlug: string) {
  const t = triangleTexts[ctx.language]
  const changes = (await listPlanChanges(ctx.tx, { planSlug })).filter(isPublic)
  if (changes.length === 0) return null
  return (
    <Section>
      <Heading level={2} id="afgeweken">
        {t.publicTitle}
      </Heading>
      <Paragraph>{t.publicIntro}</Paragraph>
      {changes.map((change) => (
        <PublicChange key={change.id} ctx={ctx} change={change} />
      ))}
    </Section>
  )
}

const isPublic = ({ state, isConfidential }: PlanChange) => state === 'agreed' && !isConfidential

function PublicChange({ ctx, change }: { ctx: PageContext; change: PlanChange }) {
  const t = triangleTexts[ctx.language]
  const told = change.told.map(({ body, toldOn, how }) =>
    t.toldWhat(t.bodies[body], formatDay(toldOn, ctx.language), how),
  )
  return (
    <>
      <Heading level={3}>
        <span lang="nl">{change.title}</span>
      </Heading>
      {change.isExample && <Paragraph small>{t.example}</Paragraph>}
      <Paragraph>
        <span lang="nl">{change.reason}</span>
      </Paragraph>
      <Paragraph>
        <span lang="nl">{change.change}</span>
      </Paragraph>
      <Paragraph small>
        {`${t.agreedIn} ${formatDay(change.settledOn!, ctx.language)}. ${told.length > 0 ? `${t.told}: ${told.join('; ')}.` : ''}`}
      </Paragraph>
    </>
  )
}
