import { randomUUID } from 'node:crypto'
import { connectionTexts } from '../../../i18n/connections.ts'
import type { FormState, RequestContext } from '../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import {
  Badge,
  type BadgeTone,
  Button,
  DayField,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  HiddenText,
  Paragraph,
  Table,
} from '../../../ui/index.ts'
import type { ServiceAccount, ServiceToken } from '../connections.queries.ts'
import { addDays, lastDay, stateOf, type TokenState } from '../domain/token.ts'

const TONES: Record<TokenState, BadgeTone | undefined> = {
  works: 'ok',
  'ends-soon': 'warning',
  ended: undefined,
  revoked: undefined,
}

type TokenSectionProps = { ctx: RequestContext; account: ServiceAccount; tokens: ServiceToken[]; form: FormState }

/** The tokens of a service account, each to be taken back at once, and the form for a new one. */
export function TokenSection({ ctx, account, tokens, form }: TokenSectionProps) {
  const t = connectionTexts[ctx.language]
  return (
    <>
      <Heading level={2}>{t.tokens}</Heading>
      <Paragraph>{tokens.length === 0 ? t.noTokens : t.tokensWhy}</Paragraph>
      {tokens.length > 0 && <Tokens ctx={ctx} account={account} tokens={tokens} />}
      {account.isActive && <NewToken ctx={ctx} account={account} form={form} />}
    </>
  )
}

function Tokens({ ctx, account, tokens }: Omit<TokenSectionProps, 'form'>) {
  const t = connectionTexts[ctx.language]
  const today = ctx.clock.today()
  const day = (value: string | null) => (value ? formatDay(value, ctx.language) : t.never)
  return (
    <Table
      caption={t.tokens}
      captionHidden
      stack
      rows={tokens}
      rowKey={(token) => token.id}
      columns={[
        { header: t.token, rowHeader: true, cell: (token) => t.endsWith(token.ending) },
        { header: t.made, cell: (token) => day(dayOf(token.createdAt)) },
        { header: t.validUntil, cell: (token) => day(token.expiresOn) },
        { header: t.lastUsed, cell: (token) => day(token.lastUsedOn) },
        {
          header: t.state,
          cell: (token) => {
            const state = stateOf(token, today)
            return <Badge tone={TONES[state]}>{t.tokenStates[state]}</Badge>
          },
        },
        {
          header: t.revoke,
          cell: (token) =>
            ['works', 'ends-soon'].includes(stateOf(token, today)) ? (
              <Form
                action={ctx.href(`/werk/koppelingen/${account.id}/sleutels/${token.id}/intrekken`)}
                csrfToken={ctx.csrf}
              >
                <Button look="secondary">
                  <span aria-hidden="true">{t.revoke}</span>
                  <HiddenText>{t.revokeThis(token.ending)}</HiddenText>
                </Button>
              </Form>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}

function NewToken({ ctx, account, form }: Omit<TokenSectionProps, 'tokens'>) {
  const t = connectionTexts[ctx.language]
  const today = ctx.clock.today()
  const problem = form.errors.expiresOn
  const message = problem && (t.problems[problem as keyof typeof t.problems] ?? t.problems['not-a-day'])
  return (
    <>
      <Heading level={3}>{t.newToken}</Heading>
      <Form action={ctx.href(`/werk/koppelingen/${account.id}/sleutels`)} csrfToken={ctx.csrf} label={t.newToken}>
        {message && <ErrorSummary title={t.checkThis} errors={[{ field: 'expiresOn', message }]} />}
        <HiddenField name="id" value={randomUUID()} />
        <DayField
          name="expiresOn"
          label={t.expiresOn}
          hint={t.expiresOnHint(formatDay(lastDay(today), ctx.language))}
          required={t.required}
          value={form.values.expiresOn ?? lastDay(today)}
          min={addDays(today, 1)}
          max={lastDay(today)}
          error={message || undefined}
        />
        <Button>{t.makeToken}</Button>
      </Form>
    </>
  )
}
