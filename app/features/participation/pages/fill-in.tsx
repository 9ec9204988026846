import { randomBytes } from 'node:crypto'
import { participationTexts } from '../../../i18n/participation.ts'
import {
  type Answer,
  mustBe,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import { AREA_ISLAND } from '../components/area-map.tsx'
import { FormPage, StartPage, ThanksPage } from '../components/fill-pages.tsx'
import { SavedPage } from '../components/saved-form.tsx'
import { said } from '../domain/definition.ts'
import { type Press, walk } from '../domain/walk.ts'
import { hashOfCode, newCode } from '../operations/codes.ts'
import { type HandInRefusal, handIn } from '../operations/hand-in.ts'
import { type Asked, addressOf, readAsked } from '../read-asked.ts'
import { findSavedForm, type SavedForm, saveForm } from '../surveys/saved.queries.ts'
import type { Version } from '../surveys/surveys.queries.ts'

/**
 * Nothing of what somebody fills in is kept between here and him. His own browser may, or its back button would lose what
 * he had filled in.
 */
const PRIVATE = { 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' }

/** As many as a full hall behind one network sends in a minute, and far fewer than a program. */
const MOST_A_MINUTE = 60

const PRESSES: readonly Press[] = ['start', 'next', 'back', 'stay']

/** The first page: what is asked, what is promised, in which language; or after sending, thanks. */
export async function showStart(ctx: PageContext): Promise<PageView> {
  const asked = await readAsked(ctx.tx, ctx)
  const sentIn = latest(asked).definition.languages.find((one) => one === ctx.query.get('verstuurd'))
  if (sentIn) {
    return viewOf(ctx, asked, <ThanksPage ctx={ctx} asked={asked} version={latest(asked)} language={sentIn} />)
  }
  return viewOf(ctx, asked, <StartPage ctx={ctx} asked={asked} version={latest(asked)} form={newFormId()} />)
}

/**
 * One step through the survey, or the end of it. All that was filled in travels in the form; on request it is kept under a
 * code, with which somebody goes on later.
 */
export async function fillIn(ctx: RequestContext, form: FormData): Promise<Answer> {
  const asked = mustBe(await ctx.transaction('read a survey', async (tx) => ok(await readAsked(tx, ctx))))
  if (form.get('doe') === 'resume') return resume(ctx, asked, textOf(form, 'hervat'))
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  if (form.get('doe') === 'later') return saveForLater(ctx, asked, fields)
  return stepOn(ctx, asked, fields)
}

/** Why what was sent is not taken in; it is shown again whole. */
type Refusal = HandInRefusal | 'too-often'

const STATUS: Record<Refusal, number> = {
  closed: 410,
  'not-found': 422,
  'no-invitation': 422,
  'quota-full': 422,
  'too-often': 429,
}

/** Shows where the form leads, or hands it in. */
async function stepOn(ctx: RequestContext, asked: Asked, fields: SavedForm, refused?: Refusal): Promise<Answer> {
  const { page, from, press, areas } = readFields(ctx, asked, fields)
  const { version, sent, language } = page
  const place = walk(version.definition, areas, { sent, from, press })
  if (place.at === 'section') {
    const isWrong = Object.keys(place.problems).length > 0
    const status = refused ? STATUS[refused] : isWrong ? 422 : 200
    return viewOf(ctx, asked, <FormPage {...page} place={place} refusal={refused} />, status)
  }
  // A program fills in every field it finds, also the one that nobody sees.
  const isProgram = (sent('website')[0] ?? '') !== ''
  const form = { ...page, survey: asked.survey, channel: 'web', answers: place.answers } as const
  const isTooOften = ctx.tooOften('hand in a survey', MOST_A_MINUTE) !== undefined
  const done = isTooOften
    ? refuse('too-often')
    : isProgram
      ? ok()
      : await handIn((call) => ctx.once('hand in a survey', call), form)
  if (done.ok) return redirectTo(`${addressOf(ctx, asked)}?verstuurd=${language}`)
  const refusal = done.reason as Refusal
  const again = walk(version.definition, areas, { sent, from, press: 'stay' })
  return viewOf(ctx, asked, <FormPage {...page} place={again} refusal={refusal} />, STATUS[refusal])
}

/** Keeps what was filled in and shows the code; the code of an invitation is not kept with it. */
async function saveForLater(ctx: RequestContext, asked: Asked, fields: SavedForm): Promise<Answer> {
  const stay = (refusal: Refusal) =>
    stepOn(ctx, asked, [...fields.filter(([name]) => name !== 'doe'), ['doe', 'stay']], refusal)
  if (ctx.tooOften('keep a survey for later', MOST_A_MINUTE)) return stay('too-often')
  const code = fields.find(([name]) => name === 'bewaard')?.[1] || newCode()
  const kept = fields.filter(([name]) => !NOT_KEPT.has(name))
  const done = await ctx.transaction('keep a survey for later', async (tx) =>
    ok(await saveForm(tx, asked.survey.id, hashOfCode('saved', code), kept)),
  )
  // It closed meanwhile: the page shows so, with all that was filled in.
  if (!mustBe(done)) return stay('closed')
  return viewOf(ctx, asked, <SavedPage ctx={ctx} asked={asked} code={code} />)
}

/** Goes on with what was kept. */
async function resume(ctx: RequestContext, asked: Asked, code: string): Promise<Answer> {
  const found = mustBe(
    await ctx.transaction('go on with a survey', async (tx) =>
      ok(await findSavedForm(tx, asked.survey.id, hashOfCode('saved', code))),
    ),
  )
  if (found) return stepOn(ctx, asked, [...found, ['bewaard', code], ['doe', 'stay']])
  const page = { ctx, asked, version: latest(asked), form: newFormId(), unknownCode: code }
  return viewOf(ctx, asked, <StartPage {...page} />, 422)
}

/** What is not kept for later: what belongs to one request, and what would lead to somebody. */
const NOT_KEPT: ReadonlySet<string> = new Set(['csrf', 'doe', 'code', 'website', 'bewaard', 'hervat'])

function readFields(ctx: RequestContext, asked: Asked, fields: SavedForm) {
  const sent = (name: string) => fields.flatMap(([field, value]) => (field === name ? [value] : []))
  const one = (name: string) => (sent(name)[0] ?? '').slice(0, 200)
  // Who began with an earlier version goes on with it.
  const version = asked.versions.find(({ number }) => number === Number(one('version'))) ?? latest(asked)
  const { languages } = version.definition
  const language = languages.find((spoken) => spoken === one('taal')) ?? languages[0]!
  return {
    page: {
      ...{ ctx, asked, version, sent, language },
      form: one('form') || newFormId(),
      code: one('code'),
      saved: one('bewaard'),
    },
    from: one('deel'),
    press: PRESSES.find((press) => press === one('doe')) ?? 'start',
    areas: asked.areas.map((area) => area.code),
  }
}

const newFormId = (): string => randomBytes(16).toString('hex')
const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 200)
const latest = ({ versions }: Asked): Version => versions.at(-1)!

function viewOf(ctx: RequestContext, asked: Asked, body: PageView['body'], status = 200): PageView {
  const t = participationTexts[ctx.language]
  const { consultation } = asked
  const { definition } = latest(asked)
  const spoken = definition.languages.includes(ctx.language) ? ctx.language : definition.languages[0]!
  return {
    title: said(definition.title, spoken, definition),
    titleLanguage: spoken,
    frame: 'public',
    breadcrumbs: [
      { label: t.title, href: '/praat-mee' },
      { label: consultation.title, language: 'nl', href: `/praat-mee/${consultation.slug}` },
    ],
    body,
    status,
    headers: PRIVATE,
    islands: asked.areaMap ? [AREA_ISLAND] : [],
  }
}
