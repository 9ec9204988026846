import { algorithmTexts } from '../../../i18n/algorithms.ts'
import { privacyTexts } from '../../../i18n/privacy.ts'
import { siteTexts } from '../../../i18n/site.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { Heading, Link, Paragraph, Table } from '../../../ui/index.ts'
import { type Activity, listActivities } from '../../privacy/index.ts'

/** The day the accessibility statement was last gone through. */
const STATEMENT_DAY = '2026-11-22'

export async function showAccessibility(ctx: PageContext): Promise<PageView> {
  const t = siteTexts[ctx.language]
  return textPage(
    t.accessibility,
    [...t.accessibilityText, t.accessibilityDay(formatDay(STATEMENT_DAY, ctx.language))],
    {
      text: t.accessibilityReport,
      mail: ctx.municipality.settings.contact,
    },
  )
}

export async function showPrivacy(ctx: PageContext): Promise<PageView> {
  const t = siteTexts[ctx.language]
  const contact = { text: t.privacyContact, mail: ctx.municipality.settings.contact }
  const page = textPage(t.privacy, t.privacyText, contact)
  const activities = (await listActivities(ctx.tx)).filter(({ isPublic, state }) => isPublic && state !== 'ended')
  if (activities.length === 0) return page
  return { ...page, body: <>{[page.body, <ActivityTable key="activities" ctx={ctx} activities={activities} />]}</> }
}

/** For which purposes data of people are processed, each with the address of its entry in the register. */
function ActivityTable({ ctx, activities }: { ctx: PageContext; activities: Activity[] }) {
  const t = privacyTexts[ctx.language]
  return (
    <>
      <Heading level={2}>{t.register}</Heading>
      <Paragraph>
        {t.publicIntro} <Link href={ctx.href('/verwerkingenregister')}>{algorithmTexts[ctx.language].processing}</Link>
        {' · '}
        <Link href={ctx.href('/algoritmeregister')}>{algorithmTexts[ctx.language].title}</Link>
      </Paragraph>
      <Table
        caption={t.register}
        captionHidden
        stack
        rows={activities}
        columns={[
          {
            header: t.fields.name,
            rowHeader: true,
            cell: ({ slug, name }) => (
              <Link href={ctx.href(`/verwerkingen/${slug}`)} lang="nl">
                <span lang="nl">{name}</span>
              </Link>
            ),
          },
          { header: t.fields.purpose, cell: ({ purpose }) => <span lang="nl">{purpose}</span> },
          { header: t.fields.retention, cell: ({ retention }) => <span lang="nl">{retention}</span> },
          { header: t.state, cell: ({ state }) => t.states[state as keyof typeof t.states] },
        ]}
      />
    </>
  )
}

function textPage(title: string, paragraphs: readonly string[], contact: { text: string; mail: string }): PageView {
  return {
    title,
    frame: 'public',
    breadcrumbs: [],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {paragraphs.map((paragraph) => (
          <Paragraph key={paragraph}>{paragraph}</Paragraph>
        ))}
        <Paragraph>
          {contact.text} <Link href={`mailto:${contact.mail}`}>{contact.mail}</Link>
        </Paragraph>
      </>
    ),
  }
}
