import { z } from 'zod'
import { linkTexts } from '../../../i18n/password-links.ts'
import type { Database } from '../../../platform/database/index.ts'
import {
  type Answer,
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
} from '../../../platform/http/index.ts'
import { Button, ErrorSummary, Form, Heading, Intro, Link, Paragraph, TextField } from '../../../ui/index.ts'
import { askReset } from './ask-reset.ts'

export async function showForgot(ctx: PageContext): Promise<Answer> {
  refuseWithoutPasswords(ctx)
  return forgotPage(ctx, '', '')
}

/** Answers alike whether or not anybody has the address. */
export function askForLink(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    refuseWithoutPasswords(ctx)
    const t = linkTexts[ctx.language]
    const email = String(form.get('email') ?? '').trim()
    if (!z.email().safeParse(email).success) return { ...forgotPage(ctx, email, t.notAnEmail), status: 422 }
    const done = await askReset(database, ctx, email)
    if (!done.ok) return { ...forgotPage(ctx, email, t.wait(Number(done.details?.values?.seconds))), status: 429 }
    return askedPage(ctx)
  }
}

/** Where people sign in elsewhere only, there is no password to forget. */
export function refuseWithoutPasswords(ctx: RequestContext): void {
  if (!ctx.municipality.settings.signIn.passwords) throw new NotFound()
}

function forgotPage(ctx: RequestContext, email: string, problem: string): PageView {
  const t = linkTexts[ctx.language]
  return {
    title: t.forgot,
    frame: 'public',
    breadcrumbs: [],
    body: (
      <>
        <Heading level={1}>{t.forgot}</Heading>
        <Intro>{t.forgotIntro}</Intro>
        <Form action={ctx.href('/wachtwoord-vergeten')} csrfToken={ctx.csrf}>
          {problem && <ErrorSummary title={t.checkThis} errors={[{ field: 'email', message: problem }]} />}
          <TextField
            name="email"
            type="email"
            label={t.email}
            autocomplete="username"
            required={t.required}
            value={email}
            error={problem || undefined}
          />
          <Button>{t.send}</Button>
        </Form>
      </>
    ),
  }
}

function askedPage(ctx: RequestContext): PageView {
  const t = linkTexts[ctx.language]
  return {
    title: t.asked,
    frame: 'public',
    breadcrumbs: [],
    body: (
      <>
        <Heading level={1}>{t.asked}</Heading>
        <Intro>{t.askedText}</Intro>
        <Paragraph>{t.askedNothing}</Paragraph>
        <Paragraph>
          <Link href={ctx.href('/wachtwoord-vergeten')}>{t.askAgain}</Link>
        </Paragraph>
      </>
    ),
  }
}
