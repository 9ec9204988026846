import { reportTexts } from '../../../i18n/reports.ts'
import { statementTexts } from '../../../i18n/statements.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { EmptyState, Heading, Intro, Link, Paragraph, Section, TitleRow } from '../../../ui/index.ts'
import { listAccounts } from '../../identity/index.ts'
import { ContradictionList } from '../components/contradiction-list.tsx'
import { NumberList } from '../components/number-list.tsx'
import { openOnes } from '../domain/contradictions.ts'
import { findReportBySlug, listSections } from '../report.queries.ts'
import { checkReport } from '../section-checks.ts'
import type { Explaining } from './section-view.ts'

/** The whole report held against its figures: every sentence that contradicts them, solved by nobody yet or explained. */
export async function showContradictions(ctx: PageContext): Promise<PageView> {
  const t = statementTexts[ctx.language]
  const report = orNotFound(await findReportBySlug(ctx.tx, ctx.params.report!))
  const colleagues = await listAccounts(ctx.tx)
  const { bySection, series } = await checkReport(ctx.tx, report)
  const sections = (await listSections(ctx.tx, report.id)).map((section) => ({
    section,
    found: bySection.get(section.key)!,
  }))
  const speaking = sections.filter(({ found }) => found.contradictions.length > 0)
  const withNumbers = sections.filter(({ found }) => found.numbers.length > 0)
  const open = sections.flatMap(({ found }) => openOnes(found.contradictions)).length
  const explaining: Explaining = {
    action: undefined,
    state: undefined,
    nameOf: (id) => colleagues.find((one) => one.id === id)?.name ?? id,
  }
  const linkTo = (section: { key: string; title: string }, anchor: string) => (
    <Link href={`${ctx.href(`/werk/verslagen/${report.slug}/onderdelen/${section.key}`)}#${anchor}`}>
      <span lang="nl">{section.title}</span>
    </Link>
  )
  return {
    title: `${t.title} – ${report.title}`,
    frame: 'work',
    breadcrumbs: [
      { label: reportTexts[ctx.language].reports, href: '/werk/verslagen' },
      { label: report.title, href: `/werk/verslagen/${report.slug}` },
    ],
    body: (
      <>
        <TitleRow title={t.title} kicker={<span lang="nl">{report.title}</span>} />
        <Intro>{t.introForReport}</Intro>
        <Section id="tegenspraken">
          <Heading level={2}>{t.contradictions}</Heading>
          {speaking.length === 0 && <EmptyState title={t.none}>{t.noneWhy}</EmptyState>}
          {open > 0 && <Paragraph>{t.alert(open)}</Paragraph>}
        </Section>
        {speaking.map(({ section, found }) => (
          <Section key={section.key}>
            <Heading level={2}>{linkTo(section, 'tegenspraken')}</Heading>
            <ContradictionList
              ctx={ctx}
              series={series}
              explaining={explaining}
              contradictions={found.contradictions}
            />
          </Section>
        ))}
        {withNumbers.length > 0 && (
          <Section id="getallen">
            <Heading level={2}>{t.numbers}</Heading>
            <Paragraph>{t.numbersIntro}</Paragraph>
            {withNumbers.map(({ section, found }) => (
              <div key={section.key}>
                <Heading level={3}>{linkTo(section, 'getallen')}</Heading>
                <NumberList ctx={ctx} series={series} explaining={explaining} numbers={found.numbers} />
              </div>
            ))}
          </Section>
        )}
      </>
    ),
  }
}
