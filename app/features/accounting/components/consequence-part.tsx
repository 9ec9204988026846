import { accountingTexts } from '../../../i18n/accounting.ts'
import { type FormState, fieldOf, type RequestContext, revisionIn } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import {
  Button,
  DataList,
  DayField,
  Form,
  HiddenField,
  Paragraph,
  Radios,
  Select,
  TextArea,
  TextField,
  type Version,
  versionsOf,
} from '../../../ui/index.ts'
import type { GoalAccount, SourceChoice } from '../accounts.queries.ts'
import { CONSEQUENCES } from '../domain/account.ts'

/** What follows from an account, in words. */
export function ConsequenceWords({ ctx, account }: { ctx: RequestContext; account: GoalAccount }) {
  const t = accountingTexts[ctx.language]
  if (!account.consequence) return <Paragraph>{t.noConsequence}</Paragraph>
  const { decisionTitle, decisionOwner, decisionDueOn } = account
  const decision =
    decisionTitle || (decisionOwner && t.decisionToTake(decisionOwner, formatDay(decisionDueOn!, ctx.language)))
  return (
    <DataList
      items={[
        { term: t.consequence, value: t.consequences[account.consequence] },
        { term: t.reason, value: <span lang="nl">{account.consequenceReason}</span> },
        ...(decision ? [{ term: t.decision, value: <span lang="nl">{decision}</span> }] : []),
      ]}
    />
  )
}

const keptOf = (account: GoalAccount, chosen: string) => ({
  consequence: account.consequence ?? '',
  reason: account.consequenceReason,
  decisionId: chosen,
  decisionOwner: account.decisionOwner,
  decisionDueOn: account.decisionDueOn ?? '',
})

type FormProps = {
  ctx: RequestContext
  account: GoalAccount
  address: string
  choices: SourceChoice[]
  chosen: string
  state: FormState
}

/** Continue, adjust or stop, with the reason and the decision. */
export function ConsequenceForm({ ctx, account, address, choices, chosen, state }: FormProps) {
  const t = accountingTexts[ctx.language]
  const shown = { ...state, values: { ...keptOf(account, chosen), ...state.values } }
  return (
    <Form action={ctx.href(`${address}/gevolg`)} csrfToken={ctx.csrf} label={t.weighing}>
      <HiddenField name="revision" value={revisionIn(state, account.revision)} />
      <Radios
        {...fieldOf(t, shown, 'consequence', t.consequenceField, true)}
        choices={CONSEQUENCES.map((value) => ({ value, label: t.consequences[value] }))}
      />
      <TextArea {...fieldOf(t, shown, 'reason', t.reason, true)} rows={4} maxLength={2000} />
      <Paragraph small>{t.decisionWhy}</Paragraph>
      <Select
        {...fieldOf(t, shown, 'decisionId', t.decision)}
        empty={t.decisionNone}
        choices={choices.map(({ value, label }) => ({ value, label }))}
      />
      <TextField {...fieldOf(t, shown, 'decisionOwner', t.decisionOwner)} hint={t.saidByHint} maxLength={200} />
      <DayField {...fieldOf(t, shown, 'decisionDueOn', t.decisionDueOn)} />
      <Button>{t.keepConsequence}</Button>
    </Form>
  )
}

/** What a colleague kept beside what was typed. */
export function versionsOfConsequence({ ctx, account, choices, chosen, state }: Omit<FormProps, 'address'>): Version[] {
  const t = accountingTexts[ctx.language]
  const { consequence, reason, decision: decisionId, decisionOwner, decisionDueOn } = t
  return versionsOf(
    { consequence, reason, decisionId, decisionOwner, decisionDueOn },
    keptOf(account, chosen),
    state.values,
    { consequence: CONSEQUENCES.map((value) => ({ value, label: t.consequences[value] })), decisionId: choices },
  )
}
