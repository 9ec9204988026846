import { publicationTexts } from '../../../../i18n/publications.ts'
import type { PageContext, PageView } from '../../../../platform/http/index.ts'
import { CATEGORIES } from '../../../../publishing/index.ts'
import { formatInstant } from '../../../../shared/days.ts'
import {
  ButtonLink,
  EmptyState,
  Heading,
  Intro,
  Link,
  Paragraph,
  Section,
  Table,
  TitleRow,
} from '../../../../ui/index.ts'
import { PhaseBadge } from '../components/phase-badge.tsx'
import { type ListedPublication, listPublications } from '../publication.queries.ts'

/** Everything that is, was or is going to be public; first what waits for a second person. */
export async function showWorkPublications(ctx: PageContext): Promise<PageView> {
  const t = publicationTexts[ctx.language]
  const all = await listPublications(ctx.tx)
  const waiting = all.filter(({ phase }) => phase === 'scheduled')
  const mayAdd = ctx.may('publications.prepare')
  const add = mayAdd && <ButtonLink href={ctx.href('/werk/publicaties/nieuw')}>{t.add}</ButtonLink>
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [],
    body: (
      <>
        <TitleRow title={t.title} actions={add} />
        <Intro>{t.intro}</Intro>
        {all.length === 0 ? (
          <EmptyState title={t.none}>{t.noneWhy}</EmptyState>
        ) : (
          <>
            <Section>
              <Heading level={2}>{t.queue}</Heading>
              {waiting.length === 0 ? (
                <Paragraph>{t.queueNone}</Paragraph>
              ) : (
                <PublicationTable ctx={ctx} rows={waiting} caption={t.queue} />
              )}
            </Section>
            <Section>
              <Heading level={2}>{t.all}</Heading>
              <PublicationTable ctx={ctx} rows={all} caption={t.all} />
            </Section>
          </>
        )}
        <Paragraph>
          <Link href={ctx.href('/werk/publicaties/opnieuw-bekijken')}>{t.rescan.title}</Link>
        </Paragraph>
      </>
    ),
  }
}

function PublicationTable({ ctx, rows, caption }: { ctx: PageContext; rows: ListedPublication[]; caption: string }) {
  const { language } = ctx
  const t = publicationTexts[language]
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      rows={rows}
      rowKey={({ slug }) => slug}
      columns={[
        {
          header: t.columns.title,
          rowHeader: true,
          cell: ({ slug, title }) => (
            <Link href={ctx.href(`/werk/publicaties/${slug}`)}>
              <span lang="nl">{title}</span>
            </Link>
          ),
        },
        { header: t.columns.category, cell: ({ category }) => <span lang="nl">{CATEGORIES[category]}</span> },
        {
          header: t.columns.phase,
          cell: ({ phase, isMine }) => (
            <>
              <PhaseBadge phase={phase} language={language} />
              {phase === 'scheduled' && isMine && ctx.may('publications.check') && ` ${t.yours}`}
            </>
          ),
        },
        {
          header: t.columns.from,
          cell: ({ publishAt, phase }) => (publishAt && phase !== 'concept' ? formatInstant(publishAt, language) : '–'),
        },
      ]}
    />
  )
}
