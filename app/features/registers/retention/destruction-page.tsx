import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { retentionTexts } from '../../../i18n/retention.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { formatDay, formatInstant } from '../../../shared/days.ts'
import {
  Alert,
  Badge,
  Button,
  DataList,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Intro,
  Progress,
  Section,
  Table,
  TextArea,
  TitleRow,
} from '../../../ui/index.ts'
import { type ActProblem, actAgain, problemOf, revisionOn } from '../components/act-page.tsx'
import { scopeOf } from '../scope.ts'
import { releaseDestruction, returnDestruction } from './decide-destruction.ts'
import { type DestructionItem, type DestructionList, findDestruction, listItems } from './destruction.queries.ts'
import { registerName } from './overview-page.tsx'

const addressOf = (id: string) => `/werk/vernietiging/${id}`

/** One proposal: what is on it, and the decision of a second person. */
export const showDestruction = (ctx: PageContext) => destructionPage(ctx)

export const releaseBy = (ctx: RequestContext, form: FormData) => decideBy(ctx, form, releaseDestruction)

export const returnBy = (ctx: RequestContext, form: FormData) => decideBy(ctx, form, returnDestruction)

async function decideBy(ctx: RequestContext, form: FormData, decide: typeof releaseDestruction): Promise<Answer> {
  const id = ctx.params.destruction ?? ''
  const note = String(form.get('note') ?? '')
  const decision = { id, note, revision: Number(form.get('revision')), now: ctx.clock.now() }
  const done = await ctx.transaction('decide on destruction', (tx) => decide(scopeOf(ctx, tx), decision))
  if (done.ok) return redirectTo(ctx.href(addressOf(id)))
  return actAgain(ctx, form, done, retentionTexts[ctx.language].problems, (page, problems) =>
    destructionPage(page, note, problems),
  )
}

async function destructionPage(ctx: PageContext, note = '', problems: ActProblem[] = []): Promise<PageView> {
  const t = retentionTexts[ctx.language]
  const list = orNotFound(await findDestruction(ctx.tx, ctx.params.destruction ?? ''))
  const items = await listItems(ctx.tx, list.id)
  const title = t.listTitle(registerName(ctx, list.register).toLowerCase())
  const handled = items.filter(({ outcome }) => outcome !== '').length
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/vernietiging' }],
    body: (
      <>
        <TitleRow
          title={title}
          state={<Badge tone={list.state === 'proposed' ? 'warning' : 'neutral'}>{t.states[list.state]}</Badge>}
        />
        {list.state !== 'proposed' && problems.length > 0 && (
          <Alert tone="error" announce title={problems[0]!.message}>
            {note && (
              <p>
                {bothVersionsTexts[ctx.language].yours}: <q lang="nl">{note}</q>
              </p>
            )}
          </Alert>
        )}
        <DataList items={factsOf(ctx, list)} />
        {(list.state === 'released' || list.state === 'done') && (
          <Progress
            label={t.progress}
            percent={(100 * handled) / Math.max(1, items.length)}
            text={t.done(list.destroyed, items.length)}
          />
        )}
        {list.state === 'proposed' && ctx.may('retention.release') && (
          <Decision ctx={ctx} list={list} note={note} problems={problems} />
        )}
        <Items ctx={ctx} items={items} />
      </>
    ),
  }
}

function factsOf({ language }: PageContext, list: DestructionList) {
  const t = retentionTexts[language]
  const { proposerName, proposedBy, proposedAt, deciderName, decidedBy, decidedAt, note } = list
  return [
    { term: t.proposedBy, value: t.on(proposerName ?? proposedBy, formatInstant(proposedAt, language)) },
    ...(decidedBy && decidedAt
      ? [{ term: t.decidedBy, value: t.on(deciderName ?? decidedBy, formatInstant(decidedAt, language)) }]
      : []),
    ...(note ? [{ term: t.release.note, value: <span lang="nl">{note}</span> }] : []),
  ]
}

type DecisionProps = { ctx: PageContext; list: DestructionList; note: string; problems: ActProblem[] }

function Decision({ ctx, list, note, problems }: DecisionProps) {
  const t = retentionTexts[ctx.language].release
  if (list.proposedBy === ctx.actor.id) return <Alert tone="info">{t.own}</Alert>
  const address = ctx.href(addressOf(list.id))
  const revision = <HiddenField name="revision" value={revisionOn(ctx, list.revision)} />
  return (
    <Section>
      <Heading level={2}>{t.title}</Heading>
      <Intro>{t.intro}</Intro>
      {problems.length > 0 && <ErrorSummary title={problems[0]!.message} errors={[...problems]} />}
      <Form action={`${address}/vrijgeven`} csrfToken={ctx.csrf} label={t.save}>
        {revision}
        <Button look="danger">{t.save}</Button>
      </Form>
      <Form action={`${address}/terugsturen`} csrfToken={ctx.csrf} label={t.return}>
        {revision}
        <TextArea name="note" label={t.note} value={note} error={problemOf(problems, 'note')} rows={2} />
        <Button look="secondary">{t.return}</Button>
      </Form>
    </Section>
  )
}

function Items({ ctx, items }: { ctx: PageContext; items: DestructionItem[] }) {
  const { language } = ctx
  const t = retentionTexts[language]
  return (
    <Table
      caption={t.propose.choose}
      stack
      rows={items}
      rowKey={({ record }) => record}
      columns={[
        { header: t.number, rowHeader: true, cell: ({ number }) => number },
        { header: t.openedOn, cell: ({ openedOn }) => formatDay(openedOn, language) },
        { header: t.closedOn, cell: ({ closedOn }) => (closedOn ? formatDay(closedOn, language) : t.propose.open) },
        { header: t.destroyOn, cell: ({ destroyOn }) => formatDay(destroyOn, language) },
        { header: t.why, cell: ({ result, limitedBy }) => limitedBy || t.result(result) },
        { header: t.outcome, cell: ({ outcome }) => t.outcomes[outcome] },
      ]}
    />
  )
}
