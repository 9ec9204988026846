import { z } from 'zod'
import { accountTexts } from '../../../i18n/account.ts'
import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { identityTexts } from '../../../i18n/identity.ts'
import { linkTexts } from '../../../i18n/password-links.ts'
import type { Database, Tx } from '../../../platform/database/index.ts'
import {
  type Answer,
  fieldErrors,
  formAgain,
  isOvertaken,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
} from '../../../platform/http/index.ts'
import { readConfidential } from '../../../platform/read-log/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  BothVersions,
  Button,
  Checkbox,
  Checkboxes,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  TextField,
  tickedOrNot,
  versionsOf,
} from '../../../ui/index.ts'
import { checkPassword } from '../domain/password-rules.ts'
import { type Colleague, findAccountById } from '../identity.queries.ts'
import { findInvitation, type Invitation, InvitationOf, inviteAccount } from '../links/invitation.tsx'
import { changeAccount, createAccount } from '../operations/save-account.ts'
import { ROLE_NAMES } from '../rights.ts'
import { accountHasSecondFactor } from '../second-factor/reset-factors.ts'

const name = z.string().trim().min(1, 'required').max(200)
const newAccount = z.object({
  name,
  email: z.email('not-an-email'),
  password: z.string().max(500),
})
const change = z.object({ name, revision: z.coerce.number().int() })

type AccountForm = {
  id?: string
  /** What stands in the database, of an account that is there. */
  stored?: Colleague
  values: Record<string, string>
  roles: string[]
  isActive: boolean
  errors: Record<string, string>
  hasSecondFactor?: boolean
  invitation?: Invitation
}

const EMPTY: AccountForm = { values: {}, roles: [], isActive: true, errors: {} }

export async function showNewAccount(ctx: PageContext): Promise<Answer> {
  return accountPage(ctx, EMPTY)
}

export async function addAccount(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(newAccount, form)
  const roles = form.getAll('roles').map(String)
  const done = await ctx.transaction('create an account', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    const { password, email, name: called } = parsed.value
    const { settings, name: municipality } = ctx.municipality
    const around = { name: called, email, siteName: settings.siteName, municipality }
    const allowed = password ? checkPassword(password, around) : ok()
    if (!allowed.ok) return allowed
    const made = await createAccount(tx, ctx.municipality.id, { ...parsed.value, roles }, ctx.clock.now())
    if (made.ok && !password) await inviteAccount(tx, ctx, made.value)
    return made
  })
  if (done.ok) return redirectTo(ctx.href('/werk/accounts'))
  const errors = done.reason === 'invalid' ? parsed.state.errors : { [done.details?.field ?? 'name']: done.reason }
  const { password: _never, ...values } = parsed.state.values
  return { ...accountPage(ctx, { ...EMPTY, values, roles, errors }), status: 422 }
}

export function showAccount(database: Database) {
  return async (ctx: PageContext): Promise<Answer> => {
    const account = orNotFound(await readAccount(ctx, ctx.tx, idOf(ctx)))
    const { id, roles, isActive, name, email } = account
    const invitation = await findInvitation(ctx.tx, id)
    const hasSecondFactor = await accountHasSecondFactor(database, ctx, id)
    return accountPage(ctx, {
      id,
      stored: account,
      values: { name, email },
      roles,
      isActive,
      errors: {},
      hasSecondFactor,
      invitation,
    })
  }
}

export async function saveAccount(ctx: RequestContext, form: FormData): Promise<Answer> {
  const id = idOf(ctx)
  const parsed = parseForm(change, form)
  const roles = form.getAll('roles').map(String)
  const isActive = form.get('isActive') === 'yes'
  const done = await ctx.transaction('change an account', async (tx) =>
    parsed.ok ? changeAccount(tx, ctx.municipality.id, { id, ...parsed.value, roles, isActive }) : refuse('invalid'),
  )
  if (done.ok) return redirectTo(ctx.href('/werk/accounts'))
  if (done.reason === 'not-found') throw new NotFound()
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, async (page) => {
    const stored = orNotFound(await readAccount(page, page.tx, id))
    return accountPage(page, { id, stored, ...state, roles, isActive })
  })
}

/** One account, on record as read. */
function readAccount(ctx: RequestContext, tx: Tx, id: string): Promise<Colleague | undefined> {
  const idsOf = (found: Colleague | undefined) => (found ? [found.id] : [])
  return readConfidential(ctx, 'accounts', { type: 'account', idsOf }, () => findAccountById(tx, id))
}

const idOf = (ctx: RequestContext) => orNotFound(/^[0-9a-f-]{36}$/.exec(ctx.params.id!)?.[0])

function accountPage(ctx: RequestContext, state: AccountForm): PageView {
  const t = identityTexts[ctx.language]
  const isNew = state.id === undefined
  const title = isNew ? t.newAccount : t.changeAccount(state.values.name ?? '')
  const errors = fieldErrors(state).map(([field, problem]) => ({
    field,
    message:
      { ...linkTexts[ctx.language].problems, ...t.problems }[problem as keyof typeof t.problems] ?? t.problems.required,
  }))
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: t.accounts, href: '/werk/accounts' }],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {ctx.query.get('gelukt') === 'tweede-stap' && (
          <Alert tone="ok" announce>
            {accountTexts[ctx.language].resetIsDone}
          </Alert>
        )}
        {state.stored && isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOf(
              t,
              { ...state.stored, isActive: state.stored.isActive ? 'yes' : '' },
              { ...state.values, roles: state.roles, isActive: state.isActive ? 'yes' : '' },
              {
                roles: ROLE_NAMES.map((role) => ({ value: role, label: t.roleNames[role] })),
                isActive: tickedOrNot(bothVersionsTexts[ctx.language], 'yes'),
              },
            )}
          />
        )}
        <Form action={ctx.href(isNew ? '/werk/accounts/nieuw' : `/werk/accounts/${state.id}`)} csrfToken={ctx.csrf}>
          {errors.length > 0 && <ErrorSummary title={t.checkThis} errors={errors} />}
          {state.stored && <HiddenField name="revision" value={revisionIn(state, state.stored.revision)} />}
          <TextField
            name="name"
            label={t.name}
            autocomplete="off"
            required={t.required}
            value={state.values.name}
            error={errorOf('name')}
          />
          {isNew && (
            <>
              <TextField
                name="email"
                type="email"
                label={t.email}
                autocomplete="off"
                required={t.required}
                value={state.values.email}
                error={errorOf('email')}
              />
              <TextField
                name="password"
                type="password"
                label={t.firstPassword}
                hint={t.firstPasswordHint}
                autocomplete="new-password"
                error={errorOf('password')}
              />
            </>
          )}
          <Checkboxes
            name="roles"
            label={t.roles}
            values={state.roles}
            choices={ROLE_NAMES.map((role) => ({ value: role, label: t.roleNames[role] }))}
            error={errorOf('roles')}
          />
          {!isNew && <Checkbox name="isActive" label={t.isActive} value="yes" checked={state.isActive} />}
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href('/werk/accounts')}>{t.back}</Link>
          </ActionGroup>
        </Form>
        {state.id && state.invitation && <InvitationOf ctx={ctx} id={state.id} invitation={state.invitation} />}
        {state.id && <SecondFactorOf ctx={ctx} id={state.id} hasOne={state.hasSecondFactor} />}
      </>
    ),
  }
}

/** What the administrator may do for somebody who lost his second factor; after a refusal above, it is left out. */
function SecondFactorOf({ ctx, id, hasOne }: { ctx: RequestContext; id: string; hasOne: boolean | undefined }) {
  const t = accountTexts[ctx.language]
  if (hasOne === undefined) return null
  return (
    <>
      <Heading level={2}>{t.secondFactor}</Heading>
      <Paragraph>{hasOne ? t.hasSecondFactor : t.hasNoSecondFactor}</Paragraph>
      {hasOne && (
        <Form action={ctx.href(`/werk/accounts/${id}/tweede-factor`)} csrfToken={ctx.csrf} label={t.resetSecondFactor}>
          <Paragraph>{t.resetSecondFactorWhy}</Paragraph>
          <Button look="danger">{t.resetSecondFactor}</Button>
        </Form>
      )}
    </>
  )
}
