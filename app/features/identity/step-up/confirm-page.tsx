import { accountTexts } from '../../../i18n/account.ts'
import type { Database } from '../../../platform/database/index.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  readSessionCookie,
  redirectTo,
  sessionCookie,
} from '../../../platform/http/index.ts'
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  Paragraph,
  TextField,
} from '../../../ui/index.ts'
import { NOT_KEPT, safeReturn } from '../answers.ts'
import { problemOf, providerProblemOf } from '../problems.ts'
import { checkCode } from '../second-factor/check-code.ts'
import { PASSKEY_ISLAND, PasskeyForm } from '../second-factor/passkey-form.tsx'
import { checkPasskey } from '../second-factor/passkeys.ts'
import { SESSION_SECONDS } from '../sessions/sessions.ts'
import { findStep, type Step } from '../steps/steps.ts'
import { isFresh, KEPT_FIELD } from './confirm-first.ts'
import { checkOwnPassword, markConfirmed } from './prove-again.ts'
import { type WaysToConfirm, waysToConfirm } from './ways-to-confirm.ts'

/** Asks the person to prove again who he is, in every way he has. */
export function showConfirm(database: Database) {
  return async (ctx: PageContext): Promise<Answer> => {
    const step = await stepOf(database, ctx)
    if (!step) return redirectTo(ctx.href('/werk'))
    if (isFresh(ctx)) return redirectTo(ctx.href('/bevestig/verder'))
    return confirmPage(ctx, step, await waysToConfirm(database, ctx), providerProblemOf(ctx))
  }
}

/** Takes the proof; the session goes on under a new token. */
export function confirm(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const step = await stepOf(database, ctx)
    if (!step) return redirectTo(ctx.href('/werk'))
    const done = await proveBy(database, ctx, step, form)
    const token = readSessionCookie(ctx.request, ctx.isSecure)
    if (!done.ok) {
      const problem = problemOf(ctx.language, done.reason, done.details)
      const status = done.reason === 'wait' ? 429 : 422
      return { ...confirmPage(ctx, step, await waysToConfirm(database, ctx), problem), status }
    }
    const next = token && (await markConfirmed(database, ctx, ctx.person!.id, token))
    if (!next) return redirectTo(ctx.href('/inloggen'))
    const answer = redirectTo(ctx.href('/bevestig/verder'))
    answer.headers.append('set-cookie', sessionCookie(next, ctx.isSecure, SESSION_SECONDS))
    return answer
  }
}

/** Shows that the person is known again, and lets him send what he had typed. */
export function showConfirmed(database: Database) {
  return async (ctx: PageContext): Promise<Answer> => {
    const step = await stepOf(database, ctx)
    if (!step) return redirectTo(ctx.href('/werk'))
    if (!isFresh(ctx)) return redirectTo(ctx.href('/bevestig'))
    const t = accountTexts[ctx.language]
    return {
      title: t.confirmed,
      frame: 'work',
      headers: NOT_KEPT,
      body: (
        <>
          <Heading level={1}>{t.confirmed}</Heading>
          <Intro>{t.confirmedIntro}</Intro>
          <Form action={ctx.href(step.data.target)} csrfToken={ctx.csrf}>
            <HiddenField name={KEPT_FIELD} value="ja" />
            <Button>{t.goOn}</Button>
          </Form>
          <Paragraph>
            <Link href={ctx.href(safeReturn(step.data.back))}>{t.cancel}</Link>
          </Paragraph>
        </>
      ),
    }
  }
}

/** What this person, and nobody else, was about to do. */
async function stepOf(database: Database, ctx: RequestContext): Promise<Step<'confirm'> | undefined> {
  const step = await findStep(database, ctx, 'confirm')
  return step?.accountId === ctx.person?.id ? step : undefined
}

function proveBy(database: Database, ctx: RequestContext, step: Step<'confirm'>, form: FormData) {
  const accountId = ctx.person!.id
  const typed = (name: string) => String(form.get(name) ?? '')
  if (form.has('passkey')) {
    return checkPasskey(database, ctx, { text: typed('passkey'), challenge: step.data.challenge ?? '', accountId })
  }
  if (form.has('code')) return checkCode(database, ctx, accountId, typed('code'))
  return checkOwnPassword(database, ctx, accountId, typed('password'))
}

function confirmPage(
  ctx: RequestContext,
  step: Step<'confirm'>,
  ways: WaysToConfirm,
  problem: string | undefined,
): PageView {
  const t = accountTexts[ctx.language]
  const action = ctx.href('/bevestig')
  return {
    title: t.confirmTitle,
    frame: 'work',
    headers: NOT_KEPT,
    islands: ways.passkey ? [PASSKEY_ISLAND] : [],
    body: (
      <>
        <Heading level={1}>{t.confirmTitle}</Heading>
        {problem && <ErrorSummary title={t.notDone} errors={[{ message: problem }]} />}
        <Intro>{t.confirmIntro}</Intro>
        {ways.passkey && (
          <PasskeyForm
            ctx={ctx}
            does="get"
            action="/bevestig"
            options="/inloggen/passkey/opties"
            button={t.confirmWithPasskey}
          />
        )}
        {ways.code && (
          <Form action={action} csrfToken={ctx.csrf} label={t.confirmWithCode}>
            <Heading level={2}>{t.confirmWithCode}</Heading>
            <TextField
              name="code"
              label={t.code}
              hint={t.codeHint}
              autocomplete="one-time-code"
              required={t.required}
              size="short"
            />
            <Button>{t.confirm}</Button>
          </Form>
        )}
        {ways.password && (
          <Form action={action} csrfToken={ctx.csrf} label={t.confirmWithPassword}>
            <Heading level={2}>{t.confirmWithPassword}</Heading>
            <TextField
              name="password"
              type="password"
              label={t.password}
              autocomplete="current-password"
              required={t.required}
            />
            <Button look={ways.code ? 'secondary' : 'primary'}>{t.confirm}</Button>
          </Form>
        )}
        {ways.provider && (
          <Paragraph>
            <ButtonLink href={ctx.href('/bevestig/aanbieder')}>{t.confirmAt(ways.provider)}</ButtonLink>
          </Paragraph>
        )}
        <Paragraph>
          <Link href={ctx.href(safeReturn(step.data.back))}>{t.cancel}</Link>
        </Paragraph>
      </>
    ),
  }
}
