import { linkTexts } from '../../../i18n/password-links.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Answer, PageContext, PageView, RequestContext } from '../../../platform/http/index.ts'
import {
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Heading,
  Intro,
  Link,
  Paragraph,
  TextField,
} from '../../../ui/index.ts'
import { NOT_KEPT } from '../answers.ts'
import type { PasswordRefusal, Strength } from '../domain/password-rules.ts'
import { choosePassword, openLink } from './choose-password.ts'
import { refuseWithoutPasswords } from './forgot-page.tsx'

/** The page behind a link in a mail. Nobody keeps it: who finds the address later must not find the form. */
export function showChoosePassword(database: Database) {
  return async (ctx: PageContext): Promise<Answer> => {
    refuseWithoutPasswords(ctx)
    const link = await openLink(database, ctx.municipality, ctx.params.token!, ctx.clock.now())
    return link ? choosePage(ctx, link.kind) : noLinkPage(ctx)
  }
}

export function choosePasswordWith(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    refuseWithoutPasswords(ctx)
    const token = ctx.params.token!
    const now = ctx.clock.now()
    const link = await openLink(database, ctx.municipality, token, now)
    if (!link) return noLinkPage(ctx)
    const password = String(form.get('password') ?? '')
    const { municipality, language } = ctx
    const done = await choosePassword(database, { municipality, token, password, language }, now)
    if (done.ok) return chosenPage(ctx, done.value.strength)
    if (done.reason === 'no-link') return noLinkPage(ctx)
    return { ...choosePage(ctx, link.kind, done.reason), status: 422 }
  }
}

function choosePage(ctx: RequestContext, kind: string, problem?: PasswordRefusal): PageView {
  const t = linkTexts[ctx.language]
  const message = problem && t.problems[problem]
  return {
    title: t.choose,
    frame: 'public',
    headers: NOT_KEPT,
    body: (
      <>
        <Heading level={1}>{t.choose}</Heading>
        <Intro>{kind === 'invitation' ? t.welcome : t.newPassword}</Intro>
        <Form action={ctx.href(`/wachtwoord/${ctx.params.token}`)} csrfToken={ctx.csrf}>
          {message && <ErrorSummary title={t.notSaved} errors={[{ field: 'password', message }]} />}
          <TextField
            name="password"
            type="password"
            label={t.password}
            hint={t.passwordHint}
            autocomplete="new-password"
            required={t.required}
            error={message}
          />
          <Button>{t.save}</Button>
        </Form>
      </>
    ),
  }
}

function chosenPage(ctx: RequestContext, strength: Strength): PageView {
  const t = linkTexts[ctx.language]
  return {
    title: t.chosen,
    frame: 'public',
    headers: NOT_KEPT,
    body: (
      <>
        <Heading level={1}>{t.chosen}</Heading>
        <Alert tone="ok" announce>
          {t.strengths[strength]}
        </Alert>
        <ButtonLink href={ctx.href('/inloggen')}>{t.signIn}</ButtonLink>
      </>
    ),
  }
}

function noLinkPage(ctx: RequestContext): PageView {
  const t = linkTexts[ctx.language]
  return {
    title: t.noLink,
    frame: 'public',
    headers: NOT_KEPT,
    status: 410,
    body: (
      <>
        <Heading level={1}>{t.noLink}</Heading>
        <Intro>{t.noLinkText}</Intro>
        <Paragraph>{t.noLinkInvitation}</Paragraph>
        <Paragraph>
          {t.noLinkReset} <Link href={ctx.href('/wachtwoord-vergeten')}>{t.askAgain}</Link>
        </Paragraph>
      </>
    ),
  }
}
