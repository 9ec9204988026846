import { retentionTexts } from '../../../i18n/retention.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { DayField, TextArea } from '../../../ui/index.ts'
import { type ActProblem, actAgain, actPage, problemOf, recordAddress } from '../components/act-page.tsx'
import { isDay } from '../domain/given.ts'
import { registerFor } from '../pages/find.ts'
import { findRecord } from '../records.queries.ts'
import { scopeOf } from '../scope.ts'
import { endHold, holdRecord } from './decide-destruction.ts'

type Typed = { untilOn: string; reason: string }

/** Until when, and why, a record is kept although it is due. */
export const showKeep = (ctx: PageContext) => keepPage(ctx, { untilOn: '', reason: '' })

export async function keepBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'decide')
  const typed = { untilOn: String(form.get('untilOn') ?? ''), reason: String(form.get('reason') ?? '') }
  // No day at all is no day to come.
  const untilOn = isDay(typed.untilOn) ? typed.untilOn : '1900-01-01'
  const input = { ...typed, untilOn, number: ctx.params.record ?? '', revision: Number(form.get('revision')) }
  const done = await ctx.transaction('keep a record longer', (tx) => holdRecord(scopeOf(ctx, tx), type, input))
  if (done.ok) return redirectTo(ctx.href(recordAddress(type, input.number)))
  return actAgain(ctx, form, done, retentionTexts[ctx.language].problems, (page, problems) =>
    keepPage(page, typed, problems),
  )
}

export const showLetGo = (ctx: PageContext) => letGoPage(ctx, '')

export async function letGoBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'decide')
  const reason = String(form.get('reason') ?? '')
  const input = { reason, number: ctx.params.record ?? '', revision: Number(form.get('revision')) }
  const done = await ctx.transaction('let a record go', (tx) => endHold(scopeOf(ctx, tx), type, input))
  if (done.ok) return redirectTo(ctx.href(recordAddress(type, input.number)))
  return actAgain(ctx, form, done, retentionTexts[ctx.language].problems, (page, problems) =>
    letGoPage(page, reason, problems),
  )
}

async function keepPage(ctx: PageContext, typed: Typed, problems: ActProblem[] = []): Promise<PageView> {
  const t = retentionTexts[ctx.language].keep
  const type = registerFor(ctx, 'decide')
  const record = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  return actPage(ctx, {
    ...{ type, record, title: t.title, intro: t.intro, path: 'bewaren', problems, save: t.save },
    children: (
      <>
        <DayField name="untilOn" label={t.untilOn} value={typed.untilOn} error={problemOf(problems, 'untilOn')} />
        <TextArea name="reason" label={t.reason} value={typed.reason} error={problemOf(problems, 'reason')} rows={3} />
      </>
    ),
  })
}

async function letGoPage(ctx: PageContext, reason: string, problems: ActProblem[] = []): Promise<PageView> {
  const t = retentionTexts[ctx.language].keep
  const type = registerFor(ctx, 'decide')
  const record = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  return actPage(ctx, {
    ...{ type, record, title: t.end, intro: t.endIntro, path: 'bewaren/vrijlaten', problems, save: t.endSave },
    children: <TextArea name="reason" label={t.reason} value={reason} error={problemOf(problems, 'reason')} rows={3} />,
  })
}
