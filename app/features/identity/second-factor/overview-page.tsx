import { accountTexts } from '../../../i18n/account.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Answer, PageContext, PageView, RequestContext } from '../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import {
  Alert,
  Button,
  ButtonLink,
  DataList,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  HiddenText,
  Intro,
  Paragraph,
  TextField,
} from '../../../ui/index.ts'
import { NOT_KEPT } from '../answers.ts'
import { problemOf } from '../problems.ts'
import type { Factors } from './factor.queries.ts'
import { PASSKEY_ISLAND, PasskeyForm } from './passkey-form.tsx'
import { lookAtFactors } from './set-up.ts'

/** Where the second factors of a person are set up and removed. */
export const FACTORS = '/werk/mijn-account/tweede-factor'

export function showFactors(database: Database) {
  return async (ctx: PageContext): Promise<Answer> => factorsPage(ctx, await lookAtFactors(database, ctx))
}

/** The overview again, with what was refused. */
export async function factorsRefused(database: Database, ctx: RequestContext, reason: string): Promise<PageView> {
  return { ...factorsPage(ctx, await lookAtFactors(database, ctx), problemOf(ctx.language, reason)), status: 422 }
}

function factorsPage(ctx: RequestContext, factors: Factors, problem?: string): PageView {
  const t = accountTexts[ctx.language]
  const hasOne = factors.totp !== undefined || factors.passkeys.length > 0
  return {
    title: t.secondFactor,
    frame: 'work',
    headers: NOT_KEPT,
    islands: [PASSKEY_ISLAND],
    breadcrumbs: ctx.confinedTo ? undefined : [{ label: t.myAccount, href: '/werk/mijn-account' }],
    body: (
      <>
        <Heading level={1}>{t.secondFactor}</Heading>
        {problem && <ErrorSummary title={t.notDone} errors={[{ message: problem }]} />}
        {ctx.confinedTo && (
          <Alert tone="warning" title={t.mustSetUp}>
            {t.mustSetUpIntro}
          </Alert>
        )}
        <Intro>{t.secondFactorIntro}</Intro>
        <CodeApp ctx={ctx} factors={factors} />
        <Passkeys ctx={ctx} factors={factors} />
        {hasOne && (
          <>
            <Heading level={2}>{t.recoveryCodes}</Heading>
            <Paragraph>{t.recoveryCodesExplained}</Paragraph>
            <Paragraph>{t.recoveryCodesLeft(factors.recoveryCodes)}</Paragraph>
            <Form action={ctx.href(`${FACTORS}/herstelcodes`)} csrfToken={ctx.csrf} label={t.newRecoveryCodes}>
              <Paragraph>{t.newRecoveryCodesWhy}</Paragraph>
              <Button look="secondary">{t.newRecoveryCodes}</Button>
            </Form>
          </>
        )}
      </>
    ),
  }
}

function CodeApp({ ctx, factors }: { ctx: RequestContext; factors: Factors }) {
  const t = accountTexts[ctx.language]
  const day = factors.totp && formatDay(dayOf(factors.totp.createdAt), ctx.language)
  return (
    <>
      <Heading level={2}>{t.codeApp}</Heading>
      <Paragraph>{t.codeAppExplained}</Paragraph>
      {day ? (
        <Form action={ctx.href(`${FACTORS}/code/verwijderen`)} csrfToken={ctx.csrf}>
          <DataList items={[{ term: t.codeApp, value: `${t.has}, ${t.since(day)}` }]} />
          <Button look="secondary">{t.removeCodeApp}</Button>
        </Form>
      ) : (
        <Paragraph>
          <ButtonLink href={ctx.href(`${FACTORS}/code`)}>{t.setUpCodeApp}</ButtonLink>
        </Paragraph>
      )}
    </>
  )
}

function Passkeys({ ctx, factors }: { ctx: RequestContext; factors: Factors }) {
  const t = accountTexts[ctx.language]
  return (
    <>
      <Heading level={2}>{t.passkeys}</Heading>
      <Paragraph>{t.passkeysExplained}</Paragraph>
      {factors.passkeys.length > 0 && (
        <DataList
          items={factors.passkeys.map((passkey) => ({
            term: passkey.name,
            value: (
              <Form action={ctx.href(`${FACTORS}/passkey/verwijderen`)} csrfToken={ctx.csrf}>
                <HiddenField name="id" value={passkey.id} />
                {passkey.usedAt ? t.lastUsed(formatDay(dayOf(passkey.usedAt), ctx.language)) : t.neverUsed}{' '}
                <Button look="subtle">
                  {t.remove}
                  <HiddenText>: {passkey.name}</HiddenText>
                </Button>
              </Form>
            ),
          }))}
        />
      )}
      <p class="utrecht-paragraph" data-without-passkeys>
        {t.passkeyNeedsScript}
      </p>
      <PasskeyForm
        ctx={ctx}
        does="create"
        action={`${FACTORS}/passkey`}
        options={`${FACTORS}/passkey/opties`}
        button={t.addPasskey}
        look="secondary"
      >
        <TextField name="name" label={t.passkeyName} hint={t.passkeyNameHint} autocomplete="off" maxLength={60} />
      </PasskeyForm>
    </>
  )
}
