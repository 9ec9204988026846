import { usageTexts } from '../../i18n/usage.ts'
import { addDays } from '../../law/index.ts'
import type { PageContext, PageView } from '../../platform/http/index.ts'
import { formatDay } from '../../shared/days.ts'
import { EmptyState, Heading, Intro, Paragraph, Section, Table } from '../../ui/index.ts'
import type { DeskParts } from './desk-parts.ts'
import { listPace, listUsage, USED_PARTS, type Usage } from './usage.queries.ts'

const WEEKS = 8

/** How much is done in each part, by week, and how fast the registers go: counts that lead to nobody. */
export const showUsage =
  ({ spaceName }: DeskParts) =>
  async (ctx: PageContext): Promise<PageView> => {
    const { language } = ctx
    const t = usageTexts[language]
    const today = ctx.clock.today()
    const usage = await listUsage(ctx.tx, addDays(today, -7 * WEEKS))
    const pace = await listPace(ctx.tx, today)
    const weeks = [...new Set(usage.map(({ week }) => week))]
    const parts = USED_PARTS.filter((part) => usage.some((one) => one.part === part))
    const count = (value: number | null) => (value === null ? t.fewer : String(value))
    return {
      title: t.title,
      frame: 'work',
      breadcrumbs: [],
      body: (
        <>
          <Heading level={1}>{t.title}</Heading>
          <Intro>{t.intro}</Intro>
          <Paragraph>{t.hidden}</Paragraph>
          {weeks.length === 0 ? (
            <EmptyState title={t.noneYet}>{t.noneYetWhy}</EmptyState>
          ) : (
            <Table
              caption={t.weeks}
              stack
              rows={weeks}
              rowKey={(week) => week}
              columns={[
                { header: t.week, rowHeader: true, cell: (week) => formatDay(week, language) },
                ...parts.map((part) => ({
                  header: t.parts[part],
                  cell: (week: string) =>
                    inWords(
                      ctx,
                      usage.find((one) => one.week === week && one.part === part),
                    ),
                })),
              ]}
            />
          )}
          <Section>
            <Heading level={2}>{t.pace}</Heading>
            <Paragraph>{pace.length === 0 ? t.noRecords : t.paceIntro}</Paragraph>
            {pace.length > 0 && (
              <Table
                caption={t.pace}
                captionHidden
                stack
                rows={pace}
                rowKey={({ space }) => space}
                columns={[
                  { header: t.space, rowHeader: true, cell: ({ space }) => spaceName(space, language) },
                  { header: t.late, cell: ({ late }) => count(late) },
                  { header: t.closed, cell: ({ closed }) => count(closed) },
                  {
                    header: t.median,
                    cell: ({ medianDays }) => (medianDays === null ? t.nothing : t.days(medianDays)),
                  },
                ]}
              />
            )}
          </Section>
        </>
      ),
    }
  }

function inWords({ language }: PageContext, usage: Usage | undefined): string {
  const t = usageTexts[language]
  if (!usage) return t.nothing
  return usage.people === null || usage.acts === null ? t.few : t.cell(usage.people, usage.acts)
}
