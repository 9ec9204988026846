import { secrecyTexts } from '../../../i18n/secrecy.ts'
import { type Answer, NotFound, type PageView, type RequestContext, redirectTo } from '../../../platform/http/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import { Radios, TextArea } from '../../../ui/index.ts'
import { actPage, recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import { askedRegister } from '../pages/find.ts'
import { findRecord } from '../records.queries.ts'
import { scopeOf } from '../scope.ts'
import { ASKED_KINDS, giveReason, readReason, readsNothing } from './reading-reason.ts'

type Asked = { kind: string; note: string; problem?: { field?: string; reason: string } }

/** Asks why, in the place of the record; nothing of it is shown yet. */
export function askReason(
  ctx: RequestContext,
  type: RegisterType,
  number: string,
  { kind, note, problem }: Asked = { kind: '', note: '' },
): PageView {
  readsNothing(ctx)
  const t = secrecyTexts[ctx.language]
  const message = problem && t.problems[problem.reason as keyof typeof t.problems]
  const errorOf = (field: string) => (problem?.field === field ? message : undefined)
  return actPage(ctx, {
    ...{ type, record: { number }, title: t.reason.title, intro: t.reason.intro, path: 'reden', save: t.reason.save },
    problems: message ? [{ field: problem?.field, message }] : [],
    children: (
      <>
        <Radios
          name="kind"
          label={t.reason.kind}
          value={kind}
          error={errorOf('kind')}
          choices={ASKED_KINDS.map((one) => ({ value: one, label: t.reason.kinds[one] }))}
        />
        <TextArea
          name="note"
          label={t.reason.note}
          hint={t.reason.noteHint}
          value={note}
          error={errorOf('note')}
          rows={2}
          maxLength={500}
        />
      </>
    ),
  })
}

export async function giveReasonBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = askedRegister(ctx)
  const number = ctx.params.record ?? ''
  const asked = { kind: String(form.get('kind') ?? ''), note: String(form.get('note') ?? '') }
  const read = readReason(asked.kind, asked.note)
  const done = await ctx.transaction('give a reason for reading', async (tx) => {
    const record = await findRecord(tx, type.key, number)
    if (!record) return refuse('not-found')
    if (!read.ok) return read
    await giveReason(scopeOf(ctx, tx), record.id, read.value)
    return ok()
  })
  if (done.ok) return redirectTo(ctx.href(recordAddress(type, number)))
  if (done.reason === 'not-found') throw new NotFound()
  const problem = { field: 'details' in done ? done.details?.field : undefined, reason: done.reason }
  return { ...askReason(ctx, type, number, { ...asked, problem }), status: 422 }
}
