import { planTexts } from '../../../i18n/plan.ts'
import { siteTexts } from '../../../i18n/site.ts'
import { type Answer, orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { formatDay, formatSpan } from '../../../shared/days.ts'
import { Alert, Band, DataList, Heading, Intro, List, Paragraph, Section, Timeline } from '../../../ui/index.ts'
import { councilChanges, publicPlanChanges } from '../../decisions/index.ts'
import { HeardChapter } from '../../participation/index.ts'
import { findAdoptedPlan, type PlanContent, PublicBudget, type VersionSummary } from '../../plan/index.ts'
import { publicAttachments } from '../../thread/index.ts'
import { ChosenThemes, FoundationThemes } from '../components/plan-view.tsx'
import { themePage } from './theme.tsx'

type Adopted = { content: PlanContent; version: VersionSummary }

/** The plan in force. */
export async function showPlan(ctx: PageContext): Promise<PageView> {
  const t = siteTexts[ctx.language]
  const found = await findAdoptedPlan(ctx.tx, ctx.municipality.settings.currentPlan)
  if (found) return planPage(ctx, found, '/plan')
  return { title: t.plan, frame: 'public', body: <Heading level={1}>{t.noPlan}</Heading> }
}

/** `/plan/drugs` is a theme of the plan in force; `/plan/mjbp-2024-2027` is another plan. */
export async function showThemeOrPlan(ctx: PageContext): Promise<Answer> {
  const name = ctx.params.theme!
  const current = await findAdoptedPlan(ctx.tx, ctx.municipality.settings.currentPlan)
  const theme = current?.content.themes.find((one) => one.slug === name)
  if (current && theme) return themePage(ctx, current.content, theme, '/plan')
  return planPage(ctx, orNotFound(await findAdoptedPlan(ctx.tx, name)), `/plan/${name}`)
}

/** A theme of a plan other than the one in force. */
export async function showThemeOfPlan(ctx: PageContext): Promise<Answer> {
  const { content } = orNotFound(await findAdoptedPlan(ctx.tx, ctx.params.plan!))
  const theme = orNotFound(content.themes.find((one) => one.slug === ctx.params.theme))
  return themePage(ctx, content, theme, `/plan/${content.slug}`)
}

async function planPage(ctx: PageContext, { content: plan, version }: Adopted, base: string): Promise<PageView> {
  const t = siteTexts[ctx.language]
  const words = planTexts[ctx.language]
  const hasFoundation = plan.themes.some((theme) => theme.kind === 'foundation')
  return {
    title: plan.title,
    description: plan.summary.slice(0, 200),
    frame: 'public',
    breadcrumbs: [],
    body: (
      <>
        <Heading level={1}>
          <span lang="nl">{plan.title}</span>
        </Heading>
        <div lang="nl">
          <Intro>{plan.motto || plan.mission || plan.summary}</Intro>
        </div>
        {version.stage === 'college' && <Alert tone="info">{t.draftNote}</Alert>}
        <div lang="nl">
          {plan.summary
            .split('\n\n')
            .filter((part) => part !== plan.motto)
            .map((part) => (
              <Paragraph key={part}>{part}</Paragraph>
            ))}
        </div>
        <Statements ctx={ctx} plan={plan} />
        {await councilChanges(ctx, plan.slug)}
        <Section>
          <Heading level={2}>{t.themesOfPlan}</Heading>
          <ChosenThemes ctx={ctx} plan={plan} base={base} />
        </Section>
        {hasFoundation && (
          <Band tone="tint">
            <Heading level={2}>{t.foundation}</Heading>
            <Paragraph>{t.foundationIntro}</Paragraph>
            <FoundationThemes ctx={ctx} plan={plan} base={base} />
          </Band>
        )}
        <Doctrines title={t.principles} items={plan.principles} />
        <Doctrines title={t.coreTasks} items={plan.coreTasks} />
        <Doctrines title={t.mayorRoles} items={plan.mayorRoles} />
        <Planning ctx={ctx} plan={plan} />
        <PublicBudget plan={plan} language={ctx.language} />
        <Section>
          <Heading level={2}>{t.partners}</Heading>
          <ul class="regie-columns-list" lang="nl">
            {plan.partners.map((partner) => (
              <li key={partner.slug}>{partner.name}</li>
            ))}
          </ul>
        </Section>
        {await HeardChapter(ctx, version)}
        {await publicAttachments(ctx, 'plan', plan.slug)}
        {plan.alignedPlans.length > 0 && (
          <Section>
            <Heading level={2}>{t.alignedPlans}</Heading>
            <div lang="nl">
              <List items={plan.alignedPlans.map((item) => [item.name, item.period].filter(Boolean).join(', '))} />
            </div>
          </Section>
        )}
        {await publicPlanChanges(ctx, plan.slug)}
        <Section>
          <DataList
            items={[
              { term: t.basis, value: <span lang="nl">{plan.legalBasis.join('; ')}</span> },
              { term: t.coalition, value: <span lang="nl">{plan.coalitionAgreement}</span> },
              ...(plan.monitoringRule
                ? [{ term: t.monitoring, value: <span lang="nl">{plan.monitoringRule}</span> }]
                : []),
              {
                term: words.stage,
                value: `${t.versionNow(version.number, words.stages[version.stage])}, ${version.decidedOn ? formatDay(version.decidedOn, ctx.language) : words.decidedOnUnknown}`,
              },
            ]}
          />
        </Section>
      </>
    ),
  }
}

function Statements({ ctx, plan }: { ctx: PageContext; plan: PlanContent }) {
  const t = siteTexts[ctx.language]
  const items = [
    { term: t.mission, value: plan.mission },
    { term: t.vision, value: plan.vision },
  ].filter((item) => item.value)
  if (items.length === 0) return null
  return <DataList items={items.map(({ term, value }) => ({ term, value: <span lang="nl">{value}</span> }))} />
}

function Doctrines({ title, items }: { title: string; items: PlanContent['principles'] }) {
  if (items.length === 0) return null
  return (
    <Section>
      <Heading level={2}>{title}</Heading>
      <div class="regie-pair" lang="nl">
        {items.map((item) => (
          <div key={item.code}>
            <Heading level={3}>{item.verb ? `${item.title}: ${item.verb}` : item.title}</Heading>
            <Paragraph>{item.description}</Paragraph>
          </div>
        ))}
      </div>
    </Section>
  )
}

function Planning({ ctx, plan }: { ctx: PageContext; plan: PlanContent }) {
  const t = siteTexts[ctx.language]
  if (plan.processPlanning.length === 0) return null
  const inWords = (when: string) => formatSpan(when, ctx.language)
  return (
    <Section>
      <Heading level={2}>{t.processPlanning}</Heading>
      <div lang="nl">
        <Timeline
          steps={plan.processPlanning.map((step) => ({
            title: step.what,
            when: inWords(step.plannedFor),
            body: step.body,
            state: 'done' as const,
            note:
              [step.doneOn && `${t.done}: ${inWords(step.doneOn)}`, step.remark].filter(Boolean).join('. ') ||
              undefined,
          }))}
        />
      </div>
    </Section>
  )
}
