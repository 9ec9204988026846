import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import { planTexts } from '../../../i18n/plan.ts'
import type { Tx } from '../../../platform/database/index.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  mustBe,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { formatDay, formatInstant } from '../../../shared/days.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  Alert,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Paragraph,
  Select,
  Table,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { ChangeList } from '../components/change-list.tsx'
import { comparePlans } from '../domain/compare.ts'
import { adoptPlan } from '../operations/adopt-plan.ts'
import { findPlanBySlug, findVersionContent, listVersions, type VersionSummary } from '../plan.queries.ts'
import { readPlanContent } from '../plan-content.queries.ts'
import { PlanNavigation } from './plan-editor.tsx'

const adoption = z.object({
  stage: z.enum(['draft', 'college', 'council', 'amended'], 'not-a-choice'),
  decidedBy: z.string().trim().min(1, 'required').max(200, 'too-long'),
  decidedOn: z
    .string()
    .trim()
    .regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/, 'not-a-period'),
  remark: z.string().trim().max(2000, 'too-long').default(''),
})

/** Who was heard about a plan: told beside its versions and kept with each, by who keeps what people said. */
export type HeardPart = {
  show(ctx: PageContext, planId: string, versions: readonly VersionSummary[]): Promise<ComponentChildren>
  freeze(tx: Tx, municipalityId: string, adopted: { planId: string; versionId: string }): Promise<void>
}

export const showVersions =
  (heard: HeardPart) =>
  async (ctx: PageContext): Promise<PageView> => {
    const plan = orNotFound(await findPlanBySlug(ctx.tx, ctx.params.plan!))
    const versions = await listVersions(ctx.tx, plan.id)
    return versionsPage(ctx, { plan, versions, heard: await heard.show(ctx, plan.id, versions) }, emptyForm)
  }

export const recordDecision =
  (heard: HeardPart) =>
  async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const parsed = parseForm(adoption, form)
    const done = await ctx.transaction('record a decision on a plan', async (tx) => {
      const plan = orNotFound(await findPlanBySlug(tx, ctx.params.plan!))
      if (!parsed.ok) return refuse('invalid')
      const adopted = await adoptPlan(tx, ctx.municipality.id, ctx.actor.id, { ...parsed.value, planId: plan.id })
      if (adopted.ok) await heard.freeze(tx, ctx.municipality.id, { planId: plan.id, versionId: adopted.value.id })
      return adopted
    })
    if (done.ok) return redirectTo(ctx.href(`/werk/plannen/${ctx.params.plan}/versies`))

    const shown = mustBe(
      await ctx.transaction('show versions again', async (tx) => {
        const plan = orNotFound(await findPlanBySlug(tx, ctx.params.plan!))
        const versions = await listVersions(tx, plan.id)
        return ok({ plan, versions, heard: await heard.show({ ...ctx, tx }, plan.id, versions) })
      }),
    )
    return { ...versionsPage(ctx, shown, parsed.state, done.reason), status: 422 }
  }

type Shown = { plan: { title: string }; versions: VersionSummary[]; heard: ComponentChildren }

function versionsPage(
  ctx: RequestContext,
  { plan, versions, heard }: Shown,
  state: FormState,
  refusal?: 'invalid' | 'nothing-changed' | 'without-themes',
): PageView {
  const t = planTexts[ctx.language]
  const slug = ctx.params.plan!
  return {
    title: `${t.versions}: ${plan.title}`,
    frame: 'work',
    breadcrumbs: [
      { label: t.plans, href: '/werk/plannen' },
      { label: plan.title, href: `/werk/plannen/${slug}` },
    ],
    body: (
      <>
        <Heading level={1}>{t.versions}</Heading>
        <PlanNavigation ctx={ctx} slug={slug} current="versions" />
        {versions.length === 0 ? (
          <EmptyState title={t.noVersions}>{t.noVersionsWhy}</EmptyState>
        ) : (
          <VersionTable ctx={ctx} versions={versions} />
        )}
        {heard}
        {ctx.may('plan.adopt') && (
          <>
            <Heading level={2}>{t.adopt}</Heading>
            <Paragraph>{t.adoptIntro}</Paragraph>
            {refusal === 'nothing-changed' && <Alert tone="warning">{t.nothingChanged}</Alert>}
            {refusal === 'without-themes' && <Alert tone="error">{t.withoutThemes}</Alert>}
            <AdoptionForm ctx={ctx} state={state} />
          </>
        )}
      </>
    ),
  }
}

function VersionTable({ ctx, versions }: { ctx: RequestContext; versions: VersionSummary[] }) {
  const t = planTexts[ctx.language]
  const compare = `/werk/plannen/${ctx.params.plan}/vergelijken`
  return (
    <Table
      caption={t.versions}
      captionHidden
      stack
      columns={[
        { header: t.versions, rowHeader: true, cell: (version) => t.versionNumber(version.number) },
        { header: t.stage, cell: (version) => t.stages[version.stage] },
        {
          header: t.decidedOn,
          cell: (version) => (version.decidedOn ? formatDay(version.decidedOn, ctx.language) : t.decidedOnUnknown),
        },
        { header: t.decidedBy, cell: (version) => version.decidedBy },
        { header: t.remark, cell: (version) => <span lang="nl">{version.remark}</span> },
        { header: t.saved, cell: (version) => formatInstant(version.createdAt, ctx.language) },
        { header: t.contentHash, cell: (version) => <code>{version.contentHash.slice(0, 12)}</code> },
        {
          header: t.compare,
          cell: (version) => (
            <Link href={ctx.href(`${compare}?van=${version.number}&naar=werk`)}>
              {t.versionNumber(version.number)} → {t.workingCopy.toLowerCase()}
            </Link>
          ),
        },
      ]}
      rows={versions}
    />
  )
}

function AdoptionForm({ ctx, state }: { ctx: RequestContext; state: FormState }) {
  const t = planTexts[ctx.language]
  const errors = Object.entries(state.errors).map(([field, problem]) => ({
    field,
    message: t.problems[problem as keyof typeof t.problems](t[field as 'stage' | 'decidedBy' | 'decidedOn' | 'remark']),
  }))
  const errorOf = (name: string) => errors.find((error) => error.field === name)?.message
  const stages = (['draft', 'college', 'council', 'amended'] as const).map((value) => ({
    value,
    label: t.stages[value],
  }))
  return (
    <Form action={ctx.href(`/werk/plannen/${ctx.params.plan}/versies`)} csrfToken={ctx.csrf}>
      {errors.length > 0 && <ErrorSummary title={t.checkThis} errors={errors} />}
      <Select
        name="stage"
        label={t.stage}
        empty={t.chooseOne}
        required={t.required}
        choices={stages}
        value={state.values.stage}
        error={errorOf('stage')}
      />
      <TextField
        name="decidedBy"
        label={t.decidedBy}
        required={t.required}
        value={state.values.decidedBy}
        error={errorOf('decidedBy')}
      />
      <TextField
        name="decidedOn"
        label={t.decidedOn}
        hint={t.decidedOnHint}
        size="short"
        value={state.values.decidedOn}
        error={errorOf('decidedOn')}
      />
      <TextArea name="remark" label={t.remark} rows={3} value={state.values.remark} error={errorOf('remark')} />
      <Button>{t.adopt}</Button>
    </Form>
  )
}

/** The differences between any two versions, or a version and the working copy, in words. */
export async function showComparison(ctx: PageContext): Promise<PageView> {
  const t = planTexts[ctx.language]
  const plan = orNotFound(await findPlanBySlug(ctx.tx, ctx.params.plan!))
  const versions = await listVersions(ctx.tx, plan.id)
  const from = ctx.query.get('van') ?? String(versions[0]?.number ?? 'werk')
  const to = ctx.query.get('naar') ?? 'werk'
  const contentOf = async (choice: string) => {
    if (choice === 'werk') return readPlanContent(ctx.tx, plan.id)
    const version = orNotFound(versions.find(({ number }) => String(number) === choice))
    return findVersionContent(ctx.tx, version.id, version.contentHash)
  }
  const changes = comparePlans(await contentOf(from), await contentOf(to))
  const choices = [
    { value: 'werk', label: t.workingCopy },
    ...versions.map((version) => ({
      value: String(version.number),
      label: `${t.versionNumber(version.number)} (${t.stagesShort[version.stage]})`,
    })),
  ]
  return {
    title: `${t.compare}: ${plan.title}`,
    frame: 'work',
    breadcrumbs: [
      { label: t.plans, href: '/werk/plannen' },
      { label: plan.title, href: `/werk/plannen/${plan.slug}` },
    ],
    body: (
      <>
        <Heading level={1}>{t.compare}</Heading>
        <PlanNavigation ctx={ctx} slug={plan.slug} current="compare" />
        <Form action={ctx.href(`/werk/plannen/${plan.slug}/vergelijken`)} method="get">
          <Select name="van" label={t.compareFrom} value={from} choices={choices} />
          <Select name="naar" label={t.compareTo} value={to} choices={choices} />
          <Button look="secondary">{t.compareShow}</Button>
        </Form>
        <Heading level={2}>{changes.length === 0 ? t.noDifference : t.differences(changes.length)}</Heading>
        <ChangeList changes={changes} language={ctx.language} />
      </>
    ),
  }
}
