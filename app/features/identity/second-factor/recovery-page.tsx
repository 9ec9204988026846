import { accountTexts } from '../../../i18n/account.ts'
import type { Database } from '../../../platform/database/index.ts'
import {
  type Answer,
  endedStepCookie,
  type PageContext,
  type RequestContext,
  redirectTo,
  sessionCookie,
  stepCookie,
} from '../../../platform/http/index.ts'
import { ActionGroup, Alert, Button, ButtonLink, Form, Heading, Intro, List } from '../../../ui/index.ts'
import { NOT_KEPT } from '../answers.ts'
import { SESSION_SECONDS } from '../sessions/sessions.ts'
import { findStep, STEP_SECONDS, takeStep } from '../steps/steps.ts'
import { FACTORS } from './overview-page.tsx'
import { renewRecoveryCodes, type SetUp } from './set-up.ts'

const ADDRESS = `${FACTORS}/herstelcodes`

/** On under the new token; with the first second factor to the recovery codes. */
export function afterSetUp(ctx: RequestContext, { token, recoveryStep }: SetUp): Response {
  const answer = redirectTo(ctx.href(recoveryStep ? ADDRESS : FACTORS))
  answer.headers.append('set-cookie', sessionCookie(token, ctx.isSecure, SESSION_SECONDS))
  if (recoveryStep) answer.headers.append('set-cookie', codesCookie(ctx, recoveryStep))
  return answer
}

const codesCookie = (ctx: RequestContext, step: string) =>
  stepCookie(step, ctx.isSecure, STEP_SECONDS['recovery-codes'])

export function newRecoveryCodes(database: Database) {
  return async (ctx: RequestContext): Promise<Answer> => {
    const step = await renewRecoveryCodes(database, ctx)
    const answer = redirectTo(ctx.href(ADDRESS))
    answer.headers.append('set-cookie', codesCookie(ctx, step))
    return answer
  }
}

/** Shows the codes to the browser that made them, until the person says that he kept them; after that nobody can. */
export function showRecoveryCodes(database: Database) {
  return async (ctx: PageContext): Promise<Answer> => {
    const step = await findStep(database, ctx, 'recovery-codes')
    if (!step || step.accountId !== ctx.person?.id) return redirectTo(ctx.href(FACTORS))
    const t = accountTexts[ctx.language]
    const { codes } = step.data
    return {
      title: t.recoveryCodes,
      frame: 'work',
      headers: NOT_KEPT,
      breadcrumbs: [{ label: t.secondFactor, href: FACTORS }],
      body: (
        <>
          <Heading level={1}>{t.recoveryCodes}</Heading>
          <Intro>{t.recoveryCodesExplained}</Intro>
          <Alert tone="warning" title={t.recoveryCodesShown}>
            {t.recoveryCodesWhere}
          </Alert>
          <List
            items={codes.map((code) => (
              <code key={code} class="regie-secret">
                {code}
              </code>
            ))}
          />
          <Form action={ctx.href(`${ADDRESS}/bewaard`)} csrfToken={ctx.csrf}>
            <ActionGroup>
              <Button>{t.haveKept}</Button>
              <ButtonLink href={ctx.href(`${ADDRESS}.txt`)} look="secondary" download>
                {t.download}
              </ButtonLink>
            </ActionGroup>
          </Form>
        </>
      ),
    }
  }
}

/** The same codes as a file. */
export function downloadRecoveryCodes(database: Database) {
  return async (ctx: PageContext): Promise<Answer> => {
    const step = await findStep(database, ctx, 'recovery-codes')
    if (!step || step.accountId !== ctx.person?.id) return redirectTo(ctx.href(FACTORS))
    const t = accountTexts[ctx.language]
    return new Response(`${t.recoveryCodes}\n${t.recoveryCodesExplained}\n\n${step.data.codes.join('\n')}\n`, {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': `attachment; filename="${t.recoveryFile}"`,
      },
    })
  }
}

export function recoveryCodesKept(database: Database) {
  return async (ctx: RequestContext): Promise<Answer> => {
    await takeStep(database, ctx, 'recovery-codes')
    const answer = redirectTo(ctx.href('/werk/mijn-account'))
    answer.headers.append('set-cookie', endedStepCookie(ctx.isSecure))
    return answer
  }
}
