import {
  type Answer,
  NotFound,
  post,
  type RequestContext,
  type RequiredRight,
  type Route,
  redirectTo,
} from '../../platform/http/index.ts'
import { ok, refuse } from '../../shared/outcome.ts'
import { beside, type ListPlace, withoutPage } from './list-place.ts'
import {
  deleteView,
  findChoice,
  insertView,
  type ListView,
  listViews,
  saveChoice,
  updateView,
} from './views.queries.ts'

const MOST_VIEWS = 50
const LONGEST_NAME = 80

type Find = (ctx: RequestContext) => ListPlace

/** What can be done with a list besides looking at it: other columns, and views under a name. */
export const viewRoutes = (address: string, right: RequiredRight, find: Find): Route[] => [
  post(`${address}/kolommen`, right, (ctx, form) => chooseColumns(ctx, find(ctx), form)),
  post(`${address}/weergaven`, right, (ctx, form) => keepView(ctx, find(ctx), form)),
  post(`${address}/weergaven/:view`, right, (ctx, form) => changeView(ctx, find(ctx), form)),
  post(`${address}/weergaven/:view/verwijderen`, right, (ctx) => removeView(ctx, find(ctx))),
]

/** Where the views of a list are kept and changed, on its page. */
export const VIEWS_PLACE = 'weergave-bewaren'

/** The field of one view among several forms on a page. */
export const fieldOf = (name: string, view = '') => (view ? `${name}-${view}` : name)

/** Remembers which columns somebody wants to see, from now on and on every machine. */
async function chooseColumns(ctx: RequestContext, place: ListPlace, form: FormData): Promise<Answer> {
  const chosen = form.getAll('column').map(String)
  const columns = place.columns.map(({ key }) => key).filter((key) => chosen.includes(key))
  const { person } = ctx
  if (person) {
    await ctx.transaction('choose columns', async (tx) => {
      await saveChoice(tx, ownerOf(ctx, place, person.id), { columns })
      return ok()
    })
  }
  const query = new URLSearchParams(String(form.get('query') ?? ''))
  query.delete('kolommen')
  return redirectTo(ctx.href(beside(place, place.addressOf(query), true)))
}

/** Keeps what the list shows now under a name, and shows it. Without a name there is nothing to keep. */
async function keepView(ctx: RequestContext, place: ListPlace, form: FormData): Promise<Answer> {
  const asked = new URLSearchParams(String(form.get('query') ?? '').slice(0, 2000))
  const columns = (asked.get('kolommen') ?? '').split(',').filter(Boolean)
  const query = queryOf(place.addressOf(withoutPage(asked)))
  const name = nameIn(form)
  const done = await ctx.transaction('keep a view', async (tx) => {
    const { person } = ctx
    if (name === '' || !person || (await listViews(tx, place.key)).length >= MOST_VIEWS) return refuse('no-name')
    const owner = ownerOf(ctx, place, person.id)
    const id = await insertView(tx, {
      ...owner,
      space: place.space,
      name,
      query,
      columns,
      ...sharing(ctx, place, form),
    })
    if (form.get('default') === 'yes') await saveChoice(tx, owner, { defaultView: id })
    return ok()
  })
  asked.delete('pagina')
  const address = place.addressOf(asked)
  return redirectTo(ctx.href(done.ok ? address : `${address}#${VIEWS_PLACE}`))
}

/** Another name, other people who see it, or the view in which the list opens for who asks. */
async function changeView(ctx: RequestContext, place: ListPlace, form: FormData): Promise<Answer> {
  const { person } = ctx
  const { view: id = '' } = ctx.params
  const name = nameIn(form, id)
  const done = await ctx.transaction('change a view', async (tx) => {
    const view = await findView(tx, ctx, place)
    if (!view || !person) return refuse('not-found')
    const mayChange = view.isOwn || (view.isShared && place.mayManage)
    const shared = view.isOwn ? sharing(ctx, place, form, id) : {}
    if (mayChange && name) await updateView(tx, place.key, view.id, { name, ...shared })
    const now = await findChoice(tx, place.key)
    const isWanted = form.get(fieldOf('default', id)) === 'yes'
    if (isWanted !== (now.defaultView === view.id)) {
      await saveChoice(tx, ownerOf(ctx, place, person.id), { defaultView: isWanted ? view.id : null })
    }
    return ok()
  })
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(`${beside(place, place.address, true)}#${VIEWS_PLACE}`))
}

async function removeView(ctx: RequestContext, place: ListPlace): Promise<Answer> {
  const done = await ctx.transaction('remove a view', async (tx) => {
    const view = await findView(tx, ctx, place)
    return view && (await deleteView(tx, place.key, view.id)) ? ok() : refuse('not-found')
  })
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(place.address))
}

const findView = async (
  tx: Parameters<typeof listViews>[0],
  ctx: RequestContext,
  place: ListPlace,
): Promise<ListView | undefined> => (await listViews(tx, place.key)).find(({ id }) => id === ctx.params.view)

const ownerOf = (ctx: RequestContext, place: ListPlace, accountId: string) => ({
  ...{ municipalityId: ctx.municipality.id, register: place.key, accountId },
})

const nameIn = (form: FormData, view?: string) =>
  String(form.get(fieldOf('name', view)) ?? '')
    .trim()
    .slice(0, LONGEST_NAME)

/** For oneself, for everybody in the space, or for everybody with one of one's own roles. */
function sharing({ actor }: RequestContext, place: ListPlace, form: FormData, view?: string) {
  const { space, mayShareInSpace } = place
  const wanted = String(form.get(fieldOf('with', view)) ?? '')
  if (space !== '' && !mayShareInSpace) return { isShared: false, role: '' }
  if (wanted === 'space' && space !== '') return { isShared: true, role: '' }
  const role = actor.roles.find((one) => wanted === `role:${one}`)
  return { isShared: role !== undefined, role: role ?? '' }
}

const queryOf = (address: string) => address.split('?')[1] ?? ''
