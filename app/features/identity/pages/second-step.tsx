import { accountTexts } from '../../../i18n/account.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Answer, PageContext, PageView, RequestContext } from '../../../platform/http/index.ts'
import { refuse } from '../../../shared/outcome.ts'
import { Button, ErrorSummary, Form, Heading, Intro, Link, Paragraph, TextField } from '../../../ui/index.ts'
import { serviceActor } from '../actors.ts'
import { enteredAnswer, NOT_KEPT, SECOND_FACTOR_ADDRESS } from '../answers.ts'
import { enter } from '../operations/sign-in.ts'
import { problemOf } from '../problems.ts'
import { checkCode } from '../second-factor/check-code.ts'
import { readFactors } from '../second-factor/factor.queries.ts'
import { PASSKEY_ISLAND, PasskeyForm } from '../second-factor/passkey-form.tsx'
import { checkPasskey } from '../second-factor/passkeys.ts'
import { findStep, type Step, takeStep } from '../steps/steps.ts'
import { signInPage } from './sign-in.tsx'

/** Asks for the second factor of somebody whose password was right. */
export function showSecondStep(database: Database) {
  return async (ctx: PageContext): Promise<Answer> => {
    const step = await findStep(database, ctx, 'second-factor')
    return step ? secondStepPage(database, ctx, step, undefined) : tooLate(ctx, 200)
  }
}

/** Takes the second factor, and opens the session. */
export function giveSecondFactor(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const step = await findStep(database, ctx, 'second-factor')
    if (!step) return tooLate(ctx, 422)
    const accountId = step.accountId!
    const text = form.get('passkey')
    const done =
      text === null
        ? await checkCode(database, ctx, accountId, String(form.get('code') ?? ''))
        : await checkPasskey(database, ctx, { text: String(text), challenge: step.data.challenge ?? '', accountId })
    if (!done.ok) {
      const problem = problemOf(ctx.language, done.reason, done.details)
      const page = await secondStepPage(database, ctx, step, problem)
      return { ...page, status: done.reason === 'wait' ? 429 : 422 }
    }
    const { throughProvider, providerSession, back } = step.data
    if (!(await takeStep(database, ctx, 'second-factor'))) return tooLate(ctx, 422)
    return letIn(database, ctx, { accountId, throughProvider, providerSession, back })
  }
}

/** Signs somebody in by a passkey alone: it is something he has, and it checked who he is. */
export function signInByPasskey(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const back = String(form.get('terug') ?? '')
    const step = await takeStep(database, ctx, 'passkey')
    const text = String(form.get('passkey') ?? '')
    const done =
      step && step.accountId === null
        ? await checkPasskey(database, ctx, { text, challenge: step.data.challenge })
        : refuse('expired')
    if (!done.ok) {
      const problem = problemOf(ctx.language, done.reason, done.details)
      return { ...signInPage(ctx, back, '', problem), status: done.reason === 'wait' ? 429 : 422 }
    }
    const { accountId } = done.value
    return letIn(database, ctx, { accountId, throughProvider: false, providerSession: null, back })
  }
}

type StrongProof = { accountId: string; throughProvider: boolean; providerSession: string | null; back: string }

async function letIn(database: Database, ctx: RequestContext, proof: StrongProof): Promise<Answer> {
  const actor = serviceActor(ctx.municipality.id, 'service:sign-in')
  const entered = await database.as(actor, 'open a session', (tx) => enter(tx, ctx, { ...proof, isStrong: true }))
  return enteredAnswer(ctx, entered, proof.back)
}

function tooLate(ctx: RequestContext, status: number): PageView {
  return { ...signInPage(ctx, '', '', accountTexts[ctx.language].stepExpired), status }
}

async function secondStepPage(
  database: Database,
  ctx: RequestContext,
  step: Step<'second-factor'>,
  problem: string | undefined,
): Promise<PageView> {
  const t = accountTexts[ctx.language]
  const actor = serviceActor(ctx.municipality.id, 'service:sign-in')
  const { passkeys } = await database.as(actor, 'find second factors', (tx) => readFactors(tx, step.accountId!), {
    readOnly: true,
  })
  return {
    title: t.giveSecondFactor,
    frame: 'public',
    headers: NOT_KEPT,
    islands: passkeys.length > 0 ? [PASSKEY_ISLAND] : [],
    body: (
      <>
        <Heading level={1}>{t.giveSecondFactor}</Heading>
        {problem && <ErrorSummary title={t.notDone} errors={[{ field: 'code', message: problem }]} />}
        <Intro>{t.giveSecondFactorIntro}</Intro>
        {passkeys.length > 0 && (
          <PasskeyForm
            ctx={ctx}
            does="get"
            action={SECOND_FACTOR_ADDRESS}
            options="/inloggen/passkey/opties"
            button={t.usePasskey}
          />
        )}
        <Form action={ctx.href(SECOND_FACTOR_ADDRESS)} label={t.giveSecondFactor}>
          <TextField
            name="code"
            label={t.code}
            hint={t.codeHint}
            autocomplete="one-time-code"
            maxLength={30}
            spellcheck={false}
            required={t.required}
            size="short"
            error={problem}
          />
          <Button>{t.logIn}</Button>
        </Form>
        <Paragraph>
          <Link href={ctx.href('/inloggen')}>{t.startOver}</Link>
        </Paragraph>
      </>
    ),
  }
}
