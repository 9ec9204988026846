import { pictureTexts } from '../../../i18n/safety-picture.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Badge,
  Button,
  ButtonLink,
  Details,
  EmptyState,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  List,
  Paragraph,
  Section,
  TitleRow,
} from '../../../ui/index.ts'
import {
  type BuildRow,
  listBuilds,
  listPublishedEditions,
  listReports,
  listSections,
  type ReportRow,
  type SectionRow,
} from '../report.queries.ts'

type Year = { report: ReportRow; last: BuildRow | undefined; isOnSite: boolean; sections: SectionRow[] }

/** Of every year the safety picture as it stands: to write for, to make, to read, and where it is published. */
export async function showPicturesAtWork(ctx: PageContext): Promise<PageView> {
  const t = pictureTexts[ctx.language]
  const years: Year[] = []
  for (const report of await listReports(ctx.tx)) {
    const [last] = await listBuilds(ctx.tx, report.id)
    years.push({
      ...{ report, last },
      isOnSite: (await listPublishedEditions(ctx.tx, report.slug)).length > 0,
      sections: await listSections(ctx.tx, report.id),
    })
  }
  const start = ctx.may('reports.write') && (
    <ButtonLink href={ctx.href('/werk/verslagen/nieuw')}>{t.newReport}</ButtonLink>
  )
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <TitleRow title={t.title} actions={years.length > 0 && start} />
        <Intro>{t.workIntro}</Intro>
        {years.length === 0 ? (
          <EmptyState title={t.none} action={start}>
            {t.noneWork}
          </EmptyState>
        ) : (
          years.map((year) => <YearPart key={year.report.id} ctx={ctx} year={year} />)
        )}
      </>
    ),
  }
}

function YearPart({ ctx, year: { report, last, isOnSite, sections } }: { ctx: PageContext; year: Year }) {
  const t = pictureTexts[ctx.language]
  const at = ctx.href(`/werk/verslagen/${report.slug}`)
  const links = [
    ...(last ? [{ href: `${at}/uitgaven/${last.number}/voor/veiligheidsbeeld`, text: t.latest(last.number) }] : []),
    ...(isOnSite ? [{ href: ctx.href(`/veiligheidsbeeld/${report.reportingYear}`), text: t.onSite }] : []),
    { href: `${at}#uitgaven`, text: t.publish },
  ]
  return (
    <Section id={report.slug}>
      <Heading level={2}>{t.ofYear(report.reportingYear)}</Heading>
      <Paragraph>
        <Badge tone={isOnSite ? 'ok' : last ? 'active' : 'draft'}>
          {isOnSite ? t.public : last ? t.notPublic : t.notBuilt}
        </Badge>{' '}
        <span lang="nl">{report.title}</span>
      </Paragraph>
      <List
        items={links.map(({ href, text }) => (
          <Link key={href} href={href}>
            {text}
          </Link>
        ))}
      />
      {ctx.may('reports.write') && (
        <Details summary={t.write}>
          <Paragraph>{t.writeIntro}</Paragraph>
          <List
            items={sections.map(({ key, title }) => (
              <Link key={key} href={`${at}/onderdelen/${key}`}>
                <span lang="nl">{title}</span>
              </Link>
            ))}
          />
        </Details>
      )}
      {ctx.may('reports.build') && (
        <>
          <Paragraph>{t.makeIntro}</Paragraph>
          <ActionGroup>
            {(['public', 'internal'] as const).map((audience) => (
              <Form
                key={audience}
                action={`${at}/bouwen`}
                csrfToken={ctx.csrf}
                label={`${t.make} ${report.reportingYear}: ${audience === 'public' ? t.forPublic : t.forInside}`}
              >
                <HiddenField name="audience" value={audience} />
                <Button look={audience === 'public' ? 'primary' : 'secondary'}>
                  {audience === 'public' ? t.forPublic : t.forInside}
                </Button>
              </Form>
            ))}
          </ActionGroup>
        </>
      )}
    </Section>
  )
}
