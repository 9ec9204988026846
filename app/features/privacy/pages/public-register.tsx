import { algorithmTexts } from '../../../i18n/algorithms.ts'
import { privacyTexts } from '../../../i18n/privacy.ts'
import { type Answer, download, json, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { activityUri } from '../../../platform/read-log/index.ts'
import { toCsv } from '../../../shared/csv.ts'
import { EmptyState, Heading, Intro, Link, Paragraph, Table } from '../../../ui/index.ts'
import { type Activity, listActivities } from '../privacy.queries.ts'
import { PUBLIC_FIELDS } from './register.tsx'

/** What the municipality publishes of its register, and what of it runs or is planned. */
const publicActivities = async ({ tx }: PageContext): Promise<Activity[]> =>
  (await listActivities(tx)).filter(({ isPublic, state }) => isPublic && state !== 'ended')

/** The register of processing of article 30 AVG, as far as the municipality publishes it. */
export async function showPublicRegister(ctx: PageContext): Promise<PageView> {
  const t = algorithmTexts[ctx.language]
  const { fields, states, state } = privacyTexts[ctx.language]
  const activities = await publicActivities(ctx)
  return {
    title: t.processing,
    description: t.processingIntro,
    frame: 'public',
    body: (
      <>
        <Heading level={1}>{t.processing}</Heading>
        <Intro>{t.processingIntro}</Intro>
        {activities.length === 0 ? (
          <EmptyState title={t.processing}>{t.processingNone}</EmptyState>
        ) : (
          <Table
            caption={t.processing}
            captionHidden
            stack
            rows={activities}
            rowKey={({ slug }) => slug}
            columns={[
              {
                header: fields.name,
                rowHeader: true,
                cell: ({ slug, name }) => (
                  <Link href={ctx.href(`/verwerkingen/${slug}`)}>
                    <span lang="nl">{name}</span>
                  </Link>
                ),
              },
              ...(['purpose', 'legalBasis', 'retention'] as const).map((field) => ({
                header: fields[field],
                cell: (activity: Activity) => <span lang="nl">{activity[field]}</span>,
              })),
              { header: state, cell: (activity) => states[activity.state as keyof typeof states] },
            ]}
          />
        )}
        <Paragraph>
          {t.alsoAs} <Link href={ctx.href('/verwerkingenregister.json')}>JSON</Link>{' '}
          <Link href={ctx.href('/verwerkingenregister.csv')}>CSV</Link>.
        </Paragraph>
        <Paragraph>
          <Link href={ctx.href('/algoritmeregister')}>{t.toAlgorithms}</Link>
        </Paragraph>
      </>
    ),
  }
}

const EXPORTED = ['name', ...PUBLIC_FIELDS, 'specialData', 'state'] as const

const asRow = (ctx: PageContext, activity: Activity) => ({
  uri: activityUri(ctx.origin, activity.slug),
  ...Object.fromEntries(EXPORTED.map((field) => [field, String(activity[field])])),
})

export async function downloadPublicRegisterJson(ctx: PageContext): Promise<Answer> {
  return json((await publicActivities(ctx)).map((activity) => asRow(ctx, activity)))
}

export async function downloadPublicRegisterCsv(ctx: PageContext): Promise<Answer> {
  const rows = (await publicActivities(ctx)).map((activity) => Object.values(asRow(ctx, activity)))
  return download(toCsv([['uri', ...EXPORTED], ...rows]), 'text/csv; charset=utf-8', 'verwerkingenregister.csv')
}
