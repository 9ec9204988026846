import { contributionTexts } from '../../../i18n/contributions.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { refuse } from '../../../shared/outcome.ts'
import { Heading, Intro } from '../../../ui/index.ts'
import { hashOfCode } from './ask.ts'
import { findOpenedRequest } from './contributions.queries.ts'
import { requestBody } from './request-body.tsx'
import { type Typed, takeIn } from './take-in.ts'

/** Nothing of it is kept by anybody on the way, and no other site learns the address. */
const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' }

const MOST_A_MINUTE = 60

const codeOf = (ctx: RequestContext) => ctx.params.contributionCode!
const addressOf = (ctx: RequestContext) => `/bijdrage/${codeOf(ctx)}`

/** What is asked of who has a personal link, or what became of what he handed in. */
export async function showContribution(ctx: PageContext): Promise<PageView> {
  const isTooOften = ctx.tooOften('open a contribution', MOST_A_MINUTE) !== undefined
  return isTooOften ? wrong(ctx, 'tooOften', 429) : contributionPage(ctx, {})
}

async function contributionPage(ctx: PageContext, typed: Typed): Promise<PageView> {
  const hash = hashOfCode(codeOf(ctx))
  const request = await findOpenedRequest(ctx.tx, hash, ctx.clock.today())
  if (!request) return wrong(ctx, 'gone', 404)
  const t = contributionTexts[ctx.language]
  const door = { requestId: request.id, hash, today: ctx.clock.today() }
  return {
    title: request.state === 'handedIn' ? t.thanks : t.pageTitle(request.reportingYear),
    frame: 'public',
    headers: PRIVATE,
    body: await requestBody(ctx, { request, door, typed, action: addressOf(ctx), isOwn: false }),
  }
}

function wrong(ctx: RequestContext, kind: 'gone' | 'tooOften', status: number): PageView {
  const t = contributionTexts[ctx.language]
  return {
    title: t.gone,
    frame: 'public',
    status,
    headers: PRIVATE,
    body: (
      <>
        <Heading level={1}>{t.gone}</Heading>
        <Intro>{kind === 'gone' ? t.goneText : t.tooOften}</Intro>
      </>
    ),
  }
}

/** Saves, hands in, or says that what was made of it is not right. */
export async function contributeBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const again = (typed: Typed) => shownAgain(ctx, (page) => contributionPage(page, typed))
  if (ctx.tooOften('send a contribution', MOST_A_MINUTE) !== undefined) return again({ problem: 'too-often' })
  const hash = hashOfCode(codeOf(ctx))
  let typed: Typed = {}
  const done = await ctx.transaction('take in a contribution', async (tx) => {
    const today = ctx.clock.today()
    const request = await findOpenedRequest(tx, hash, today)
    if (!request) return refuse('closed')
    const door = { requestId: request.id, hash, today }
    const taken = await takeIn(tx, door, request, form)
    typed = { entries: taken.entries, marks: taken.marks }
    return taken.done
  })
  if (!done.ok) return again({ ...typed, problem: done.reason })
  return redirectTo(ctx.href(`${addressOf(ctx)}${done.value === 'saved' ? '?bewaard' : ''}`))
}
