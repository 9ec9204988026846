import { contributionTexts } from '../../../i18n/contributions.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import { Heading, Intro, Paragraph } from '../../../ui/index.ts'
import { hashOfCode } from './ask.ts'
import { ContributionForm, readEntries } from './contribution-form.tsx'
import {
  type Door,
  disagreeAsContributor,
  type Entry,
  findOpenedRequest,
  listContributedPieces,
  type OpenedRequest,
  putContribution,
} from './contributions.queries.ts'
import { Worded } from './worded.tsx'

/** Nothing of it is kept by anybody on the way, and no other site learns the address. */
const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' }

const MOST_A_MINUTE = 60

type Problem = keyof typeof contributionTexts.nl.problems
type Typed = { entries?: Entry[]; problem?: Problem }

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
  const door = { requestId: request.id, hash, today: ctx.clock.today() }
  const t = contributionTexts[ctx.language]
  if (request.state === 'handedIn') {
    const pieces = await listContributedPieces(ctx.tx, door)
    const body = (
      <>
        <Heading level={1}>{t.thanks}</Heading>
        <Intro>{t.thanksText}</Intro>
        <Worded ctx={ctx} pieces={pieces} action={addressOf(ctx)} problem={typed.problem} />
      </>
    )
    return { title: t.thanks, frame: 'public', headers: PRIVATE, body }
  }
  return {
    title: t.pageTitle(request.reportingYear),
    frame: 'public',
    headers: PRIVATE,
    body: <Asked ctx={ctx} request={request} typed={typed} />,
  }
}

function Asked({ ctx, request, typed }: { ctx: RequestContext; request: OpenedRequest; typed: Typed }) {
  const t = contributionTexts[ctx.language]
  return (
    <>
      <Heading level={1}>{t.pageTitle(request.reportingYear)}</Heading>
      <Intro>{t.pageIntro(request.asked, request.planTitle, request.reportingYear)}</Intro>
      <Paragraph>
        {t.until(formatDay(request.dueOn, ctx.language))} {t.skip} {t.noPeople}
      </Paragraph>
      <ContributionForm
        ctx={ctx}
        request={request}
        entries={typed.entries ?? request.drafts}
        action={addressOf(ctx)}
        isKept={ctx.query.has('bewaard')}
        isOwn={false}
        problem={typed.problem}
      />
    </>
  )
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
    if (form.get('doing') === 'disagree') return disagreeBy(tx, door, form)
    const { entries, problem } = readEntries(form, request.subjects)
    typed = { entries }
    if (problem) return refuse(problem)
    const result = await putContribution(tx, door, entries, form.get('final') === 'yes')
    return result === 'saved' || result === 'handedIn' ? ok(result) : refuse(result === 'empty' ? 'empty' : 'closed')
  })
  if (!done.ok) return again({ ...typed, problem: done.reason })
  return redirectTo(ctx.href(`${addressOf(ctx)}${done.value === 'saved' ? '?bewaard' : ''}`))
}

/** Puts on record with what a contributor does not agree. */
export async function disagreeBy(tx: PageContext['tx'], door: Door, form: FormData) {
  const body = String(form.get('body') ?? '').trim()
  if (body === '') return refuse('text-needed')
  if (body.length > 2000) return refuse('too-long')
  const piece = /^[0-9a-f-]{36}$/.exec(String(form.get('piece') ?? ''))?.[0]
  const result = piece ? await disagreeAsContributor(tx, door, piece, body) : 'unknown'
  return result === 'recorded' ? ok('recorded' as const) : refuse('closed')
}
