import { type Answer, NotFound, type RequestContext, redirectTo } from '../../../platform/http/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { deleteCovenantUse, insertCovenantUse, listActionsToChoose } from '../../partners/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import { registerFor } from '../pages/find.ts'
import { findRecord } from '../records.queries.ts'
import type { Scope } from '../scope.ts'
import { canBeShared } from '../sharing/bases.ts'
import { convenanten } from '../types/convenanten.ts'
import { REGISTERS } from '../types/index.ts'

/** Puts on record that an action, or the sharing of data of a register, rests on the covenant. Nothing chosen adds nothing. */
export async function addUseBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const chosen = String(form.get('what') ?? '')
  return change(ctx, 'tie to a covenant', async (tx, covenantId) => {
    if (chosen === '') return ok()
    const [kind, what = ''] = chosen.split('/')
    const isAction = kind === 'action' && (await listActionsToChoose(tx)).some(({ id }) => id === what)
    const isRegister = kind === 'register' && REGISTERS.some((type) => type.key === what && canBeShared(type))
    if (!isAction && !isRegister) return refuse('not-found')
    const use = isAction ? { actionId: what, register: null } : { actionId: null, register: what }
    return ok(await insertCovenantUse(tx, { municipalityId: ctx.municipality.id, covenantId, ...use }))
  })
}

/** Takes something off the covenant. */
export function removeUseBy(ctx: RequestContext): Promise<Answer> {
  return change(ctx, 'untie from a covenant', async (tx, covenantId) =>
    (await deleteCovenantUse(tx, covenantId, ctx.params.other ?? '')) ? ok() : refuse('not-found'),
  )
}

type Work = (tx: Scope['tx'], covenantId: string) => Promise<Outcome<'not-found'>>

async function change(ctx: RequestContext, what: string, work: Work): Promise<Answer> {
  const type = registerFor(ctx, 'handle')
  const number = ctx.params.record ?? ''
  if (type.key !== convenanten.key) throw new NotFound()
  const done = await ctx.transaction(what, async (tx) => {
    const record = await findRecord(tx, type.key, number)
    if (!record || record.destroyedOn || record.mergedInto) return refuse('not-found')
    return work(tx, record.id)
  })
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(recordAddress(type, number)))
}
