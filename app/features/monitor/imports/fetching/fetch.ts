import { z } from 'zod'
import type { Tx } from '../../../../platform/database/index.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import { previewImport } from '../../operations/preview-import.ts'
import { readingOf } from '../../operations/save-import-source.ts'
import { findImportSource } from '../import-source.queries.ts'
import { limitsOf } from '../limits.ts'
import { askFetch, stopFetch } from './ask-fetch.ts'
import { acceptFetch, declineFetch } from './decide-fetch.ts'
import { findFetch, listFetches } from './fetch.queries.ts'
import { fetchAddress } from './fetch-address.ts'
import { dropProposed, openProposed } from './fetch-file.ts'
import { type FetchState, fetchPage } from './fetch-page.tsx'

const declineForm = z.object({ reason: z.string().trim().min(1, 'required').max(500, 'too-long') })

/** One fetch: how far it is, what it would change, or what came of it. */
export async function showFetch(ctx: PageContext): Promise<Answer> {
  return fetchPage(ctx, orNotFound(await load(ctx.tx, ctx)))
}

/** Begins to fetch a source; one that is being fetched already is shown. */
export async function beginFetch(ctx: RequestContext): Promise<Answer> {
  const key = ctx.params.source!
  const done = await ctx.transaction('ask for a table', async (tx) => {
    const source = await findImportSource(tx, key)
    if (!source) return refuse('not-found')
    const asked = await askFetch(tx, ctx.municipality.id, source, { now: ctx.clock.now() })
    if (asked.ok || asked.reason !== 'busy') return asked
    const [current] = await listFetches(tx, source.id)
    return ok(current!.id)
  })
  if (done.ok) return redirectTo(ctx.href(fetchAddress(key, done.value)))
  if (done.reason === 'not-found') throw new NotFound()
  return redirectTo(ctx.href(`/werk/cijfers/bronnen/${key}?geen-adres`))
}

/** Asks the job to stop; twice is once. */
export async function stopFetching(ctx: RequestContext): Promise<Answer> {
  const done = await ctx.transaction('stop a fetch', async (tx) => {
    const state = await load(tx, ctx, false)
    if (!state) return refuse('not-found')
    await stopFetch(tx, state.fetch, ctx.clock.now())
    return ok()
  })
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(fetchAddress(ctx.params.source!, ctx.params.fetch!)))
}

/** Takes over what the page showed. */
export async function acceptFetched(ctx: RequestContext, form: FormData): Promise<Answer> {
  const seen = String(form.get('seen') ?? '')
  const done = await ctx.transaction('accept what was fetched', async (tx) => {
    const state = await load(tx, ctx, false)
    if (!state) return refuse('not-found')
    const open = () => openProposed(placeOf(ctx), state.fetch.id)
    const deciding = { ...state, open, limits: limitsOf(ctx.config) }
    return acceptFetch(tx, ctx.actor, deciding, { seen, now: ctx.clock.now() })
  })
  if (!done.ok) return showAgain(ctx, done.reason)
  await dropProposed(placeOf(ctx), [ctx.params.fetch!])
  return redirectTo(ctx.href(fetchAddress(ctx.params.source!, ctx.params.fetch!)))
}

/** Leaves the figures as they are, and says why. */
export async function declineFetched(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(declineForm, form)
  const done = await ctx.transaction('decline what was fetched', async (tx) => {
    const state = await load(tx, ctx, false)
    if (!state) return refuse('not-found')
    if (!parsed.ok) return refuse('invalid')
    return declineFetch(tx, ctx.actor, state.fetch, { reason: parsed.value.reason, now: ctx.clock.now() })
  })
  if (!done.ok) return showAgain(ctx, done.reason, parsed.state)
  await dropProposed(placeOf(ctx), [ctx.params.fetch!])
  return redirectTo(ctx.href(fetchAddress(ctx.params.source!, ctx.params.fetch!)))
}

type Refusal = FetchState['refusal'] | 'not-found' | 'invalid'

async function showAgain(ctx: RequestContext, reason: Refusal, form?: FetchState['form']): Promise<Answer> {
  if (reason === 'not-found') throw new NotFound()
  const loaded = await ctx.transaction('show a fetch again', async (tx) => {
    const state = await load(tx, ctx)
    return state ? ok(state) : refuse('not-found')
  })
  if (!loaded.ok) throw new NotFound()
  const refusal = reason === 'invalid' ? {} : { refusal: reason }
  return { ...fetchPage(ctx, { ...loaded.value, ...refusal, form }), status: reason === 'invalid' ? 422 : 409 }
}

/** The fetch that the address names, and of a proposal what it would change at this moment. */
async function load(tx: Tx, ctx: RequestContext, withPreview = true): Promise<FetchState | undefined> {
  const source = await findImportSource(tx, ctx.params.source!)
  const fetch = await findFetch(tx, ctx.params.fetch!)
  if (!source || fetch?.sourceId !== source.id) return undefined
  if (fetch.state !== 'proposed' || !withPreview) return { source, fetch }
  const content = openProposed(placeOf(ctx), fetch.id)
  if (!content) return { source, fetch, refusal: 'file-gone' }
  const preview = await previewImport(tx, content, readingOf(source, fetch.request), limitsOf(ctx.config))
  return { source, fetch, preview }
}

const placeOf = ({ config, municipality }: RequestContext) => ({ config, municipalityId: municipality.id })
