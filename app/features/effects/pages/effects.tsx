import { effectTexts } from '../../../i18n/effects.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import {
  Badge,
  ButtonLink,
  Card,
  CardList,
  EmptyState,
  Heading,
  Intro,
  Link,
  Table,
  TitleRow,
} from '../../../ui/index.ts'
import { StateBadge, stateOf } from '../components/state-badge.tsx'
import { listProtocols, listPublished } from '../effects.queries.ts'

/** All effect evaluations of the municipality, with where they stand. */
export async function showEffects(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = effectTexts[language]
  const found = await listProtocols(ctx.tx)
  const start = ctx.may('effects.write') && <ButtonLink href={ctx.href('/werk/effecten/nieuw')}>{t.start}</ButtonLink>
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <TitleRow title={t.title} actions={found.length > 0 && start} />
        <Intro>{t.workIntro}</Intro>
        {found.length === 0 ? (
          <EmptyState title={t.none} action={start}>
            {t.noneWork}
          </EmptyState>
        ) : (
          <Table
            caption={t.title}
            captionHidden
            stack
            rows={found}
            rowKey={(one) => one.slug}
            columns={[
              {
                header: t.columns.name,
                rowHeader: true,
                cell: ({ slug, content }) => (
                  <Link href={ctx.href(`/werk/effecten/${slug}`)}>
                    <span lang="nl">{content.title}</span>
                  </Link>
                ),
              },
              {
                header: t.columns.state,
                cell: ({ label, amendments }) => <StateBadge state={stateOf(label, amendments)} language={language} />,
              },
              {
                header: t.columns.judged,
                cell: ({ content }) => (content.judgedOn ? formatDay(content.judgedOn, language) : '–'),
              },
              {
                header: t.columns.isPublic,
                cell: ({ publishedAt }) =>
                  publishedAt ? <Badge tone="ok">{t.yes}</Badge> : <Badge tone="draft">{t.no}</Badge>,
              },
            ]}
          />
        )}
      </>
    ),
  }
}

/** Those that are public: what should change, and since when that stands. */
export async function showPublicEffects(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = effectTexts[language]
  const found = await listPublished(ctx.tx)
  return {
    title: t.title,
    description: t.intro,
    frame: 'public',
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {found.length === 0 ? (
          <EmptyState title={t.none}>{t.nonePublic}</EmptyState>
        ) : (
          <CardList>
            {found.map(({ slug, content, label, amendments, registeredAt }) => (
              <Card
                key={slug}
                title={content.title}
                href={ctx.href(`/effecten/${slug}`)}
                headingLevel={2}
                kicker={t.states[stateOf(label, amendments)]}
                foot={[
                  formatDay(dayOf(registeredAt!), language),
                  t.judgedLater(formatDay(content.judgedOn, language)),
                ].join(' · ')}
              />
            ))}
          </CardList>
        )}
      </>
    ),
  }
}
