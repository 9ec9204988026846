import { accessTexts } from '../../../i18n/access-request.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { Checkbox, Checkboxes, Paragraph, Progress, TextArea, TitleRow } from '../../../ui/index.ts'
import { type ActProblem, actAgain, actPage, problemOf, recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import { openParts } from '../operations/read-record.ts'
import { askedRegister } from '../pages/find.ts'
import { findRecord, listEvents, type RecordRow } from '../records.queries.ts'
import { hasLevel, scopeOf } from '../scope.ts'
import { SPACES } from '../spaces.ts'
import { verzoekenBetrokkenen } from '../types/verzoeken-betrokkenen.ts'
import { askToGather } from './ask-to-gather.ts'
import { ALL_SPACES } from './find-person.ts'
import { type Gathering, PROGRESS } from './gather.queries.ts'
import { gatherStateOf, releaseGathered } from './release-gathered.ts'

const SECONDS_TO_REFRESH = '3'

/** The register of the address, when it is that of these requests and the person works on them. */
export function requestsFor(ctx: Pick<PageContext, 'params' | 'actor'>): RegisterType {
  const type = askedRegister(ctx)
  if (type.key !== verzoekenBetrokkenen.key || !hasLevel(ctx.actor, type, 'handle')) throw new NotFound()
  return type
}

type Typed = { leftOut: string[]; reason: string; withNameOnly: boolean; cover: string }

/** Asks what to gather; or shows how far it is, when it was asked already. */
export async function showGather(ctx: PageContext): Promise<PageView> {
  const type = requestsFor(ctx)
  const row = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  if (gatherStateOf(await listEvents(ctx.tx, row.id)) === 'asked') return progressPage(ctx, type, row)
  return gatherPage(ctx, { leftOut: [], reason: '', withNameOnly: false, cover: '' })
}

async function progressPage(ctx: PageContext, type: RegisterType, row: RecordRow): Promise<PageView> {
  const t = accessTexts[ctx.language]
  const gathering = (await openParts(scopeOf(ctx, ctx.tx), type, row.id))<Gathering>(PROGRESS)
  const { done, of } = gathering ?? { done: 0, of: ALL_SPACES.length }
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [{ label: row.number, href: recordAddress(type, row.number) }],
    headers: { refresh: SECONDS_TO_REFRESH },
    body: (
      <>
        <TitleRow kicker={row.number} title={t.title} />
        <Progress label={t.gathering} percent={(100 * done) / of} text={t.progress(done, of)} />
        <Paragraph>{t.waitingWhy}</Paragraph>
      </>
    ),
  }
}

export async function gatherBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = requestsFor(ctx)
  const typed = {
    leftOut: form.getAll('leftOut').map(String),
    reason: String(form.get('reason') ?? ''),
    withNameOnly: form.get('withNameOnly') === 'yes',
    cover: String(form.get('cover') ?? ''),
  }
  const leftOut = ALL_SPACES.filter((space) => typed.leftOut.includes(space))
  const input = { ...typed, leftOut, number: ctx.params.record ?? '', revision: Number(form.get('revision')) }
  const done = await ctx.transaction('ask to gather', (tx) => askToGather(scopeOf(ctx, tx), type, input))
  if (done.ok) return redirectTo(ctx.href(`${recordAddress(type, input.number)}/verzamelen`))
  return actAgain(ctx, form, done, accessTexts[ctx.language].problems, (page, problems) =>
    gatherPage(page, typed, problems),
  )
}

export async function releaseGatheredBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = requestsFor(ctx)
  const input = { number: ctx.params.record ?? '', revision: Number(form.get('revision')) }
  const done = await ctx.transaction('release what was gathered', (tx) =>
    releaseGathered(scopeOf(ctx, tx), type, input),
  )
  if (done.ok) return redirectTo(ctx.href(recordAddress(type, input.number)))
  const typed = { leftOut: [], reason: '', withNameOnly: false, cover: '' }
  return actAgain(ctx, form, done, accessTexts[ctx.language].problems, (page, problems) =>
    gatherPage(page, typed, problems),
  )
}

async function gatherPage(ctx: PageContext, typed: Typed, problems: ActProblem[] = []): Promise<PageView> {
  const type = requestsFor(ctx)
  const t = accessTexts[ctx.language]
  const record = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  return actPage(ctx, {
    ...{ type, record, title: t.title, intro: t.intro, path: 'verzamelen', problems, save: t.gather },
    children: (
      <>
        <Checkboxes
          name="leftOut"
          label={t.leaveOut}
          hint={t.leaveOutHint}
          values={typed.leftOut}
          choices={ALL_SPACES.map((space) => ({ value: space, label: SPACES[space][ctx.language] }))}
        />
        <TextArea
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={typed.reason}
          error={problemOf(problems, 'reason')}
          rows={3}
        />
        <TextArea name="cover" label={t.cover} hint={t.coverHint} value={typed.cover} rows={2} />
        <Checkbox name="withNameOnly" label={t.nameOnly} value="yes" checked={typed.withNameOnly} />
      </>
    ),
  })
}
