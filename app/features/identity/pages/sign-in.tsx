import { accountTexts } from '../../../i18n/account.ts'
import { identityTexts } from '../../../i18n/identity.ts'
import { linkTexts } from '../../../i18n/password-links.ts'
import type { Database } from '../../../platform/database/index.ts'
import {
  type Answer,
  endedSessionCookie,
  type PageContext,
  type PageView,
  type RequestContext,
  readSessionCookie,
  redirectTo,
} from '../../../platform/http/index.ts'
import {
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  Paragraph,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { enteredAnswer, NOT_KEPT } from '../answers.ts'
import { DEMONSTRATION_PASSWORD, demonstrationAccounts } from '../demonstration.ts'
import { signIn } from '../operations/sign-in.ts'
import { problemOf, providerProblemOf } from '../problems.ts'
import { PASSKEY_ISLAND, PasskeyForm } from '../second-factor/passkey-form.tsx'
import { ANYBODY } from '../second-factor/passkey-pages.ts'
import { signOut } from '../sessions/sessions.ts'
import { signedOutPage } from './signed-out.tsx'

export async function showSignIn(ctx: PageContext): Promise<Answer> {
  if (ctx.person) return redirectTo(ctx.href('/werk'))
  return signInPage(ctx, ctx.query.get('terug') ?? '', '', providerProblemOf(ctx))
}

/** Checks the password and goes on to where the visitor wanted to be, or to his second factor. */
export function signInWith(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const t = identityTexts[ctx.language]
    const email = String(form.get('email') ?? '').trim()
    const password = String(form.get('password') ?? '')
    const back = String(form.get('terug') ?? '')
    if (!ctx.municipality.settings.signIn.passwords) {
      return { ...signInPage(ctx, back, '', accountTexts[ctx.language].noPasswords), status: 422 }
    }
    if (!email || !password) return { ...signInPage(ctx, back, email, t.bothNeeded), status: 422 }
    const done = await signIn(database, ctx, { email, password, back })
    if (!done.ok) {
      const problem = done.reason === 'wait' ? problemOf(ctx.language, done.reason, done.details) : t.wrong
      return { ...signInPage(ctx, back, email, problem), status: done.reason === 'wait' ? 429 : 422 }
    }
    return enteredAnswer(ctx, done.value, back)
  }
}

/** Ends the session; who came in through the provider is taken there to sign out as well. */
export function signOutWith(database: Database) {
  return async (ctx: RequestContext): Promise<Answer> => {
    const token = readSessionCookie(ctx.request, ctx.isSecure)
    const ended = token && ctx.person ? await signOut(database, ctx.municipality.id, token, ctx.person.id) : undefined
    const cookie = endedSessionCookie(ctx.isSecure)
    if (ended?.throughProvider) return signedOutPage(ctx, cookie)
    const answer = redirectTo(ctx.href('/'))
    answer.headers.set('set-cookie', cookie)
    return answer
  }
}

/** The page to sign in: the provider first, then a password, then a passkey. */
export function signInPage(ctx: RequestContext, back: string, email: string, problem: string): PageView {
  const t = identityTexts[ctx.language]
  const words = accountTexts[ctx.language]
  const { passwords, oidc } = ctx.municipality.settings.signIn
  const field = email && passwords ? 'email' : undefined
  return {
    title: t.signIn,
    frame: 'public',
    islands: [PASSKEY_ISLAND],
    headers: problem ? NOT_KEPT : undefined,
    body: (
      <>
        <Heading level={1}>{t.signIn}</Heading>
        {problem && <ErrorSummary title={t.notSignedIn} errors={[{ field, message: problem }]} />}
        <Intro>{t.signInIntro}</Intro>
        {oidc && (
          <Paragraph>
            <ButtonLink href={ctx.href(`/inloggen/aanbieder?terug=${encodeURIComponent(back)}`)}>
              {words.signInAt(oidc.label)}
            </ButtonLink>
          </Paragraph>
        )}
        {passwords && <PasswordForm ctx={ctx} back={back} email={email} />}
        <PasskeyForm
          ctx={ctx}
          does="get"
          action="/inloggen/passkey"
          options={`/inloggen/passkey/opties?${ANYBODY}=ja`}
          button={words.withoutPassword}
          look="secondary"
        >
          <HiddenField name="terug" value={back} />
        </PasskeyForm>
        {ctx.config.isDemonstration && passwords && <DemonstrationAccounts ctx={ctx} />}
      </>
    ),
  }
}

function PasswordForm({ ctx, back, email }: { ctx: RequestContext; back: string; email: string }) {
  const t = identityTexts[ctx.language]
  const hasProvider = ctx.municipality.settings.signIn.oidc !== undefined
  return (
    <Form action={ctx.href('/inloggen')}>
      {hasProvider && <Heading level={2}>{accountTexts[ctx.language].orWithPassword}</Heading>}
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
      <Paragraph>
        <Link href={ctx.href('/wachtwoord-vergeten')}>{linkTexts[ctx.language].forgot}</Link>
      </Paragraph>
      <Button look={hasProvider ? 'secondary' : 'primary'}>{t.signIn}</Button>
    </Form>
  )
}

function DemonstrationAccounts({ ctx }: { ctx: RequestContext }) {
  const t = identityTexts[ctx.language]
  return (
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
        rows={demonstrationAccounts(ctx.municipality.id)}
      />
    </>
  )
}
