import { siteTexts } from '../../../i18n/site.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { Badge, Heading, Link, Paragraph, Table } from '../../../ui/index.ts'
import { JudgementAgenda, readJudgements } from '../../effects/index.ts'
import { AlarmSummary, DueWork, readAlarms, readDueWork } from '../../registers/index.ts'
import { findLooseEnds, LooseEndSummary, type ThreadParts } from '../../thread/index.ts'
import { listRecentChanges, listTasks, type RecentChange, type Task } from '../start.queries.ts'

/** Where a colleague begins the day: own tasks, what hangs loose, what changed. */
export const showStart =
  (parts: ThreadParts) =>
  async (ctx: PageContext): Promise<PageView> => {
    const t = siteTexts[ctx.language]
    const mayReadPlan = ctx.may('plan.read')
    const looseEnds = mayReadPlan ? await findLooseEnds(ctx.tx, parts.looseEnds, ctx.clock.today()) : []
    const tasks = await listTasks(ctx.tx, ctx.actor.id, ctx.may('reports.approve'))
    const alarms = await readAlarms(ctx)
    const due = await readDueWork(ctx)
    const judgements = await readJudgements(ctx)
    const changes = mayReadPlan ? await listRecentChanges(ctx.tx) : []
    return {
      title: t.workStart,
      frame: 'work',
      body: (
        <>
          <Heading level={1}>{t.welcome(ctx.person!.name)}</Heading>
          <AlarmSummary ctx={ctx} alarms={alarms} />
          {(tasks.length > 0 || mayReadPlan) && (
            <>
              <Heading level={2}>{t.myTasks}</Heading>
              {tasks.length === 0 ? <Paragraph>{t.noTasks}</Paragraph> : <Tasks ctx={ctx} tasks={tasks} />}
            </>
          )}
          <Paragraph>
            <Link href={ctx.href('/werk/registers')}>{t.toRegisters}</Link>
          </Paragraph>
          <DueWork ctx={ctx} rows={due} />
          <JudgementAgenda ctx={ctx} rows={judgements} />
          {mayReadPlan && <LooseEndSummary ctx={ctx} ends={looseEnds} />}
          {mayReadPlan && (
            <>
              <Heading level={2}>{t.whatChanged}</Heading>
              {changes.length === 0 ? (
                <Paragraph>{t.nothingChanged}</Paragraph>
              ) : (
                <Changes ctx={ctx} changes={changes} />
              )}
            </>
          )}
        </>
      ),
    }
  }

function Tasks({ ctx, tasks }: { ctx: PageContext; tasks: Task[] }) {
  const t = siteTexts[ctx.language]
  return (
    <Table
      caption={t.myTasks}
      captionHidden
      stack
      columns={[
        {
          header: t.section,
          rowHeader: true,
          cell: (task) => (
            <Link href={ctx.href(`/werk/verslagen/${task.reportSlug}/onderdelen/${task.key}`)} lang="nl">
              {task.title}
            </Link>
          ),
        },
        { header: t.report, cell: (task) => <span lang="nl">{task.report}</span> },
        { header: t.status, cell: (task) => <Badge tone="draft">{t.statuses[task.status]}</Badge> },
      ]}
      rows={tasks}
    />
  )
}

function Changes({ ctx, changes }: { ctx: PageContext; changes: RecentChange[] }) {
  const t = siteTexts[ctx.language]
  return (
    <Table
      caption={t.whatChanged}
      captionHidden
      stack
      columns={[
        { header: t.when, cell: (change) => formatInstant(change.occurredAt, ctx.language) },
        { header: t.who, cell: (change) => (change.who?.startsWith('service:') ? 'Regie' : change.who) },
        {
          header: t.what,
          cell: (change) => (
            <>
              {t.tables[change.tableName as keyof typeof t.tables]} {t.events[change.event as keyof typeof t.events]}
              {change.title && (
                <>
                  : <span lang="nl">{change.title}</span>
                </>
              )}
            </>
          ),
        },
      ]}
      rows={changes}
    />
  )
}
