import { bulkTexts } from '../../../i18n/bulk.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { Badge, type BadgeTone, Intro, Link, TitleRow } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { registerFor } from '../pages/find.ts'
import { type Scope, scopeOf } from '../scope.ts'
import { type BulkState, countTurns, findBulk, listTurns, type Turn } from './bulk.queries.ts'
import { openBulk } from './bulk-ask.ts'
import { Busy, Outcomes, PerRecord } from './bulk-parts.tsx'
import { askInWords } from './bulk-words.ts'
import { bulkAddress } from './choose-page.tsx'
import { confirmBulk, resumeBulk, stopBulk, undoBulk } from './start-bulk.ts'

const SECONDS_TO_REFRESH = '3'
const SHOWN = 500

const TONES: Record<BulkState, BadgeTone> = {
  ...{ looking: 'active', looked: 'draft', running: 'active', stopped: 'neutral' },
  ...{ done: 'ok', undoing: 'active', undone: 'neutral' },
}

/** Which turn of the records a page is about. */
export const turnOf = (state: BulkState, wasConfirmed: boolean): Turn =>
  state === 'undoing' || state === 'undone' ? 'undone' : wasConfirmed ? 'outcome' : 'foreseen'

/** What would become of the records, how far it is, or what came of it. Only for who asked for it. */
export async function showBulk(ctx: PageContext): Promise<PageView> {
  const { tx, language } = ctx
  const type = registerFor(ctx, 'handle', 'decide')
  const bulk = orNotFound(await findBulk(tx, type.key, ctx.params.bulk ?? ''))
  const t = bulkTexts[language]
  const many = type.words.many[language]
  const isBusy = bulk.state === 'looking' || bulk.state === 'running' || bulk.state === 'undoing'
  const turn = turnOf(bulk.state, bulk.undoUntil !== null)
  const counts = await countTurns(tx, bulk.id, turn)
  const ask = openBulk(scopeOf(ctx, tx), bulk.id, bulk.ask)
  const props = { ctx, type, bulk, turn, counts }
  return {
    title: t.title(many),
    frame: 'work',
    breadcrumbs: [
      { label: registerTexts[language].title, href: '/werk/registers' },
      { label: many, href: `/werk/registers/${type.key}` },
    ],
    headers: isBusy ? { refresh: SECONDS_TO_REFRESH } : undefined,
    body: (
      <>
        <TitleRow title={t.title(many)} state={<Badge tone={TONES[bulk.state]}>{t.states[bulk.state]}</Badge>} />
        {ask && <Intro>{await askInWords(ctx, type, ask)}</Intro>}
        {isBusy ? <Busy {...props} /> : <Outcomes {...props} />}
        {!isBusy && <PerRecord {...props} rows={await listTurns(tx, bulk.id, turn, SHOWN)} shown={SHOWN} />}
        <Link href={ctx.href(`/werk/registers/${type.key}`)}>{t.toList}</Link>
      </>
    ),
  }
}

type Act = (scope: Scope, type: RegisterType, id: string, now: Date) => Promise<Outcome<'not-found' | 'not-now'>>

/** What can be done with it: doing what was looked at, stopping, going on, undoing. What is over already stays so. */
const act =
  (purpose: string, work: Act) =>
  async (ctx: RequestContext): Promise<Answer> => {
    const type = registerFor(ctx, 'handle', 'decide')
    const { bulk = '' } = ctx.params
    const done = await ctx.transaction(purpose, (tx) => work(scopeOf(ctx, tx), type, bulk, ctx.clock.now()))
    if (!done.ok && done.reason === 'not-found') throw new NotFound()
    return redirectTo(ctx.href(`${bulkAddress(type)}/${bulk}`))
  }

export const confirmBulkBy = act('change many records', confirmBulk)
export const stopBulkBy = act('stop a change of many records', stopBulk)
export const resumeBulkBy = act('go on with a change of many records', resumeBulk)
export const undoBulkBy = act('undo a change of many records', undoBulk)
