import { contributionTexts } from '../../../i18n/contributions.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { EmptyState, Heading, Intro, Link, Table } from '../../../ui/index.ts'
import { RequestBadge } from '../components/request-table.tsx'
import { listRequests } from '../requests.queries.ts'
import { listRounds } from '../rounds.queries.ts'
import { findOwnRequest } from './contributions.queries.ts'
import { requestBody } from './request-body.tsx'
import { type Typed, takeIn } from './take-in.ts'

const ASKED = '/werk/verantwoording/gevraagd'

/** Everything that is asked of the person himself. */
export async function showAskedOfMe(ctx: PageContext): Promise<PageView> {
  const t = contributionTexts[ctx.language]
  const rounds = new Map((await listRounds(ctx.tx)).map((round) => [round.id, round]))
  const requests = (await listRequests(ctx.tx, { accountId: ctx.actor.id })).filter(
    ({ state }) => state === 'open' || state === 'handedIn',
  )
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {requests.length === 0 ? (
          <EmptyState title={t.none}>{t.noneWhy}</EmptyState>
        ) : (
          <Table
            caption={t.title}
            captionHidden
            stack
            rows={requests}
            rowKey={({ id }) => id}
            columns={[
              {
                header: t.about,
                rowHeader: true,
                cell: ({ id, roundId, subjects }) => (
                  <Link href={ctx.href(`${ASKED}/${id}`)}>
                    {t.pageTitle(rounds.get(roundId)!.reportingYear)} ({t.goals(subjects.length)})
                  </Link>
                ),
              },
              { header: t.askedAs, cell: ({ asked }) => <span lang="nl">{asked}</span> },
              { header: t.dueOn, cell: ({ dueOn }) => formatDay(dueOn, ctx.language) },
              { header: t.state, cell: (request) => <RequestBadge ctx={ctx} request={request} /> },
            ]}
          />
        )}
      </>
    ),
  }
}

export const showOwnRequest = (ctx: PageContext): Promise<PageView> => ownPage(ctx, {})

async function ownPage(ctx: PageContext, typed: Typed): Promise<PageView> {
  const t = contributionTexts[ctx.language]
  const request = orNotFound(await findOwnRequest(ctx.tx, ctx.params.contribution!, ctx.actor.id))
  const action = `${ASKED}/${request.id}`
  const door = { requestId: request.id, hash: '', today: ctx.clock.today() }
  return {
    title: t.pageTitle(request.reportingYear),
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: ASKED }],
    body: await requestBody(ctx, { request, door, typed, action, isOwn: true }),
  }
}

/** Saves, hands in, or says that what was made of it is not right. */
export async function answerBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  let typed: Typed = {}
  const done = await ctx.transaction('answer a request', async (tx) => {
    const request = orNotFound(await findOwnRequest(tx, ctx.params.contribution!, ctx.actor.id))
    const door = { requestId: request.id, hash: '', today: ctx.clock.today() }
    const taken = await takeIn(tx, door, request, form)
    typed = { entries: taken.entries, marks: taken.marks }
    return taken.done
  })
  if (!done.ok) return shownAgain(ctx, (page) => ownPage(page, { ...typed, problem: done.reason }))
  return redirectTo(ctx.href(`${ASKED}/${ctx.params.contribution}${done.value === 'saved' ? '?bewaard' : ''}`))
}
