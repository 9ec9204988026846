import { panelTexts } from '../../../../i18n/panel.ts'
import type { Database } from '../../../../platform/database/index.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  mustBe,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { ok } from '../../../../shared/outcome.ts'
import { Heading, Intro, Link, Paragraph } from '../../../../ui/index.ts'
import { listDistricts } from '../../surveys/surveys.queries.ts'
import { asPanel } from '../at.ts'
import { stateOf } from '../domain/membership.ts'
import { changeOwn, type OwnChange } from '../operations/own-membership.ts'
import { profileForm } from '../panel.schemas.ts'
import { readOwn } from '../read-own.ts'
import { crumbs } from './join-page.tsx'
import { ConfirmPart, OwnParts } from './own-parts.tsx'
import type { District } from './profile-fields.tsx'

/** Behind this address stands a person: nobody keeps the page, and nobody finds it. */
const PRIVATE = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' }

/** A member's own page, or the button with which somebody joins who signed up. */
export const showOwn =
  (database: Database) =>
  async (ctx: PageContext): Promise<Answer> =>
    ownPage(database, ctx, await listDistricts(ctx.tx))

/** What a member does there: each button says which of it. */
export function changeOwnWith(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const key = ctx.params.memberKey!
    const districts = mustBe(await ctx.transaction('list districts', async (tx) => ok(await listDistricts(tx))))
    const read = readChange(ctx, form, districts)
    if ('state' in read) return { ...(await ownPage(database, ctx, districts, read.state)), status: 422 }
    const purpose = `a member of the panel: ${read.change.kind}`
    const today = ctx.clock.today()
    const done = await asPanel(database, ctx.municipality.id, purpose, (tx) => changeOwn(tx, key, today, read.change))
    if (!done.ok && done.reason === 'not-a-day') {
      const values = { until: String(form.get('until') ?? '') }
      return { ...(await ownPage(database, ctx, districts, { values, errors: { until: 'day' } })), status: 422 }
    }
    if (!done.ok) return gonePage(ctx)
    return read.change.kind === 'leave'
      ? leftPage(ctx)
      : redirectTo(ctx.href(`/praat-mee/panel/mijn/${key}?bewaard=ja`))
  }
}

function readChange(
  ctx: RequestContext,
  form: FormData,
  districts: District[],
): { change: OwnChange } | { state: FormState } {
  const kind = String(form.get('doe') ?? '')
  if (kind === 'confirm' || kind === 'stay' || kind === 'end-pause') return { change: { kind } }
  if (kind === 'pause') return { change: { kind, until: String(form.get('until') ?? '').slice(0, 10) } }
  if (kind === 'leave') {
    return form.get('sure') === 'yes' ? { change: { kind } } : { state: { values: {}, errors: { sure: 'sure' } } }
  }
  const codes = districts.map(({ code }) => code)
  const parsed = parseForm(profileForm(ctx.clock.today(), codes), form)
  return parsed.ok ? { change: { kind: 'profile', profile: parsed.value } } : { state: parsed.state }
}

async function ownPage(
  database: Database,
  ctx: RequestContext,
  districts: District[],
  state: FormState = emptyForm,
): Promise<PageView> {
  const own = await readOwn(database, ctx, ctx.params.memberKey!)
  if (!own) return gonePage(ctx)
  const t = panelTexts[ctx.language]
  const memberState = stateOf(own.member, ctx.clock.today())
  const isNew = memberState === 'unconfirmed'
  return {
    title: isNew ? t.confirm.title : t.own.title,
    frame: 'public',
    breadcrumbs: crumbs(ctx, true),
    headers: PRIVATE,
    body: isNew ? (
      <ConfirmPart ctx={ctx} own={own} />
    ) : (
      <OwnParts {...{ ctx, own, districts, state, memberState }} isSaved={ctx.query.get('bewaard') === 'ja'} />
    ),
  }
}

function gonePage(ctx: RequestContext): PageView {
  const t = panelTexts[ctx.language]
  return {
    title: t.own.gone,
    frame: 'public',
    breadcrumbs: crumbs(ctx, true),
    headers: PRIVATE,
    status: 410,
    body: (
      <>
        <Heading level={1}>{t.own.gone}</Heading>
        <Intro>{t.own.goneText}</Intro>
        <Paragraph>
          <Link href={ctx.href('/praat-mee/panel/link')}>{t.lost.link}</Link>
        </Paragraph>
      </>
    ),
  }
}

function leftPage(ctx: RequestContext): PageView {
  const { own: t } = panelTexts[ctx.language]
  return {
    title: t.left,
    frame: 'public',
    breadcrumbs: crumbs(ctx, true),
    headers: PRIVATE,
    body: (
      <>
        <Heading level={1}>{t.left}</Heading>
        <Intro>{t.leftText}</Intro>
      </>
    ),
  }
}
