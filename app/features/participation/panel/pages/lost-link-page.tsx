import { panelTexts } from '../../../../i18n/panel.ts'
import type { Database } from '../../../../platform/database/index.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
} from '../../../../platform/http/index.ts'
import { Alert, Button, ErrorSummary, Form, Heading, Intro, TextField } from '../../../../ui/index.ts'
import { asPanel, placeOf } from '../at.ts'
import { sendLink } from '../operations/join.ts'
import { addressForm } from '../panel.schemas.ts'
import { secondsToWaitHere } from '../slow-down.ts'
import { crumbs } from './join-page.tsx'
import { problemIn, problemsIn } from './profile-fields.tsx'

/** For a member who no longer has the mail with his link. */
export const showLostLink = async (ctx: PageContext): Promise<PageView> => lostPage(ctx, emptyForm)

/** Mails the link; the answer is the same for an address that is no member's. */
export function mailLostLink(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const parsed = parseForm(addressForm, form)
    if (!parsed.ok) return { ...lostPage(ctx, parsed.state), status: 422 }
    const seconds = await secondsToWaitHere(database, ctx)
    if (seconds > 0) return { ...lostPage(ctx, parsed.state, { seconds }), status: 429 }
    const { email } = parsed.value
    await asPanel(database, ctx.municipality.id, 'mail a link to a member', (tx) => sendLink(tx, placeOf(ctx), email))
    return lostPage(ctx, emptyForm, { isSent: true })
  }
}

function lostPage(ctx: RequestContext, state: FormState, said: { seconds?: number; isSent?: boolean } = {}): PageView {
  const { lost: t, form, problems } = panelTexts[ctx.language]
  return {
    title: t.title,
    frame: 'public',
    breadcrumbs: crumbs(ctx, true),
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <ErrorSummary title={form.checkThis} errors={problemsIn(ctx.language, state)} />
        {said.seconds !== undefined && (
          <Alert tone="error" announce>
            {problems.wait(said.seconds)}
          </Alert>
        )}
        {said.isSent ? (
          <Alert tone="ok" announce>
            {t.sent}
          </Alert>
        ) : (
          <Form action={ctx.href('/praat-mee/panel/link')} csrfToken={ctx.csrf}>
            <TextField
              name="email"
              type="email"
              label={form.email}
              required={form.required}
              autocomplete="email"
              maxLength={254}
              value={state.values.email}
              error={problemIn(ctx.language, state.errors.email)}
            />
            <Button>{t.send}</Button>
          </Form>
        )}
      </>
    ),
  }
}
