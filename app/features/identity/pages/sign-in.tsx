import { identityTexts } from '../../../i18n/identity.ts'
import type { Database } from '../../../platform/database/index.ts'
import {
  type Answer,
  endedSessionCookie,
  type PageContext,
  type PageView,
  type RequestContext,
  readSessionCookie,
  redirectTo,
  sessionCookie,
} from '../../../platform/http/index.ts'
import { Alert, Button, ErrorSummary, Form, Heading, HiddenField, Intro, Table, TextField } from '../../../ui/index.ts'
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '../demonstration.ts'
import { SESSION_SECONDS, signIn, signOut } from '../operations/sign-in.ts'

export async function showSignIn(ctx: PageContext): Promise<Answer> {
  if (ctx.person) return redirectTo(ctx.href('/werk'))
  return signInPage(ctx, ctx.query.get('terug') ?? '', '', '')
}

/** Opens a session and goes on to where the visitor wanted to be. */
export function signInWith(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const t = identityTexts[ctx.language]
    const email = String(form.get('email') ?? '').trim()
    const password = String(form.get('password') ?? '')
    const back = String(form.get('terug') ?? '')
    if (!email || !password) return { ...signInPage(ctx, back, email, t.bothNeeded), status: 422 }
    const done = await signIn(
      database,
      { municipalityId: ctx.municipality.id, email, password, origin: ctx.clientAddress, secret: ctx.config.secret },
      ctx.clock.now(),
    )
    if (!done.ok) {
      const problem = done.reason === 'wait' ? t.wait(Number(done.details?.values?.seconds)) : t.wrong
      return { ...signInPage(ctx, back, email, problem), status: done.reason === 'wait' ? 429 : 422 }
    }
    const answer = redirectTo(ctx.href(safeReturn(back)))
    answer.headers.set('set-cookie', sessionCookie(done.value.token, isSecure(ctx), SESSION_SECONDS))
    return answer
  }
}

export function signOutWith(database: Database) {
  return async (ctx: RequestContext): Promise<Answer> => {
    const token = readSessionCookie(ctx.request)
    if (token && ctx.person) await signOut(database, ctx.municipality.id, token, ctx.person.id)
    const answer = redirectTo(ctx.href('/'))
    answer.headers.set('set-cookie', endedSessionCookie(isSecure(ctx)))
    return answer
  }
}

const isSecure = (ctx: RequestContext) => ctx.config.publicUrl?.startsWith('https://') ?? false

/** Only to a page of our own: an address elsewhere in the form is ignored. */
export function safeReturn(address: string): string {
  return /^\/(?![/\\])/.test(address) && !address.includes('\\') ? address : '/werk'
}

function signInPage(ctx: RequestContext, back: string, email: string, problem: string): PageView {
  const t = identityTexts[ctx.language]
  return {
    title: t.signIn,
    frame: 'public',
    body: (
      <>
        <Heading level={1}>{t.signIn}</Heading>
        <Intro>{t.signInIntro}</Intro>
        <Form action={ctx.href('/inloggen')}>
          {problem && <ErrorSummary title={t.notSignedIn} errors={[{ field: 'email', message: problem }]} />}
          <HiddenField name="terug" value={back} />
          <TextField
            name="email"
            type="email"
            label={t.email}
            autocomplete="username"
            required={t.required}
            value={email}
          />
          <TextField
            name="password"
            type="password"
            label={t.password}
            autocomplete="current-password"
            required={t.required}
          />
          <Button>{t.signIn}</Button>
        </Form>
        {ctx.config.isDemonstration && (
          <>
            <Heading level={2}>{t.demoAccounts}</Heading>
            <Alert tone="info">{t.demoAccountsWhy(DEMONSTRATION_PASSWORD)}</Alert>
            <Table
              caption={t.demoAccounts}
              captionHidden
              stack
              columns={[
                { header: t.role, rowHeader: true, cell: (account) => t.roleNames[account.role] },
                { header: t.name, cell: (account) => account.name },
                { header: t.email, cell: (account) => account.email },
              ]}
              rows={DEMONSTRATION_ACCOUNTS}
            />
          </>
        )}
      </>
    ),
  }
}
