import { z } from 'zod'
import { accountTexts } from '../../../i18n/account.ts'
import { identityTexts } from '../../../i18n/identity.ts'
import type { Database } from '../../../platform/database/index.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  readSessionCookie,
  redirectTo,
} from '../../../platform/http/index.ts'
import {
  Alert,
  Button,
  ButtonLink,
  DataList,
  ErrorSummary,
  Form,
  Heading,
  Intro,
  Paragraph,
  TextField,
} from '../../../ui/index.ts'
import { ownKeysActor } from '../actors.ts'
import { withSession } from '../answers.ts'
import { checkPassword } from '../domain/password-rules.ts'
import { findOwnCredentials } from '../identity.queries.ts'
import { problemOf } from '../problems.ts'
import type { Role } from '../rights.ts'
import { type Factors, readFactors } from '../second-factor/factor.queries.ts'
import { checkOwnPassword } from '../step-up/prove-again.ts'
import { changeOwnName, changeOwnPassword } from './change-own.ts'
import { listSessions, type OwnSession } from './session.queries.ts'
import { SessionTable } from './session-table.tsx'
import { begunAfter, tokenHash } from './sessions.ts'

type Seen = { email: string; name: string; hasPassword: boolean; factors: Factors; sessions: OwnSession[] }
type Problem = { field: string; message: string }

const SAID = ['opgeslagen', 'wachtwoord', 'beeindigd'] as const

/** How I am called, how I sign in, and where I am signed in. */
export function showMyAccount(database: Database) {
  return async (ctx: PageContext): Promise<Answer> => myAccountPage(ctx, await look(database, ctx))
}

const nameForm = z.object({ name: z.string().trim().min(1, 'required').max(200, 'too-long') })

export function saveName(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const parsed = parseForm(nameForm, form)
    if (!parsed.ok) return refused(database, ctx, 'name', parsed.state.errors.name ?? 'required')
    await changeOwnName(database, ctx, parsed.value.name)
    return redirectTo(ctx.href('/werk/mijn-account?gelukt=opgeslagen'))
  }
}

const passwordForm = z.object({
  current: z.string().min(1, 'required').max(500, 'too-long'),
  next: z.string().min(12, 'too-short').max(500, 'too-long'),
})

/** Asks for the present password, whatever the session: who sits down at an open screen cannot lock its person out. */
export function savePassword(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const parsed = parseForm(passwordForm, form)
    if (!parsed.ok) {
      const [field, reason] = Object.entries(parsed.state.errors)[0]!
      return refused(database, ctx, field, reason)
    }
    const checked = await checkOwnPassword(database, ctx, ctx.person!.id, parsed.value.current)
    if (!checked.ok) return refused(database, ctx, 'current', checked.reason, checked.details)
    const own = await look(database, ctx)
    const { settings, name: municipality } = ctx.municipality
    const allowed = checkPassword(parsed.value.next, { ...own, siteName: settings.siteName, municipality })
    if (!allowed.ok) return refused(database, ctx, 'next', allowed.reason)
    const token = await changeOwnPassword(database, ctx, parsed.value.next)
    if (!token) return redirectTo(ctx.href('/inloggen'))
    return withSession(ctx, ctx.href('/werk/mijn-account?gelukt=wachtwoord'), token)
  }
}

async function refused(
  database: Database,
  ctx: RequestContext,
  field: string,
  reason: string,
  details?: Parameters<typeof problemOf>[2],
): Promise<PageView> {
  const problem = { field, message: problemOf(ctx.language, reason, details) }
  return { ...myAccountPage(ctx, await look(database, ctx), problem), status: reason === 'wait' ? 429 : 422 }
}

function look(database: Database, ctx: RequestContext): Promise<Seen> {
  const id = ctx.person!.id
  const now = ctx.clock.now()
  const thisHash = tokenHash(readSessionCookie(ctx.request, ctx.isSecure) ?? '')
  return database.as(
    ownKeysActor(ctx.municipality.id, id),
    'look at one’s own account',
    async (tx) => {
      const own = await findOwnCredentials(tx, id)
      return {
        email: own?.email ?? '',
        name: own?.name ?? '',
        hasPassword: Boolean(own?.passwordHash),
        factors: await readFactors(tx, id),
        sessions: await listSessions(tx, id, thisHash, now, begunAfter(now)),
      }
    },
    { readOnly: true },
  )
}

function myAccountPage(ctx: RequestContext, seen: Seen, problem?: Problem): PageView {
  const t = accountTexts[ctx.language]
  const { roleNames } = identityTexts[ctx.language]
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined)
  const said = SAID.find((one) => one === ctx.query.get('gelukt'))
  const saying = { opgeslagen: t.saved, wachtwoord: t.passwordChanged, beeindigd: t.sessionsEnded }
  return {
    title: t.myAccount,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.myAccount}</Heading>
        <Intro>{t.myAccountIntro}</Intro>
        {problem && <ErrorSummary title={t.notDone} errors={[problem]} />}
        {said && !problem && (
          <Alert tone="ok" announce>
            {saying[said]}
          </Alert>
        )}
        <DataList
          items={[
            { term: t.email, value: seen.email },
            { term: t.roles, value: ctx.person!.roles.map((role) => roleNames[role as Role] ?? role).join(', ') },
          ]}
        />
        <Form action={ctx.href('/werk/mijn-account/naam')} csrfToken={ctx.csrf} label={t.name}>
          <TextField
            name="name"
            label={t.name}
            autocomplete="name"
            required={t.required}
            value={seen.name}
            error={errorOf('name')}
          />
          <Button>{t.save}</Button>
        </Form>

        <Heading level={2}>{t.secondFactor}</Heading>
        <DataList
          items={[
            { term: t.codeApp, value: seen.factors.totp ? t.has : t.hasNot },
            { term: t.passkeys, value: seen.factors.passkeys.map(({ name }) => name).join(', ') || t.hasNot },
          ]}
        />
        <Paragraph>
          <ButtonLink href={ctx.href('/werk/mijn-account/tweede-factor')} look="secondary">
            {t.manageSecondFactor}
          </ButtonLink>
        </Paragraph>

        <Heading level={2}>{t.changePassword}</Heading>
        {seen.hasPassword ? <PasswordForm ctx={ctx} errorOf={errorOf} /> : <Paragraph>{t.noPassword}</Paragraph>}

        <Heading level={2}>{t.sessions}</Heading>
        <Paragraph>{t.sessionsIntro}</Paragraph>
        <SessionTable ctx={ctx} sessions={seen.sessions} />
      </>
    ),
  }
}

function PasswordForm(props: { ctx: RequestContext; errorOf(field: string): string | undefined }) {
  const { ctx, errorOf } = props
  const t = accountTexts[ctx.language]
  return (
    <Form action={ctx.href('/werk/mijn-account/wachtwoord')} csrfToken={ctx.csrf} label={t.changePassword}>
      <TextField
        name="current"
        type="password"
        label={t.currentPassword}
        autocomplete="current-password"
        required={t.required}
        error={errorOf('current')}
      />
      <TextField
        name="next"
        type="password"
        label={t.newPassword}
        hint={t.newPasswordHint}
        autocomplete="new-password"
        required={t.required}
        error={errorOf('next')}
      />
      <Button>{t.changePassword}</Button>
    </Form>
  )
}
