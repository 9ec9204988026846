import { nodeTexts } from '../../../i18n/node.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { ok } from '../../../shared/outcome.ts'
import {
  Badge,
  Button,
  EmptyState,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  Pagination,
  Paragraph,
} from '../../../ui/index.ts'
import type { NodeKinds } from '../node-kinds.ts'
import { viewOfNews } from './news.ts'
import { countNotifications, listNotifications, markRead, type Notification } from './notifications.queries.ts'

const PAGE_SIZE = 50
const ADDRESS = '/werk/meldingen'

/** What happened to the things somebody follows, newest first. */
export const showNotifications =
  (kinds: NodeKinds) =>
  async (ctx: PageContext): Promise<PageView> => {
    const t = nodeTexts[ctx.language]
    const { all, unread } = await countNotifications(ctx.tx, ctx.actor.id)
    const pages = Math.max(1, Math.ceil(all / PAGE_SIZE))
    const asked = Number(ctx.query.get('bladzijde') ?? 1)
    const page = Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : 1
    const found = await listNotifications(ctx.tx, ctx.actor.id, page, PAGE_SIZE)
    return {
      title: t.news.title,
      frame: 'work',
      body: (
        <>
          <Heading level={1}>{t.news.title}</Heading>
          <Intro>{t.news.intro}</Intro>
          <Paragraph>
            <Link href={ctx.href(`${ADDRESS}/instellingen`)}>{t.news.choices}</Link>
          </Paragraph>
          {found.length === 0 && <EmptyState title={t.news.none}>{t.news.noneWhy}</EmptyState>}
          {unread > 0 && (
            <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf}>
              <Button look="secondary">{t.news.markAllRead}</Button>
            </Form>
          )}
          {found.length > 0 && (
            <ol class="regie-news">
              {found.map((one) => (
                <li key={one.id} class="regie-news__item">
                  <OneNotification ctx={ctx} kinds={kinds} one={one} />
                </li>
              ))}
            </ol>
          )}
          <Pagination
            label={t.news.pages}
            page={page}
            pages={pages}
            hrefFor={(number) => ctx.href(`${ADDRESS}?bladzijde=${number}`)}
            previous={t.comments.later}
            next={t.comments.earlier}
            pageLabel={t.comments.page}
          />
        </>
      ),
    }
  }

function OneNotification({ ctx, kinds, one }: { ctx: PageContext; kinds: NodeKinds; one: Notification }) {
  const t = nodeTexts[ctx.language]
  const kind = kinds[one.node.kind].name[ctx.language]
  return (
    <>
      <div>
        <p class="regie-news__what">
          {one.readAt === null && <Badge tone="active">{t.news.unread}</Badge>}{' '}
          {t.news.sentence[one.kind](one.name ?? t.somebody)}
        </p>
        <p class="regie-news__about">
          <Link href={ctx.href(`/werk/draad/${one.node.id}${viewOfNews(one.kind)}`)}>
            {kind}: <span lang="nl">{one.node.title}</span>
          </Link>
        </p>
        <p class="regie-news__when">
          <time dateTime={one.occurredAt.toISOString()}>{formatInstant(one.occurredAt, ctx.language)}</time>
        </p>
      </div>
      {one.readAt === null && (
        <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} label={`${t.news.markRead}: ${one.node.title}`}>
          <HiddenField name="id" value={one.id} />
          <Button look="subtle">{t.news.markRead}</Button>
        </Form>
      )}
    </>
  )
}

/** Marks one piece of news as read, or, when none is named, all of it. */
export async function readNotifications(ctx: RequestContext, form: FormData): Promise<Answer> {
  const id = form.get('id')
  const isOne = typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)
  await ctx.transaction('mark news as read', async (tx) => {
    if (id === null || isOne) await markRead(tx, ctx.actor.id, ctx.clock.now(), isOne ? id : undefined)
    return ok()
  })
  return redirectTo(ctx.href(ADDRESS))
}
