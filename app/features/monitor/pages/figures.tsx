import { monitorTexts } from '../../../i18n/monitor.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { EmptyState, Heading, Intro, Section } from '../../../ui/index.ts'
import { LatestTable } from '../components/latest-table.tsx'
import { groupByTheme } from '../group-by-theme.ts'
import { listIndicators, readSeries } from '../monitor.queries.ts'

/** All public figures, by the theme they belong to. */
export async function showFigures(ctx: PageContext): Promise<PageView> {
  const t = monitorTexts[ctx.language]
  const keys = (await listIndicators(ctx.tx)).filter((passport) => passport.isPublic).map((passport) => passport.key)
  const series = await readSeries(ctx.tx, keys)
  const groups = await groupByTheme(ctx.tx, series, ctx.municipality.settings.currentPlan)
  return {
    title: t.figures,
    description: t.figuresIntro,
    frame: 'public',
    body: (
      <>
        <Heading level={1}>{t.figures}</Heading>
        <Intro>{t.figuresIntro}</Intro>
        {groups.length === 0 && <EmptyState title={t.noFigures}>{t.noFiguresYet}</EmptyState>}
        {groups.map((group) => (
          <Section key={group.name} id={group.slug}>
            <Heading level={2}>{group.slug ? <span lang="nl">{group.name}</span> : t.otherFigures}</Heading>
            <LatestTable ctx={ctx} caption={group.name || t.otherFigures} series={group.series} />
          </Section>
        ))}
      </>
    ),
  }
}
