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
import { ok, refuse } from '../../../shared/outcome.ts'
import { EmptyState, Heading, Intro, Link, Paragraph, Table } from '../../../ui/index.ts'
import { RequestBadge } from '../components/request-table.tsx'
import { listRequests } from '../requests.queries.ts'
import { listRounds } from '../rounds.queries.ts'
import { ContributionForm, readEntries } from './contribution-form.tsx'
import { type Entry, findOwnRequest, listContributedPieces, putContribution } from './contributions.queries.ts'
import { disagreeBy } from './public-page.tsx'
import { Worded } from './worded.tsx'

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

type Typed = { entries?: Entry[]; problem?: keyof typeof contributionTexts.nl.problems }

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
    body:
      request.state === 'handedIn' ? (
        <>
          <Heading level={1}>{t.thanks}</Heading>
          <Intro>{t.thanksText}</Intro>
          <Worded
            ctx={ctx}
            pieces={await listContributedPieces(ctx.tx, door)}
            action={action}
            problem={typed.problem}
          />
        </>
      ) : (
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
            action={action}
            isKept={ctx.query.has('bewaard')}
            isOwn
            problem={typed.problem}
          />
        </>
      ),
  }
}

/** Saves, hands in, or says that what was made of it is not right. */
export async function answerBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  let typed: Typed = {}
  const done = await ctx.transaction('answer a request', async (tx) => {
    const request = orNotFound(await findOwnRequest(tx, ctx.params.contribution!, ctx.actor.id))
    const door = { requestId: request.id, hash: '', today: ctx.clock.today() }
    if (form.get('doing') === 'disagree') return disagreeBy(tx, door, form)
    const { entries, problem } = readEntries(form, request.subjects)
    typed = { entries }
    if (problem) return refuse(problem)
    const result = await putContribution(tx, door, entries, form.get('final') === 'yes')
    return result === 'saved' || result === 'handedIn' ? ok(result) : refuse(result === 'empty' ? 'empty' : 'closed')
  })
  if (!done.ok) return shownAgain(ctx, (page) => ownPage(page, { ...typed, problem: done.reason }))
  return redirectTo(ctx.href(`${ASKED}/${ctx.params.contribution}${done.value === 'saved' ? '?bewaard' : ''}`))
}
