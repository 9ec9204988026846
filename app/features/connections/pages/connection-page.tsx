import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { connectionTexts } from '../../../i18n/connections.ts'
import { identityTexts } from '../../../i18n/identity.ts'
import {
  type FormState,
  fieldErrors,
  isOvertaken,
  type PageView,
  type RequestContext,
  revisionIn,
} from '../../../platform/http/index.ts'
import {
  ActionGroup,
  BothVersions,
  Button,
  Checkbox,
  Checkboxes,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  TextArea,
  TextField,
  tickedOrNot,
  versionsOf,
} from '../../../ui/index.ts'
import { TokenSection } from '../components/token-section.tsx'
import type { ServiceAccount, ServiceToken } from '../connections.queries.ts'
import { SCOPES } from '../scopes.ts'

export type ConnectionState = {
  /** Absent while it is new. */
  account?: ServiceAccount
  tokens?: ServiceToken[]
  form: FormState
  scopes: string[]
  isActive: boolean
  /** What is wrong with the new token that was asked for. */
  tokenForm?: FormState
}

/** One service account: what it is and may do, and its tokens. */
export function connectionPage(ctx: RequestContext, state: ConnectionState): PageView {
  const t = connectionTexts[ctx.language]
  const { account } = state
  const title = account ? t.change(account.name) : t.add
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: t.connections, href: '/werk/koppelingen' }],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {!account && <Intro>{t.intro}</Intro>}
        {account && isOvertaken(state.form) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOf(
              t,
              { ...account, isActive: account.isActive ? 'yes' : '' },
              { ...state.form.values, scopes: state.scopes, isActive: state.isActive ? 'yes' : '' },
              {
                scopes: SCOPES.map((value) => ({ value, label: identityTexts[ctx.language].rightNames[value] })),
                isActive: tickedOrNot(bothVersionsTexts[ctx.language], 'yes'),
              },
            )}
          />
        )}
        <Fields ctx={ctx} state={state} />
        {account && (
          <TokenSection
            ctx={ctx}
            account={account}
            tokens={state.tokens ?? []}
            form={state.tokenForm ?? { values: {}, errors: {} }}
          />
        )}
      </>
    ),
  }
}

function Fields({ ctx, state }: { ctx: RequestContext; state: ConnectionState }) {
  const t = connectionTexts[ctx.language]
  const { account, form } = state
  const errors = fieldErrors(form).map(([field, problem]) => ({
    field,
    message: t.problems[problem as keyof typeof t.problems] ?? t.problems.required,
  }))
  const field = (name: 'name' | 'purpose' | 'scopes') => ({
    name,
    label: t[name],
    error: errors.find((error) => error.field === name)?.message,
  })
  return (
    <Form action={ctx.href(`/werk/koppelingen/${account?.id ?? 'nieuw'}`)} csrfToken={ctx.csrf}>
      {errors.length > 0 && <ErrorSummary title={t.checkThis} errors={errors} />}
      {account && <HiddenField name="revision" value={revisionIn(form, account.revision)} />}
      <TextField
        {...field('name')}
        value={form.values.name}
        hint={t.nameHint}
        required={t.required}
        autocomplete="off"
      />
      <TextArea {...field('purpose')} value={form.values.purpose} hint={t.purposeHint} required={t.required} rows={3} />
      <Checkboxes
        {...field('scopes')}
        hint={t.scopesHint}
        required={t.required}
        values={state.scopes}
        choices={SCOPES.map((value) => ({ value, label: identityTexts[ctx.language].rightNames[value] }))}
      />
      {account && (
        <Checkbox name="isActive" label={t.isActive} hint={t.isActiveHint} value="yes" checked={state.isActive} />
      )}
      <ActionGroup>
        <Button>{t.save}</Button>
        <Link href={ctx.href('/werk/koppelingen')}>{t.back}</Link>
      </ActionGroup>
    </Form>
  )
}
