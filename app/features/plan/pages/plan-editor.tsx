import type { VNode } from 'preact'
import { planTexts } from '../../../i18n/plan.ts'
import { orNotFound, type PageContext, type PageView, type RequestContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { ActionGroup, ButtonLink, DataList, Heading, Link, Paragraph, SubNavigation } from '../../../ui/index.ts'
import { NodePanel, readNodePanel } from '../../thread/index.ts'
import { SideList } from '../components/side-list.tsx'
import { ThemeEditor } from '../components/theme-editor.tsx'
import { findPlanBySlug } from '../plan.queries.ts'
import { type PlanTree, readPlanTree } from '../plan-tree.queries.ts'

const SIDE_LISTS = ['principle', 'coreTask', 'mayorRole', 'processStep', 'alignedPlan', 'planPartner'] as const

/** What was agreed to be done otherwise than a plan says; it is kept on a higher floor. */
export type PlanChangesPart = (ctx: PageContext, slug: string) => Promise<VNode | null>

/** The working copy of a plan: everything in it, each part one click from being changed. */
export const showPlanEditor =
  (planChanges: PlanChangesPart) =>
  async (ctx: PageContext): Promise<PageView> => {
    const t = planTexts[ctx.language]
    const plan = orNotFound(await findPlanBySlug(ctx.tx, ctx.params.plan!))
    const tree = await readPlanTree(ctx.tx, plan.id)
    const base = `/werk/plannen/${plan.slug}`
    return {
      title: plan.title,
      frame: 'work',
      breadcrumbs: [{ label: t.plans, href: '/werk/plannen' }],
      body: (
        <>
          <Heading level={1}>{plan.title}</Heading>
          <PlanNavigation ctx={ctx} slug={plan.slug} current="copy" />
          <NodePanel ctx={ctx} panel={await readNodePanel(ctx, plan.id)} />
          <Paragraph small>{t.notPublicYet}</Paragraph>
          <DataList
            items={[
              {
                term: t.fields.period,
                value: t.period(formatDay(plan.startsOn, ctx.language), formatDay(plan.endsOn, ctx.language)),
              },
              ...(['motto', 'mission', 'vision'] as const)
                .filter((field) => plan[field])
                .map((field) => ({ term: t.fields[field], value: <span lang="nl">{plan[field]}</span> })),
              { term: t.fields.legalBasis, value: <span lang="nl">{plan.legalBasis.join(', ') || t.empty}</span> },
            ]}
          />
          {ctx.may('plan.edit') && (
            <ActionGroup>
              <ButtonLink look="secondary" href={ctx.href(`${base}/onderdeel/plan/${plan.id}`)}>
                {t.edit}
              </ButtonLink>
              <ButtonLink look="secondary" href={ctx.href(`${base}/nieuw/theme/${plan.id}`)}>
                {t.addThing(t.parts.theme)}
              </ButtonLink>
              <ButtonLink look="secondary" href={ctx.href(`${base}/nieuw/action/${plan.id}`)}>
                {t.addThing(t.parts.action)}
              </ButtonLink>
            </ActionGroup>
          )}
          {await planChanges(ctx, plan.slug)}
          <Themes ctx={ctx} tree={tree} base={base} />
          {SIDE_LISTS.map((name) => (
            <SideList key={name} ctx={ctx} name={name} base={base} planId={plan.id} rows={tree.lists[name]} />
          ))}
          <PlanFiles ctx={ctx} slug={plan.slug} />
        </>
      ),
    }
  }

function Themes({ ctx, tree, base }: { ctx: RequestContext; tree: PlanTree; base: string }) {
  const t = planTexts[ctx.language]
  const chosen = tree.themes.filter((theme) => theme.kind !== 'foundation')
  const foundation = tree.themes.filter((theme) => theme.kind === 'foundation')
  return (
    <>
      <Heading level={2} id="theme">
        {t.themes}
      </Heading>
      {chosen.map((theme) => (
        <ThemeEditor key={theme.id} ctx={ctx} theme={theme} tree={tree} base={base} />
      ))}
      {foundation.length > 0 && (
        <>
          <Heading level={2}>{t.foundation}</Heading>
          {foundation.map((theme) => (
            <ThemeEditor key={theme.id} ctx={ctx} theme={theme} tree={tree} base={base} />
          ))}
        </>
      )}
    </>
  )
}

/** Working copy, versions, comparison: the three views of a plan in the work place. */
export function PlanNavigation(props: {
  ctx: RequestContext
  slug: string
  current: 'copy' | 'planning' | 'budget' | 'versions' | 'compare'
}) {
  const { ctx, slug, current } = props
  const t = planTexts[ctx.language]
  const base = `/werk/plannen/${slug}`
  const item = (view: typeof current, label: string, path: string) => ({
    label,
    href: ctx.href(base + path),
    current: view === current ? ('page' as const) : undefined,
  })
  return (
    <SubNavigation
      label={t.plan}
      items={[
        item('copy', t.workingCopy, ''),
        item('planning', t.partsMany.processStep, '/planning'),
        item('budget', t.budget, '/begroting'),
        item('versions', t.versions, '/versies'),
        item('compare', t.compare, '/vergelijken'),
      ]}
    />
  )
}

/** The plan to take along, whole or as sheets, and the way back in. */
function PlanFiles({ ctx, slug }: { ctx: RequestContext; slug: string }) {
  const t = planTexts[ctx.language]
  const file = (path: string, label: string) => <Link href={`/werk/plannen/${slug}/${path}`}>{label}</Link>
  return (
    <section aria-labelledby="bestanden">
      <Heading level={2} id="bestanden">
        {t.asFile}
      </Heading>
      <Paragraph>
        {t.asFileWhat} {file('export.yaml', 'YAML')} · {file('export.json', 'JSON')}
      </Paragraph>
      <Paragraph>
        {t.asSheetWhat} {file('export.xlsx', 'XLSX')}
        {(['themas', 'doelen', 'acties', 'begroting'] as const).map((name) => (
          <> · {file(`export/${name}.csv`, `CSV: ${t.sheetNames[name]}`)}</>
        ))}
      </Paragraph>
      {ctx.may('plan.edit') && (
        <ButtonLink look="subtle" href={ctx.href(`/werk/plannen/importeren?plan=${slug}`)}>
          {t.importInto}
        </ButtonLink>
      )}
    </section>
  )
}
