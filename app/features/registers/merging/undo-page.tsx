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
} from '../../../platform/http/index.ts'
import { TextArea } from '../../../ui/index.ts'
import { type ActProblem, actAgain, actPage, problemOf, recordAddress } from '../components/act-page.tsx'
import { registerFor } from '../pages/find.ts'
import { findRecord } from '../records.queries.ts'
import { scopeOf } from '../scope.ts'
import { listMergedRecords } from './merge.queries.ts'
import { undoMerge } from './undo-merge.ts'

export const showUndo = (ctx: PageContext) => undoPage(ctx, '')

export async function undoBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'decide')
  const reason = String(form.get('reason') ?? '').slice(0, 20_000)
  const number = ctx.params.record ?? ''
  const input = { number, merge: ctx.params.merge ?? '', reason, now: ctx.clock.now() }
  const done = await ctx.transaction('undo a merge', (tx) => undoMerge(scopeOf(ctx, tx), type, input))
  if (done.ok) return redirectTo(ctx.href(recordAddress(type, number)))
  return actAgain(ctx, form, done, mergingTexts[ctx.language].problems, (page, problems) =>
    undoPage(page, reason, problems),
  )
}

async function undoPage(ctx: PageContext, reason: string, problems: ActProblem[] = []): Promise<PageView> {
  const type = registerFor(ctx, 'decide')
  const t = mergingTexts[ctx.language]
  const record = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  const found = (await listMergedRecords(ctx.tx, record.id)).find(({ merge }) => merge === ctx.params.merge)
  if (!found) throw new NotFound()
  return actPage(ctx, {
    ...{ type, record: { number: record.number }, title: t.undoTitle, intro: t.undoIntro(found.number), problems },
    ...{ path: `samenvoegen/${found.merge}/terugdraaien`, save: t.undoSave },
    children: (
      <TextArea
        name="reason"
        label={t.undoReason}
        required={registerTexts[ctx.language].required}
        value={reason}
        error={problemOf(problems, 'reason')}
        rows={3}
      />
    ),
  })
}
