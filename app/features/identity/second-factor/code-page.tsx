import { accountTexts } from '../../../i18n/account.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Answer, PageContext, PageView, RequestContext } from '../../../platform/http/index.ts'
import { redirectTo } from '../../../platform/http/index.ts'
import { seal, unseal } from '../../../platform/sealing.ts'
import {
  ActionGroup,
  Button,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  List,
  TextField,
} from '../../../ui/index.ts'
import { NOT_KEPT } from '../answers.ts'
import { problemOf } from '../problems.ts'
import { FACTORS, factorsRefused } from './overview-page.tsx'
import { afterSetUp } from './recovery-page.tsx'
import { removeFactor, setUpTotp } from './set-up.ts'
import { inGroups, newTotpSecret, totpAddress, totpPicture } from './totp.ts'

/** The secret travels in the form, sealed for this person; nothing is stored until a code proves that the app has it. */
const purposeFor = (ctx: RequestContext) => `new totp secret of ${ctx.person!.id}`

export async function showSetUpCode(ctx: PageContext): Promise<Answer> {
  return codePage(ctx, newTotpSecret())
}

/** Turns the code app on. */
export function setUpCode(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const secret = unseal(ctx.config.secret, purposeFor(ctx), String(form.get('sealed') ?? ''))
    if (!secret) return { ...codePage(ctx, newTotpSecret(), problemOf(ctx.language, 'expired')), status: 422 }
    const done = await setUpTotp(database, ctx, secret, String(form.get('code') ?? ''))
    if (done.ok) return afterSetUp(ctx, done.value)
    if (done.reason === 'has-one') return factorsRefused(database, ctx, done.reason)
    return { ...codePage(ctx, secret, problemOf(ctx.language, done.reason)), status: 422 }
  }
}

export function removeCode(database: Database) {
  return async (ctx: RequestContext): Promise<Answer> => {
    const done = await removeFactor(database, ctx, 'totp')
    return done.ok ? redirectTo(ctx.href(FACTORS)) : factorsRefused(database, ctx, done.reason)
  }
}

function codePage(ctx: RequestContext, secret: string, problem?: string): PageView {
  const t = accountTexts[ctx.language]
  const siteName = ctx.municipality.settings.siteName || ctx.municipality.name
  const picture = totpPicture(totpAddress(secret, siteName, ctx.person!.name))
  return {
    title: t.setUpCodeApp,
    frame: 'work',
    headers: NOT_KEPT,
    breadcrumbs: ctx.confinedTo ? undefined : [{ label: t.myAccount, href: '/werk/mijn-account' }],
    body: (
      <>
        <Heading level={1}>{t.setUpCodeApp}</Heading>
        {problem && <ErrorSummary title={t.notDone} errors={[{ field: 'code', message: problem }]} />}
        <List
          ordered
          items={[
            <>
              {t.scan}
              <div
                class="regie-qr"
                role="img"
                aria-label={t.scanPicture}
                dangerouslySetInnerHTML={{ __html: picture }}
              />
            </>,
            <>
              {t.orType} <code class="regie-secret">{inGroups(secret)}</code>
            </>,
          ]}
        />
        <Form action={ctx.href(`${FACTORS}/code`)} csrfToken={ctx.csrf}>
          <HiddenField name="sealed" value={seal(ctx.config.secret, purposeFor(ctx), secret)} />
          <TextField
            name="code"
            label={t.thenCode}
            hint={t.thenCodeHint}
            inputMode="numeric"
            autocomplete="one-time-code"
            maxLength={8}
            required={t.required}
            size="short"
            error={problem}
          />
          <ActionGroup>
            <Button>{t.turnOn}</Button>
            <Link href={ctx.href(FACTORS)}>{t.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
