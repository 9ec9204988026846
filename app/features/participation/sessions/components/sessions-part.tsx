import { announcementTexts } from '../../../../i18n/announcements.ts'
import { liveTexts } from '../../../../i18n/live.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import type { Language } from '../../../../shared/numbers.ts'
import { Badge, ButtonLink, Heading, Link, Paragraph, Section, Table } from '../../../../ui/index.ts'
import type { Announced } from '../announcements.queries.ts'
import type { Session } from '../sessions.queries.ts'
import { Lines } from './lines.tsx'

type Props = { ctx: RequestContext; consultation: string; sessions: Session[] }

/** The sessions of a consultation at work. */
export function SessionsPart({ ctx, consultation, sessions }: Props) {
  const { work: t, statuses, kinds } = liveTexts[ctx.language]
  const at = `/werk/inspraak/${consultation}/sessie`
  return (
    <Section>
      <Heading level={2}>{t.sessions}</Heading>
      {ctx.may('consultations.edit') && (
        <ButtonLink href={ctx.href(at)} look="secondary">
          {t.add}
        </ButtonLink>
      )}
      {sessions.length === 0 ? (
        <Paragraph>{t.none}</Paragraph>
      ) : (
        <Table
          caption={t.sessions}
          captionHidden
          stack
          rows={sessions}
          rowKey={({ slug }) => slug}
          columns={[
            {
              header: t.fields.title,
              rowHeader: true,
              cell: ({ slug, title }) => (
                <Link href={ctx.href(`${at}/${slug}`)}>
                  <span lang="nl">{title}</span>
                </Link>
              ),
            },
            { header: t.about.kind, cell: ({ kind }) => kinds[kind] },
            { header: t.about.when, cell: ({ heldOn }) => formatDay(heldOn, ctx.language) },
            {
              header: t.phaseHeading,
              cell: ({ status }) => <Badge tone={status === 'running' ? 'ok' : 'draft'}>{statuses[status]}</Badge>,
            },
          ]}
        />
      )}
    </Section>
  )
}

/** The sessions of which everybody may read what came of them. */
export function PublicSessions({ ctx, consultation, sessions }: Props) {
  const { public: t, kinds } = liveTexts[ctx.language]
  const published = sessions.filter(({ status }) => status === 'published')
  if (published.length === 0) return null
  return (
    <Section id="bijeenkomsten">
      <Heading level={2}>{t.heading}</Heading>
      <ul class="utrecht-unordered-list">
        {published.map(({ slug, title, kind, heldOn, place }) => (
          <li key={slug} class="utrecht-unordered-list__item">
            <Link href={ctx.href(`/praat-mee/${consultation}/sessie/${slug}`)}>
              <span lang="nl">{title}</span>
            </Link>
            {` (${kinds[kind]}; ${t.on(formatDay(heldOn, ctx.language), place)})`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The meetings that everybody may know of beforehand, with how to join. */
export function AnnouncedSessions({ language, sessions }: { language: Language; sessions: readonly Announced[] }) {
  const { public: t, kinds } = liveTexts[language]
  if (sessions.length === 0) return null
  return (
    <Section id="agenda">
      <Heading level={2}>{announcementTexts[language].toCome}</Heading>
      {sessions.map(({ title, kind, heldOn, place, joining }) => (
        <section key={`${heldOn} ${title}`}>
          <Heading level={3}>
            <span lang="nl">{title}</span>
          </Heading>
          <Paragraph>{`${t.on(formatDay(heldOn, language), place)} (${kinds[kind]})`}</Paragraph>
          <Lines text={joining} />
        </section>
      ))}
    </Section>
  )
}
