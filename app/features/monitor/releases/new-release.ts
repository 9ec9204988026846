import type { Database, Tx } from '../../../platform/database/index.ts'
import {
  type Answer,
  type PageContext,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { listIndicators } from '../monitor.queries.ts'
import { readDivision } from './districts.ts'
import { type NewReleaseState, newReleasePage } from './new-release-page.tsx'
import { offeredRules } from './offered-rules.ts'
import { prepareRelease } from './prepare-release.ts'
import type { PreparedRelease } from './prepared.ts'
import { type Choices, readFirstYears, releaseForm, wantedRules } from './release-form.ts'
import { checksumOf, type ReleaseRefused, type StoreRefusal, storeRelease } from './store-release.ts'

const DEFAULT_THRESHOLD = '5'

/** The two pages with which somebody releases counts. Counting itself is done by a service, which alone may. */
export function newRelease(database: Database) {
  const count = <Result>(ctx: RequestContext, work: (tx: Tx) => Promise<Result>) =>
    database.as(serviceActor(ctx.municipality.id, 'service:counter'), `count for a release by ${ctx.actor.id}`, work)

  const readChoices = (ctx: RequestContext): Promise<Choices> =>
    count(ctx, async (tx) => {
      const offered = offeredRules(await listIndicators(tx))
      const firstYears = await readFirstYears(tx, offered, ctx.clock.today())
      return { offered, firstYears, division: await readDivision(tx) }
    })

  async function show(ctx: PageContext): Promise<Answer> {
    const lastYear = String(Number(ctx.clock.today().slice(0, 4)) - 1)
    const values = { from: lastYear, to: lastYear, threshold: DEFAULT_THRESHOLD }
    return newReleasePage(ctx, await readChoices(ctx), { form: { values, errors: {} }, ticked: [] })
  }

  /** First it is counted and shown; only the second time, when it is still the same, it is published. */
  async function make(ctx: RequestContext, form: FormData): Promise<Answer> {
    const choices = await readChoices(ctx)
    const ticked = [...form].flatMap(([name, value]) => (name.startsWith('rule.') ? [String(value)] : []))
    const asked = parseForm(releaseForm, form)
    if (ticked.length === 0) asked.state.errors.rule = 'required'
    const state: NewReleaseState = { form: asked.state, ticked }
    if (!asked.ok || ticked.length === 0) return { ...newReleasePage(ctx, choices, state), status: 422 }
    const { firstYears, offered, division } = choices
    const wanted = wantedRules(offered, ticked, asked.value, { firstYears, today: ctx.clock.today() })
    const { threshold, byDistrict } = asked.value
    const options = { threshold, ...(byDistrict ? { division } : {}) }
    const prepared = await count(ctx, (tx) => prepareRelease(tx, wanted, options))
    if (!prepared.ok) return refused(prepared)
    const preview = { ...state, prepared: prepared.value }
    if (form.get('step') !== 'confirm') return newReleasePage(ctx, choices, preview)
    if (form.get('seen') !== checksumOf(prepared.value))
      return refused({ ok: false, reason: 'changed-meanwhile' }, preview)
    const stored = await store(ctx, prepared.value)
    if (!stored.ok) return refused({ ok: false, reason: stored.reason as StoreRefusal }, preview)
    return redirectTo(ctx.href(`/werk/vrijgaven/${stored.value.number}?nieuw=1`))

    function refused(refusal: ReleaseRefused, shown = state): Answer {
      return { ...newReleasePage(ctx, choices, { ...shown, refusal }), status: 422 }
    }
  }

  return { show, make }
}

const store = (ctx: RequestContext, prepared: PreparedRelease) =>
  ctx.transaction('release counts from the registers', (tx) =>
    storeRelease(tx, ctx.municipality.id, ctx.actor, prepared, ctx.clock.now()),
  )
