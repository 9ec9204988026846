import { type Answer, NotFound, type RequestContext, redirectTo } from '../../../platform/http/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import { registerFor } from '../pages/find.ts'
import { hasLevel } from '../scope.ts'
import { columnsOf } from './columns.tsx'
import { askedInAddress, listAddress, readAsked } from './filter.ts'
import { deleteView, insertView, listViews, saveColumns } from './views.queries.ts'

const MOST_VIEWS = 50

/** Whether somebody can make views for everybody in the space: who works there. */
export const mayShare = (ctx: Pick<RequestContext, 'actor'>, type: RegisterType): boolean =>
  hasLevel(ctx.actor, type, 'handle') || hasLevel(ctx.actor, type, 'decide')

/** Keeps what the list shows now under a name, and shows it. Without a name there is nothing to keep. */
export async function saveView(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'read')
  const asked = { ...readAsked(new URLSearchParams(String(form.get('query') ?? '')), type), pagina: 1 }
  const name = String(form.get('name') ?? '')
    .trim()
    .slice(0, 80)
  const isShared = form.get('shared') === 'yes' && mayShare(ctx, type)
  const columns = asked.kolommen.split(',').filter(Boolean)
  const query = new URLSearchParams(askedInAddress({ ...asked, kolommen: '' })).toString()
  const done = await ctx.transaction('keep a view', async (tx) => {
    if (name === '' || !ctx.person || (await listViews(tx, type.key)).length >= MOST_VIEWS) return refuse('no-name')
    const place = { municipalityId: ctx.municipality.id, register: type.key, space: type.space }
    await insertView(tx, { ...place, accountId: ctx.person.id, name, query, columns, isShared })
    return ok()
  })
  const address = listAddress(type, asked)
  return redirectTo(ctx.href(done.ok ? address : `${address}#weergave-bewaren`))
}

export async function removeView(ctx: RequestContext): Promise<Answer> {
  const type = registerFor(ctx, 'read')
  const { view = '' } = ctx.params
  const done = await ctx.transaction('remove a view', async (tx) =>
    /^[0-9a-f-]{36}$/.test(view) && (await deleteView(tx, type.key, view)) ? ok() : refuse('not-found'),
  )
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(`/werk/registers/${type.key}`))
}

/** Remembers which columns somebody wants to see, from now on and on every machine. */
export async function chooseColumns(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'read')
  const asked = readAsked(new URLSearchParams(String(form.get('query') ?? '')), type)
  const known = columnsOf(type, ctx.language, ctx.clock.today()).map(({ key }) => key)
  const chosen = form.getAll('column').map(String)
  const columns = known.filter((key) => chosen.includes(key))
  const { person } = ctx
  if (person) {
    await ctx.transaction('choose columns', async (tx) => {
      await saveColumns(tx, { municipalityId: ctx.municipality.id, accountId: person.id, register: type.key, columns })
      return ok()
    })
  }
  return redirectTo(ctx.href(listAddress(type, { ...asked, kolommen: '' })))
}
