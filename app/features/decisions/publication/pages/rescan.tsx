import { publicationTexts } from '../../../../i18n/publications.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { queueJob } from '../../../../platform/jobs/index.ts'
import { RULE_VERSION } from '../../../../publishing/index.ts'
import { formatInstant } from '../../../../shared/days.ts'
import { ok } from '../../../../shared/outcome.ts'
import { Button, Form, Heading, Intro, Link, Paragraph, Section, Table } from '../../../../ui/index.ts'
import { RESCAN_PUBLIC } from '../publication.jobs.ts'
import { listBehind, listMarked, listRescans } from '../rescan.queries.ts'

/** What is public and stands out by newer rules, how far the looking again is, and the way to start it. */
export async function showRescan(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const all = publicationTexts[language]
  const t = all.rescan
  const [behind, marked, runs] = [
    await listBehind(ctx.tx, RULE_VERSION),
    await listMarked(ctx.tx),
    await listRescans(ctx.tx),
  ]
  const isRunning = runs[0]?.finishedAt === null
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [{ label: all.title, href: '/werk/publicaties' }],
    refreshWithoutScript: isRunning ? 5 : undefined,
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <Paragraph>
          {t.version(RULE_VERSION)} {behind.length === 0 ? t.none : t.behind(behind.length)}
        </Paragraph>
        {ctx.may('publications.rules') && !isRunning && (
          <Form action={ctx.href('/werk/publicaties/opnieuw-bekijken')} csrfToken={ctx.csrf} label={t.start}>
            <Button>{t.start}</Button>
          </Form>
        )}
        <Section>
          <Heading level={2}>{t.marked}</Heading>
          {marked.length === 0 ? (
            <Paragraph>{t.noMarks}</Paragraph>
          ) : (
            <Table
              caption={t.marked}
              captionHidden
              stack
              rows={marked}
              rowKey={({ slug }) => slug}
              columns={[
                {
                  header: all.columns.title,
                  rowHeader: true,
                  cell: ({ slug, title }) => (
                    <Link href={ctx.href(`/werk/publicaties/${slug}`)}>
                      <span lang="nl">{title}</span>
                    </Link>
                  ),
                },
                { header: all.scan.columns.kind, cell: ({ found }) => all.scan.found(found) },
              ]}
            />
          )}
        </Section>
        {runs.length > 0 && (
          <Section>
            <Heading level={2}>{t.runs}</Heading>
            <Table
              caption={t.runs}
              captionHidden
              stack
              rows={runs}
              rowKey={({ id }) => id}
              columns={[
                { header: t.columns.on, rowHeader: true, cell: ({ startedAt }) => formatInstant(startedAt, language) },
                { header: t.columns.version, numeric: true, cell: ({ ruleVersion }) => String(ruleVersion) },
                { header: t.columns.done, cell: ({ done, total }) => t.progress(done, total) },
                { header: t.columns.state, cell: ({ finishedAt }) => (finishedAt ? t.finished : t.running) },
              ]}
            />
          </Section>
        )}
      </>
    ),
  }
}

/** Queues the looking again; once, however often the button is pressed. */
export async function startRescan(ctx: RequestContext): Promise<Answer> {
  await ctx.transaction('look again at what is public', async (tx) => {
    await queueJob(tx, RESCAN_PUBLIC, {}, { key: 'all' })
    return ok()
  })
  return redirectTo(ctx.href('/werk/publicaties/opnieuw-bekijken'))
}
