import { registerTexts } from '../../../i18n/registers.ts'
import { takeBackTexts } from '../../../i18n/take-back.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import {
  ActionGroup,
  Alert,
  Button,
  DataList,
  ErrorSummary,
  Form,
  HiddenField,
  Intro,
  Link,
  TextArea,
  TitleRow,
} from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { lastToTakeBack, stateBefore } from '../domain/take-back.ts'
import { mayTakeBack, type TakeBackRefusal, takeBack } from '../operations/take-back.ts'
import { type EventRow, findRecord, listEvents, type RecordRow } from '../records.queries.ts'
import { scopeOf } from '../scope.ts'
import { askedRegister } from './find.ts'
import { stateInWords, stepInWords } from './words.ts'

type Asked = { type: RegisterType; record: RecordRow; events: EventRow[]; last: EventRow }

export async function showTakeBack(ctx: PageContext): Promise<PageView> {
  return takeBackPage(ctx, await readAsked(ctx))
}

export async function takeBackBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = askedRegister(ctx)
  const number = ctx.params.record ?? ''
  const reason = String(form.get('reason') ?? '').slice(0, 20_000)
  const input = { number, seq: Number(form.get('seq')), reason, revision: Number(form.get('revision')) }
  const done = await ctx.transaction(`take back ${type.key}`, (tx) => takeBack(scopeOf(ctx, tx), type, input))
  if (done.ok) return redirectTo(ctx.href(`/werk/registers/${type.key}/${number}`))
  if (done.reason === 'not-found' || done.reason === 'not-allowed') throw new NotFound()
  const typed = { reason, problem: done.reason, seq: input.seq, revision: input.revision }
  return shownAgain(ctx, async (page) => takeBackPage(page, await readAsked(page), typed), done.reason)
}

/** The last event, for who may take it back; for anybody else there is nothing here. */
async function readAsked(ctx: PageContext): Promise<Asked> {
  const type = askedRegister(ctx)
  const record = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  const events = await listEvents(ctx.tx, record.id)
  const last = orNotFound(lastToTakeBack(type, events))
  if (record.destroyedOn || record.mergedInto || !mayTakeBack(scopeOf(ctx, ctx.tx), type, last)) throw new NotFound()
  return { type, record, events, last }
}

type Typed = {
  reason: string
  seq?: number
  revision?: number
  problem?: Exclude<TakeBackRefusal, 'not-found' | 'not-allowed'>
}

function takeBackPage(
  ctx: RequestContext,
  { type, record, events, last }: Asked,
  typed: Typed = { reason: '' },
): PageView {
  const { language } = ctx
  const t = takeBackTexts[language]
  const words = registerTexts[language]
  const address = `/werk/registers/${type.key}/${record.number}`
  const { problem } = typed
  // Until it is said that something else happened, the form is about what was seen when it was opened.
  const was = problem === 'changed-meanwhile' ? undefined : typed
  const inReason = problem === 'reason-needed'
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [
      { label: words.title, href: '/werk/registers' },
      { label: type.words.many[language], href: `/werk/registers/${type.key}` },
      { label: record.number, href: address },
    ],
    body: (
      <>
        <TitleRow kicker={record.number} title={t.title} />
        <Intro>{t.intro}</Intro>
        {problem && !inReason && (
          <Alert tone="warning" announce>
            {t.problems[problem]}
          </Alert>
        )}
        <DataList
          items={[
            { term: t.step, value: stepInWords(type, last.step, language) },
            { term: t.day, value: formatDay(last.day, language) },
            { term: t.by, value: last.actorName ?? words.regie },
            { term: t.becomes, value: stateInWords(type, stateBefore(events), language) },
          ]}
        />
        <Form action={ctx.href(`${address}/terugnemen`)} csrfToken={ctx.csrf}>
          {inReason && (
            <ErrorSummary title={words.checkThis} errors={[{ field: 'reason', message: t.problems[problem] }]} />
          )}
          <HiddenField name="revision" value={String(was?.revision ?? record.revision)} />
          <HiddenField name="seq" value={String(was?.seq ?? last.seq)} />
          <TextArea
            name="reason"
            label={t.reason}
            required={words.required}
            value={typed.reason}
            error={inReason ? t.problems[problem] : undefined}
            rows={3}
          />
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href(address)}>{words.step.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
