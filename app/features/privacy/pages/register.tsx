import { privacyTexts } from '../../../i18n/privacy.ts'
import {
  type Answer,
  download,
  json,
  orNotFound,
  type PageContext,
  type PageView,
} from '../../../platform/http/index.ts'
import { activityUri } from '../../../platform/read-log/index.ts'
import { toCsv } from '../../../shared/csv.ts'
import { ActionGroup, Badge, ButtonLink, DataList, Heading, Intro, Link, Table } from '../../../ui/index.ts'
import {
  ACTIVITY_FIELDS,
  type Activity,
  type ActivityField,
  findActivityBySlug,
  listActivities,
} from '../privacy.queries.ts'

/** The whole register, for the privacy officer to keep and the administrator to read. */
export async function showRegister(ctx: PageContext): Promise<PageView> {
  const t = privacyTexts[ctx.language]
  const activities = await listActivities(ctx.tx)
  const mayEdit = ctx.may('processing.edit')
  const addressOf = ({ slug }: Activity) => ctx.href(mayEdit ? `/werk/verwerkingen/${slug}` : `/verwerkingen/${slug}`)
  return {
    title: t.register,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.register}</Heading>
        <Intro>{t.registerIntro}</Intro>
        <ActionGroup>
          {mayEdit && <ButtonLink href={ctx.href('/werk/verwerkingen/nieuw')}>{t.add}</ButtonLink>}
          <Link href={ctx.href('/werk/verwerkingen.csv')}>{t.asCsv}</Link>
          <Link href={ctx.href('/werk/verwerkingen.json')}>{t.asJson}</Link>
        </ActionGroup>
        <Table
          caption={t.register}
          captionHidden
          stack
          rows={activities}
          rowKey={(activity) => activity.slug}
          columns={[
            {
              header: t.fields.name,
              rowHeader: true,
              cell: (activity) => (
                <Link href={addressOf(activity)} lang="nl">
                  {activity.name}
                </Link>
              ),
            },
            { header: t.fields.purpose, cell: (activity) => <span lang="nl">{activity.purpose}</span> },
            { header: t.fields.retention, cell: (activity) => <span lang="nl">{activity.retention}</span> },
            { header: t.state, cell: (activity) => <State language={ctx.language} activity={activity} /> },
          ]}
        />
      </>
    ),
  }
}

function State({ language, activity }: { language: PageContext['language']; activity: Activity }) {
  const states: Record<string, string> = privacyTexts[language].states
  return <Badge tone={activity.state === 'active' ? 'ok' : 'neutral'}>{states[activity.state]}</Badge>
}

/** What anybody may know of an activity. */
export const PUBLIC_FIELDS = ACTIVITY_FIELDS.filter(
  (field) => !['name', 'security', 'dpia', 'sourceSystem'].includes(field),
)

/** One activity at its stable address; the record of reads refers to it. */
export async function showActivity(ctx: PageContext): Promise<PageView> {
  const t = privacyTexts[ctx.language]
  const activity = orNotFound(await findActivityBySlug(ctx.tx, ctx.params.activity!))
  const specials: Record<string, string> = t.specials
  const states: Record<string, string> = t.states
  const shownOf = (field: ActivityField) => (activity[field] ? <span lang="nl">{activity[field]}</span> : t.none)
  return {
    title: activity.name,
    frame: 'public',
    breadcrumbs: [{ label: 'Privacy', href: '/privacy' }],
    body: (
      <>
        <Heading level={1}>
          <span lang="nl">{activity.name}</span>
        </Heading>
        <DataList
          items={[
            ...PUBLIC_FIELDS.map((field) => ({ term: t.fields[field], value: shownOf(field) })),
            { term: t.specialData, value: specials[activity.specialData] },
            { term: t.state, value: states[activity.state] },
          ]}
        />
      </>
    ),
  }
}

const EXPORTED = ['slug', ...ACTIVITY_FIELDS, 'specialData', 'state', 'isPublic'] as const

export async function downloadRegisterCsv(ctx: PageContext): Promise<Answer> {
  const activities = await listActivities(ctx.tx)
  const lines = activities.map((activity) => [
    activityUri(ctx.origin, activity.slug),
    ...EXPORTED.map((field) => String(activity[field])),
  ])
  const file = toCsv([['uri', ...EXPORTED], ...lines])
  return download(file, 'text/csv; charset=utf-8', `verwerkingsregister-${ctx.clock.today()}.csv`)
}

export async function downloadRegisterJson(ctx: PageContext): Promise<Answer> {
  const activities = await listActivities(ctx.tx)
  return json(
    activities.map(({ revision: _ours, ...activity }) => ({
      uri: activityUri(ctx.origin, activity.slug),
      ...activity,
    })),
    { 'content-disposition': `attachment; filename="verwerkingsregister-${ctx.clock.today()}.json"` },
  )
}
