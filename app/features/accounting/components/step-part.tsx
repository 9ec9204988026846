import { accountingTexts } from '../../../i18n/accounting.ts'
import { type FormState, fieldOf, type RequestContext } from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { ActionGroup, Button, Form, Link, List, Paragraph, TextArea } from '../../../ui/index.ts'
import type { AccountStep, GoalAccount } from '../accounts.queries.ts'

type Props = {
  ctx: RequestContext
  account: GoalAccount
  address: string
  steps: AccountStep[]
  isEditor: boolean
  state: FormState
}

/** What can be done with an account now by who reads it: hand in, approve, send back, open again. */
export function StepPart({ ctx, account, address, steps, isEditor, state }: Props) {
  const t = accountingTexts[ctx.language]
  return (
    <>
      {account.state === 'open' && ctx.may('accounts.keep') && (
        <Form action={ctx.href(`${address}/indienen`)} csrfToken={ctx.csrf} label={t.submit}>
          <Paragraph>{t.submitWhat}</Paragraph>
          <Button name="step" value="submitted">
            {t.submit}
          </Button>
        </Form>
      )}
      {account.state === 'submitted' && ctx.may('reports.approve') && isEditor && <Paragraph>{t.notYours}</Paragraph>}
      {account.state === 'submitted' && ctx.may('reports.approve') && !isEditor && (
        <Form action={ctx.href(`${address}/goedkeuren`)} csrfToken={ctx.csrf} label={t.approve}>
          <Paragraph>{t.approveWhat}</Paragraph>
          <TextArea {...fieldOf(t, state, 'reason', t.stepReason)} rows={2} maxLength={1000} />
          <ActionGroup>
            <Button name="step" value="approved">
              {t.approve}
            </Button>
            <Button look="secondary" name="step" value="returned">
              {t.sendBack}
            </Button>
          </ActionGroup>
        </Form>
      )}
      {account.state === 'approved' && ctx.may('accounts.keep') && (
        <Form action={ctx.href(`${address}/indienen`)} csrfToken={ctx.csrf} label={t.reopen}>
          <TextArea {...fieldOf(t, state, 'reason', t.stepReason, true)} rows={2} maxLength={1000} />
          <Button look="secondary" name="step" value="reopened">
            {t.reopen}
          </Button>
        </Form>
      )}
      {steps.length > 0 && (
        <List
          items={steps.map(({ number, step, takenAt, takenByName, reason }) => (
            <>
              {formatInstant(takenAt, ctx.language)}: {t.steps[step]}
              {takenByName && `, ${takenByName}`}
              {reason && <span lang="nl">{`. ${reason}`}</span>}
              {step === 'approved' && (
                <>
                  {' '}
                  <Link href={ctx.href(`${address}/versies/${number}`)}>{t.version}</Link>
                </>
              )}
            </>
          ))}
        />
      )}
    </>
  )
}
