import { z } from 'zod'
import {
  type Answer,
  emptyForm,
  formAgain,
  NotFound,
  orNotFound,
  type PageContext,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
} from '../../../platform/http/index.ts'
import { refuse } from '../../../shared/outcome.ts'
import { findServiceAccountById, listTokens } from '../connections.queries.ts'
import { addServiceAccount, changeServiceAccount } from '../operations/save-service-account.ts'
import { connectionPage } from './connection-page.tsx'

const connectionForm = z.object({
  name: z.string().trim().min(1, 'required').max(120, 'too-long'),
  purpose: z.string().trim().min(1, 'required').max(500, 'too-long'),
})
const revision = z.coerce.number().int().catch(0)

export async function showNewConnection(ctx: PageContext): Promise<Answer> {
  return connectionPage(ctx, { form: emptyForm, scopes: [], isActive: true })
}

export async function addConnection(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(connectionForm, form)
  const scopes = form.getAll('scopes').map(String)
  const done = await ctx.transaction('add a service account', async (tx) =>
    parsed.ok ? addServiceAccount(tx, ctx.municipality.id, { ...parsed.value, scopes }) : refuse('invalid'),
  )
  if (done.ok) return redirectTo(ctx.href(`/werk/koppelingen/${done.value}`))
  return { ...connectionPage(ctx, { form: refused(parsed.state, done), scopes, isActive: true }), status: 422 }
}

export async function showConnection(ctx: PageContext): Promise<Answer> {
  const account = orNotFound(await findServiceAccountById(ctx.tx, connectionIdOf(ctx)))
  const { name, purpose, scopes, isActive } = account
  const form = { values: { name, purpose }, errors: {} }
  return connectionPage(ctx, { account, form, scopes, isActive, tokens: await listTokens(ctx.tx, account.id) })
}

export async function changeConnection(ctx: RequestContext, form: FormData): Promise<Answer> {
  const id = connectionIdOf(ctx)
  const parsed = parseForm(connectionForm, form)
  const scopes = form.getAll('scopes').map(String)
  const isActive = form.get('isActive') === 'yes'
  const input = { id, scopes, isActive, revision: revision.parse(form.get('revision')) }
  const done = await ctx.transaction('change a service account', async (tx) =>
    parsed.ok ? changeServiceAccount(tx, { ...input, ...parsed.value }) : refuse('invalid'),
  )
  if (done.ok) return redirectTo(ctx.href('/werk/koppelingen'))
  if (done.reason === 'not-found') throw new NotFound()
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, async (page) => {
    const account = orNotFound(await findServiceAccountById(page.tx, id))
    return connectionPage(page, { account, tokens: await listTokens(page.tx, id), form: state, scopes, isActive })
  })
}

/** The service account of the address; what is no id leads nowhere. */
export const connectionIdOf = (ctx: RequestContext) => orNotFound(/^[0-9a-f-]{36}$/.exec(ctx.params.connection!)?.[0])
