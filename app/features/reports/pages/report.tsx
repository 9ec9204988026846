import { noteTexts } from '../../../i18n/report-notes.ts'
import { reportTexts } from '../../../i18n/reports.ts'
import { statementTexts } from '../../../i18n/statements.ts'
import {
  type Answer,
  mustBe,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import { Alert, Link, List, Paragraph, TitleRow } from '../../../ui/index.ts'
import { NodePanel, type NodePanelFacts, readNodePanel } from '../../thread/index.ts'
import { REPORT_AUDIENCES } from '../domain/frozen.ts'
import type { TellingSentence } from '../domain/telling-sentences.ts'
import { type BuildRefusal, buildReport } from '../operations/build-report.ts'
import { type PublishRefusal, publishBuild } from '../operations/publish-build.ts'
import { type WithdrawRefusal, withdrawReport } from '../operations/withdraw-report.ts'
import { findReportBySlug } from '../report.queries.ts'
import { EditionsPart, SectionsPart } from './report-parts.tsx'
import { type ReportView, readReportView, unresolvedInWords } from './report-view.ts'

/** A report in the making: its sections, what is missing, and its editions. */
export async function showReport(ctx: PageContext): Promise<PageView> {
  const view = orNotFound(await readReportView(ctx.tx, ctx.params.report!))
  return reportPage(ctx, view, { panel: await readNodePanel(ctx, view.report.id) })
}

export async function buildEdition(ctx: RequestContext, form: FormData): Promise<Answer> {
  const audience = REPORT_AUDIENCES.find((one) => one === form.get('audience')) ?? 'public'
  let refusal: BuildRefusal | undefined
  const done = await ctx.transaction('build a report', async (tx) => {
    const report = orNotFound(await findReportBySlug(tx, ctx.params.report!))
    const today = ctx.clock.today()
    const built = await buildReport(tx, ctx.municipality.id, ctx.actor, report, { today, audience })
    if (!built.ok) refusal = built
    return built.ok ? ok() : refuse(built.reason)
  })
  if (done.ok) return backToReport(ctx, '#uitgaven')
  const t = reportTexts[ctx.language]
  const telling = refusal?.reason === 'gives-away' ? refusal.sentences : []
  return refusedPage(ctx, t.buildRefused[refusal!.reason], telling)
}

export async function publishEdition(ctx: RequestContext, form: FormData): Promise<Answer> {
  const done = await ctx.transaction('publish a report', async (tx) => {
    const report = orNotFound(await findReportBySlug(tx, ctx.params.report!))
    const number = Number(form.get('number'))
    const note = String(form.get(`note-${number}`) ?? '').slice(0, 2000)
    return publishBuild(tx, ctx.municipality.id, ctx.actor, { reportId: report.id, number, note })
  })
  if (done.ok) return backToReport(ctx, '#uitgaven')
  return refusedPage(ctx, reportTexts[ctx.language].publishRefused[done.reason as PublishRefusal])
}

export async function withdrawEditions(ctx: RequestContext, form: FormData): Promise<Answer> {
  const reason = String(form.get('reason') ?? '').slice(0, 2000)
  const done = await ctx.transaction('withdraw a report', async (tx) => {
    const report = orNotFound(await findReportBySlug(tx, ctx.params.report!))
    return withdrawReport(tx, ctx.municipality.id, ctx.actor, report, reason)
  })
  if (done.ok) return backToReport(ctx, '#uitgaven')
  return refusedPage(ctx, noteTexts[ctx.language].refused[done.reason as WithdrawRefusal])
}

function backToReport(ctx: RequestContext, anchor: string): Response {
  return redirectTo(ctx.href(`/werk/verslagen/${ctx.params.report}`) + anchor)
}

/** After a refusal the page is shown again, with the reason above it. */
async function refusedPage(ctx: RequestContext, message: string, telling: TellingSentence[] = []): Promise<PageView> {
  const read = await ctx.transaction('show the report again', async (tx) =>
    ok(await readReportView(tx, ctx.params.report!)),
  )
  return { ...reportPage(ctx, mustBe(read), { refusal: message, telling }), status: 422 }
}

type Shown = { refusal?: string; telling?: TellingSentence[]; panel?: NodePanelFacts }

function reportPage(
  ctx: RequestContext,
  view: ReportView | undefined,
  { refusal, telling = [], panel }: Shown,
): PageView {
  if (!view) throw new NotFound()
  const t = reportTexts[ctx.language]
  const missing = [
    ...view.sections
      .filter((section) => section.status !== 'approved')
      .map((section) => t.notApproved(section.title, t.statuses[section.status])),
    ...view.unresolved.map((one) => {
      const section = view.sections.find(({ key }) => key === one.section)
      return `${section?.title}: ${unresolvedInWords(one, ctx.language)}`
    }),
    ...view.sections.flatMap((section) => {
      const open = view.contradictions.filter((one) => one.section === section.key).length
      return open > 0 ? [statementTexts[ctx.language].openIn(section.title, open)] : []
    }),
  ]
  return {
    title: view.report.title,
    frame: 'work',
    breadcrumbs: [{ label: t.reports, href: '/werk/verslagen' }],
    body: (
      <>
        <TitleRow title={<span lang="nl">{view.report.title}</span>} kicker={t.overYear(view.report.reportingYear)} />
        <NodePanel ctx={ctx} panel={panel} />
        {refusal && (
          <Alert tone="error" announce>
            <Paragraph>{refusal}</Paragraph>
            {telling.length > 0 && (
              <List
                items={telling.map(({ section, sentence, text }) => (
                  <span key={sentence} lang="nl">
                    {t.tellingSentence(
                      view.sections.find(({ key }) => key === section)?.title ?? section,
                      sentence,
                      text,
                    )}
                  </span>
                ))}
              />
            )}
          </Alert>
        )}
        {missing.length > 0 ? (
          <Alert tone="info" title={t.missing}>
            <List items={missing} />
          </Alert>
        ) : (
          <Alert tone="ok">{t.nothingMissing}</Alert>
        )}
        <Paragraph>
          <Link href={ctx.href(`/werk/verslagen/${view.report.slug}/tegenspraken`)}>
            {statementTexts[ctx.language].title}
          </Link>
        </Paragraph>
        <SectionsPart ctx={ctx} view={view} />
        <EditionsPart ctx={ctx} view={view} />
      </>
    ),
  }
}
