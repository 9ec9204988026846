import { randomBytes } from 'node:crypto'
import { calendarTexts } from '../../i18n/calendar.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../platform/http/index.ts'
import { formatInstant } from '../../shared/days.ts'
import { sha256 } from '../../shared/hash.ts'
import { ok } from '../../shared/outcome.ts'
import { Alert, Button, Form, Heading, HiddenField, Intro, List, Paragraph } from '../../ui/index.ts'
import { deleteFeed, findOwnFeed, replaceFeed } from './calendar.queries.ts'

/** What the own calendar is, and whether it stands at an address. */
export async function showCalendar(ctx: PageContext): Promise<PageView> {
  return calendarPage(ctx, { madeAt: await findOwnFeed(ctx.tx, ctx.actor.id) })
}

/** Makes a new address, shown this once, or takes the address away. */
export async function changeCalendar(ctx: RequestContext, form: FormData): Promise<Answer> {
  const accountId = ctx.actor.id
  if (form.get('what') === 'stop') {
    await ctx.transaction('end the address of a calendar', async (tx) => ok(await deleteFeed(tx, accountId)))
    return redirectTo(ctx.href('/werk/agenda'))
  }
  const secret = randomBytes(24).toString('base64url')
  const feed = {
    municipalityId: ctx.municipality.id,
    accountId,
    secretHash: sha256(secret),
    madeAt: ctx.clock.now(),
  }
  await ctx.transaction('make an address for a calendar', async (tx) => ok(await replaceFeed(tx, feed)))
  return calendarPage(ctx, { madeAt: feed.madeAt, address: `${ctx.origin}${ctx.href(`/agenda/${secret}.ics`)}` })
}

function calendarPage(ctx: RequestContext, { madeAt, address }: { madeAt?: Date; address?: string }): PageView {
  const t = calendarTexts[ctx.language]
  const form = (what: 'make' | 'stop', label: string) => (
    <Form action={ctx.href('/werk/agenda')} csrfToken={ctx.csrf}>
      <HiddenField name="what" value={what} />
      <Button look={what === 'stop' ? 'secondary' : undefined}>{label}</Button>
    </Form>
  )
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <List items={[t.holdsPlanning, t.holdsDeadlines, t.holdsMeetings]} />
        <Paragraph>{t.neutral}</Paragraph>
        {address && (
          <>
            <Alert tone="warning" title={t.shownOnce} announce>
              {t.shownOnceWhy}
            </Alert>
            <Paragraph>
              <code class="regie-code">{address}</code>
            </Paragraph>
            <Paragraph>{t.howTo}</Paragraph>
          </>
        )}
        {madeAt ? (
          <>
            {!address && <Paragraph>{t.madeAt(formatInstant(madeAt, ctx.language))}</Paragraph>}
            {form('make', t.renew)}
            <Paragraph small>{t.renewWhy}</Paragraph>
            {form('stop', t.stop)}
          </>
        ) : (
          form('make', t.make)
        )}
      </>
    ),
  }
}
