import { contributionTexts } from '../../../i18n/contributions.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Heading, Link, Paragraph, Section, Table } from '../../../ui/index.ts'
import type { StaleFigure } from '../stale.ts'

/** Which figures of the plan stand still, whose they are, and how old their newest value is. */
export function StaleFigures({ ctx, figures }: { ctx: RequestContext; figures: StaleFigure[] }) {
  const t = contributionTexts[ctx.language]
  return (
    <Section id="verouderd">
      <Heading level={2}>{t.stale}</Heading>
      {figures.length === 0 ? (
        <Paragraph>{t.staleNone}</Paragraph>
      ) : (
        <>
          <Paragraph>{t.staleWhy}</Paragraph>
          <Table
            caption={t.stale}
            captionHidden
            stack
            rows={figures}
            rowKey={({ key }) => key}
            columns={[
              {
                header: t.figure,
                rowHeader: true,
                cell: ({ key, name }) => <Link href={ctx.href(`/werk/cijfers/${key}`)}>{name[ctx.language]}</Link>,
              },
              { header: t.owner, cell: ({ owner }) => (owner ? <span lang="nl">{owner}</span> : t.noOwner) },
              { header: t.newest, cell: ({ newest }) => (newest ? periodInWords(newest, ctx.language) : t.never) },
              { header: t.age, cell: ({ newest, years }) => (newest ? t.years(years) : '–') },
            ]}
          />
        </>
      )}
    </Section>
  )
}
