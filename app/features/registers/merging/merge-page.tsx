import { mergingTexts } from '../../../i18n/merging.ts'
import { registerTexts } from '../../../i18n/registers.ts'
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
import { readConfidential, type Subjects } from '../../../platform/read-log/index.ts'
import { Button, ErrorSummary, Form, Intro, TextField, TitleRow } from '../../../ui/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import type { Side } from '../domain/merge.ts'
import { activityOf, registerFor } from '../pages/find.ts'
import { hasReason, readsNothing } from '../reading/reading-reason.ts'
import { askReason } from '../reading/reason-page.tsx'
import { RECORD_SUBJECTS } from '../reading/subjects.ts'
import { findRecord } from '../records.queries.ts'
import { scopeOf } from '../scope.ts'
import { CompareForm, choiceField, type Problem, type Typed } from './compare-form.tsx'
import { mergeRecords } from './merge-records.ts'
import { type Pair, pairOf } from './pair.ts'

/** Of both records, for the read log. */
const PAIR_SUBJECTS: readonly Subjects<Pair>[] = RECORD_SUBJECTS.map(({ type, idsOf }) => ({
  type,
  idsOf: ({ kept, merged }) => [...idsOf(kept), ...idsOf(merged)],
}))

/** Asks which record is the duplicate; then shows the two side by side. */
export const showMerge = (ctx: PageContext) =>
  mergePage(ctx, ctx.query.get('dubbel')?.trim() ?? '', { reason: '', chosen: {} })

export async function mergeBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'decide')
  const number = ctx.params.record ?? ''
  const duplicate = String(form.get('dubbel') ?? '').trim()
  const compared = { revision: Number(form.get('revision')), duplicateRevision: Number(form.get('duplicateRevision')) }
  const input = {
    ...{ number, duplicate, chosen: chosenIn(form), reason: String(form.get('reason') ?? '').slice(0, 20_000) },
    ...compared,
    now: ctx.clock.now(),
  }
  const done = await ctx.transaction('merge records', (tx) => mergeRecords(scopeOf(ctx, tx), type, input))
  if (done.ok) {
    readsNothing(ctx)
    return redirectTo(ctx.href(recordAddress(type, number)))
  }
  if (done.reason === 'not-found' || done.reason === 'not-allowed') throw new NotFound()
  const typed = { reason: input.reason, chosen: input.chosen, compared, problem: done.reason }
  return shownAgain(ctx, (page) => mergePage(page, duplicate, typed), done.reason)
}

function chosenIn(form: FormData): Record<string, Side> {
  const prefix = choiceField('')
  const entries = [...form.entries()].filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(
    entries.map(([name, side]) => [name.slice(prefix.length), side === 'merged' ? 'merged' : 'kept']),
  )
}

async function mergePage(ctx: PageContext, duplicate: string, typed: Typed): Promise<PageView> {
  const type = registerFor(ctx, 'decide')
  const number = ctx.params.record ?? ''
  const find = (one: string) => findRecord(ctx.tx, type.key, one)
  const row = orNotFound(await find(number))
  if (row.destroyedOn || row.mergedInto) throw new NotFound()
  if (duplicate === '') return framed(ctx, type, number, <WhichForm ctx={ctx} type={type} duplicate="" />)
  const pair = await pairOf(scopeOf(ctx, ctx.tx), type, { number, duplicate }, find)
  if (!pair.ok) {
    if (pair.reason === 'not-found' || pair.reason === 'not-allowed') throw new NotFound()
    const which = <WhichForm ctx={ctx} type={type} duplicate={duplicate} problem={pair.reason} />
    return { ...framed(ctx, type, number, which), status: 422 }
  }
  for (const one of [pair.value.kept, pair.value.merged]) {
    if (!(await hasReason(ctx, type, one))) return askReason(ctx, type, one.number)
  }
  const shown = await readConfidential(ctx, activityOf(ctx.params)!, PAIR_SUBJECTS, async () => pair.value)
  const form = await CompareForm(ctx, type, shown, typed)
  return framed(ctx, type, number, form, true)
}

function framed(
  ctx: RequestContext,
  type: RegisterType,
  number: string,
  body: PageView['body'],
  isReading = false,
): PageView {
  if (!isReading) readsNothing(ctx)
  const { language } = ctx
  const t = mergingTexts[language]
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [
      { label: registerTexts[language].title, href: '/werk/registers' },
      { label: type.words.many[language], href: `/werk/registers/${type.key}` },
      { label: number, href: recordAddress(type, number) },
    ],
    body: (
      <>
        <TitleRow kicker={number} title={t.title} />
        <Intro>{t.intro(number)}</Intro>
        {body}
      </>
    ),
  }
}

type WhichProps = { ctx: RequestContext; type: RegisterType; duplicate: string; problem?: Problem }

function WhichForm({ ctx, type, duplicate, problem }: WhichProps) {
  const t = mergingTexts[ctx.language]
  const message = problem && t.problems[problem]
  return (
    <Form action={ctx.href(`${recordAddress(type, ctx.params.record ?? '')}/samenvoegen`)} method="get" label={t.title}>
      {message && (
        <ErrorSummary title={registerTexts[ctx.language].checkThis} errors={[{ field: 'dubbel', message }]} />
      )}
      <TextField
        name="dubbel"
        label={t.duplicate}
        hint={t.duplicateHint}
        value={duplicate}
        error={message}
        maxLength={60}
        size="short"
      />
      <Button>{t.compare}</Button>
    </Form>
  )
}
