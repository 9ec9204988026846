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
import { ok } from '../../../shared/outcome.ts'
import { FormPage, StartPage, ThanksPage } from '../components/fill-pages.tsx'
import { type Press, walk } from '../domain/walk.ts'
import { type HandInRefusal, handIn } from '../operations/hand-in.ts'
import { type Asked, readAsked } from '../read-asked.ts'
import type { Version } from '../surveys/surveys.queries.ts'

/**
 * Nothing of what somebody fills in is kept between here and him. His own browser may, or its back button would lose what
 * he had filled in.
 */
const PRIVATE = { 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' }

const PRESSES: readonly Press[] = ['start', 'next', 'back']

/** The first page: what is asked, what is promised, in which language; or after sending, thanks. */
export async function showStart(ctx: PageContext): Promise<PageView> {
  const asked = await readAsked(ctx.tx, ctx)
  const sentIn = latest(asked).definition.languages.find((one) => one === ctx.query.get('verstuurd'))
  if (sentIn) {
    return viewOf(ctx, asked, <ThanksPage ctx={ctx} asked={asked} version={latest(asked)} language={sentIn} />)
  }
  return viewOf(
    ctx,
    asked,
    <StartPage ctx={ctx} asked={asked} version={latest(asked)} form={randomBytes(16).toString('hex')} />,
  )
}

/** One step through the survey, or the end of it. All that was filled in travels in the form. */
export async function fillIn(ctx: RequestContext, form: FormData): Promise<Answer> {
  const asked = mustBe(await ctx.transaction('read a survey', async (tx) => ok(await readAsked(tx, ctx))))
  // Who began with an earlier version goes on with it.
  const number = Number(form.get('version'))
  const version = asked.versions.find((one) => one.number === number) ?? latest(asked)
  const sent = (name: string) => form.getAll(name).filter((value): value is string => typeof value === 'string')
  const language =
    version.definition.languages.find((one) => one === form.get('taal')) ?? version.definition.languages[0]!
  const words = { form: textOf(form, 'form') || randomBytes(16).toString('hex'), code: textOf(form, 'code') }
  const press = PRESSES.find((one) => one === form.get('doe')) ?? 'start'
  const areas = asked.areas.map(({ code }) => code)
  const place = walk(version.definition, areas, { sent, from: textOf(form, 'deel'), press })
  const page = { ctx, asked, version, sent, language, ...words }
  if (place.at === 'section') {
    const isWrong = Object.keys(place.problems).length > 0
    return viewOf(ctx, asked, <FormPage {...page} place={place} />, isWrong ? 422 : 200)
  }
  const done = await ctx.transaction('hand in a survey', async (tx) =>
    // A program fills in every field it finds, also the one that nobody sees.
    textOf(form, 'website') === ''
      ? handIn(tx, { survey: asked.survey, version, language, channel: 'web', answers: place.answers, ...words })
      : ok(),
  )
  if (done.ok)
    return redirectTo(
      ctx.href(`/praat-mee/${asked.consultation.slug}/vragenlijst/${asked.survey.key}?verstuurd=${language}`),
    )
  const refusal = done.reason as HandInRefusal
  const again = walk(version.definition, areas, { sent, from: textOf(form, 'deel'), press: 'stay' })
  return viewOf(ctx, asked, <FormPage {...page} place={again} refusal={refusal} />, refusal === 'closed' ? 410 : 422)
}

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 200)
const latest = ({ versions }: Asked): Version => versions.at(-1)!

function viewOf(ctx: RequestContext, { consultation }: Asked, body: PageView['body'], status = 200): PageView {
  const t = participationTexts[ctx.language]
  return {
    title: consultation.title,
    frame: 'public',
    breadcrumbs: [
      { label: t.title, href: '/praat-mee' },
      { label: consultation.title, href: `/praat-mee/${consultation.slug}` },
    ],
    body,
    status,
    headers: PRIVATE,
  }
}
