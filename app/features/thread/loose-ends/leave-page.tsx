import { looseEndTexts } from '../../../i18n/loose-ends.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Button,
  ErrorSummary,
  Form,
  Heading,
  Intro,
  Link,
  Paragraph,
  TextArea,
} from '../../../ui/index.ts'
import type { ThreadParts } from '../thread-parts.ts'
import { findLooseEnd } from './find-loose-ends.ts'
import { leaveAddress } from './loose-end-table.tsx'
import { deleteAcceptance, upsertAcceptance } from './loose-ends.queries.ts'
import type { FoundLooseEnd } from './rules.ts'

const MOST = 1000

/** One loose end, to be left so on purpose with a reason, or to be taken up again. */
export const showLeaving =
  (parts: ThreadParts) =>
  async (ctx: PageContext): Promise<PageView> => {
    const end = orNotFound(await findLooseEnd(ctx.tx, parts.looseEnds, ctx.clock.today(), asked(ctx)))
    return leavePage(ctx, end, end.accepted?.reason ?? '')
  }

/** Records why it may stay so, with who said it and when. */
export const leaveOnPurpose =
  (parts: ThreadParts) =>
  async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const reason = String(form.get('reason') ?? '').trim()
    const t = looseEndTexts[ctx.language]
    const wrong = reason === '' ? t.reasonNeeded : reason.length > MOST ? t.reasonTooLong : undefined
    const done = await ctx.transaction('leave a loose end on purpose', async (tx) => {
      const end = await findLooseEnd(tx, parts.looseEnds, ctx.clock.today(), asked(ctx))
      if (!end) return refuse('not-found')
      if (wrong === undefined) {
        await upsertAcceptance(tx, {
          municipalityId: ctx.municipality.id,
          rule: end.rule.name,
          nodeId: end.nodeId,
          subject: end.subject ?? '',
          reason,
          acceptedBy: ctx.actor.id,
          acceptedAt: ctx.clock.now(),
        })
      }
      return ok(end)
    })
    if (!done.ok) throw new NotFound()
    if (wrong !== undefined) return { ...leavePage(ctx, done.value, reason, wrong), status: 422 }
    return redirectTo(ctx.href(`/werk/losse-eindjes?soort=${done.value.rule.name}`))
  }

/** Takes the reason back: it counts as loose again. */
export const takeUpAgain =
  (parts: ThreadParts) =>
  async (ctx: RequestContext): Promise<Answer> => {
    const { rule, nodeId, subject } = asked(ctx)
    const done = await ctx.transaction('take up a loose end again', async (tx) => {
      if (!(await findLooseEnd(tx, parts.looseEnds, ctx.clock.today(), asked(ctx)))) return refuse('not-found')
      await deleteAcceptance(tx, rule, nodeId, subject)
      return ok()
    })
    if (!done.ok) throw new NotFound()
    return redirectTo(ctx.href(`/werk/losse-eindjes?soort=${rule}`))
  }

function asked(ctx: RequestContext) {
  return { rule: ctx.params.rule!, nodeId: ctx.params.node!, subject: ctx.query.get('onderdeel') ?? '' }
}

function leavePage(ctx: RequestContext, end: FoundLooseEnd, reason: string, wrong?: string): PageView {
  const t = looseEndTexts[ctx.language]
  const [path, query] = leaveAddress(end).split('?')
  const back = ctx.href(`/werk/losse-eindjes?soort=${end.rule.name}`)
  return {
    title: t.leaveTitle(end.title),
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/losse-eindjes' }],
    body: (
      <>
        <Heading level={1}>{end.rule.heading[ctx.language]}</Heading>
        <Intro>
          <span lang="nl">{end.title}</span>
        </Intro>
        <Paragraph>{end.rule.advice[ctx.language]}</Paragraph>
        <Paragraph>{t.leaveIntro}</Paragraph>
        <Form action={ctx.href(leaveAddress(end))} csrfToken={ctx.csrf}>
          {wrong && <ErrorSummary title={t.checkThis} errors={[{ field: 'reason', message: wrong }]} />}
          <TextArea
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            value={reason}
            error={wrong}
            required={t.required}
            rows={4}
            maxLength={MOST}
          />
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={back}>{t.cancel}</Link>
          </ActionGroup>
        </Form>
        {end.accepted && (
          <Form action={ctx.href(`${path}/terug${query ? `?${query}` : ''}`)} csrfToken={ctx.csrf} label={t.takeBack}>
            <Button look="secondary">{t.takeBack}</Button>
          </Form>
        )}
      </>
    ),
  }
}
