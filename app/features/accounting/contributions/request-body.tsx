import type { VNode } from 'preact'
import { contributionTexts } from '../../../i18n/contributions.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { Alert, DataList, Heading, Intro, Paragraph } from '../../../ui/index.ts'
import { ASKED_KINDS } from '../domain/account.ts'
import { ContributionForm } from './contribution-form.tsx'
import { type Door, type Entry, listContributedPieces, type OpenedRequest } from './contributions.queries.ts'
import type { Typed } from './take-in.ts'
import { Worded } from './worded.tsx'

type Props = { request: OpenedRequest; door: Door; typed: Typed; action: string; isOwn: boolean }

/** What is asked, to be written; and once it was handed in what became of it. */
export async function requestBody(ctx: PageContext, { request, door, typed, action, isOwn }: Props): Promise<VNode> {
  const t = contributionTexts[ctx.language]
  const { problem } = typed
  if (request.state === 'handedIn') {
    return (
      <>
        <Heading level={1}>{t.thanks}</Heading>
        <Intro>{t.thanksText}</Intro>
        {typed.entries && <NotTaken ctx={ctx} request={request} entries={typed.entries} />}
        <Worded ctx={ctx} pieces={await listContributedPieces(ctx.tx, door)} action={action} problem={problem} />
      </>
    )
  }
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
        action={action}
        isKept={ctx.query.has('bewaard')}
        isOwn={isOwn}
        problem={problem}
        marks={typed.marks}
      />
    </>
  )
}

/** A colleague with the same link handed in first: what was typed is not lost, and can be mailed or said below. */
function NotTaken({ ctx, request, entries }: { ctx: PageContext; request: OpenedRequest; entries: Entry[] }) {
  const t = contributionTexts[ctx.language]
  const items = request.subjects.flatMap(({ code, title }) =>
    ASKED_KINDS.flatMap((kind) => {
      const body = entries.find((one) => one.goal === code && one.kind === kind)?.body.trim()
      return body ? [{ term: `${title}: ${t.questions[kind]}`, value: <span lang="nl">{body}</span> }] : []
    }),
  )
  return (
    <Alert tone="warning" title={t.problems.closed} announce>
      <p class="utrecht-paragraph">{t.closedMeanwhile}</p>
      <DataList items={items} />
    </Alert>
  )
}
