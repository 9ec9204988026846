import { publicationTexts } from '../../../../i18n/publications.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type RequestContext,
  redirectTo,
  shownAgain,
  typedValues,
} from '../../../../platform/http/index.ts'
import type { Outcome } from '../../../../shared/outcome.ts'
import { cleanFile, safeFileName } from '../../../thread/index.ts'
import { findFile } from '../files.queries.ts'
import {
  addFile,
  leaveOut,
  leaveOutFinding,
  putBack,
  readSource,
  removeFile,
  takeOutUnseen,
} from '../operations/keep-file.ts'
import { approve, letGo, schedule, sendBack, withdraw } from '../operations/take-step.ts'
import { findPublication } from '../publication.queries.ts'
import { scopeOf } from '../scope.ts'
import { fileResponse } from './public-files.ts'
import { showWorkPublication } from './work-publication.tsx'

/** Does one thing with a publication; shows the page again with what was refused and everything that was typed. */
async function act(
  ctx: RequestContext,
  form: FormData,
  purpose: string,
  work: (tx: Tx) => Promise<Outcome<string, unknown>>,
): Promise<Answer> {
  const done = await ctx.transaction(purpose, work)
  if (done.ok) return redirectTo(ctx.href(`/werk/publicaties/${ctx.params.published}`))
  return refused(ctx, form, done.reason, done.details?.field)
}

function refused(ctx: RequestContext, form: FormData, reason: string, field?: string): Promise<Answer> {
  const words = publicationTexts[ctx.language].refused
  // A passage that is not in the file is another thing than a publication that is not there.
  const key = reason === 'not-found' && field === 'passages' ? 'no-passage' : reason
  const message = words[key as keyof typeof words] ?? words['not-from-here']
  return shownAgain(ctx, (page) => showWorkPublication(page, { message, field, values: typedValues(form) }))
}

const slugOf = (ctx: RequestContext): string => ctx.params.published!
const positionOf = (ctx: RequestContext): number => Number(/^\d{1,5}$/.exec(ctx.params.piece!)?.[0] ?? 0)
const typed = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 5000)

export async function addPublicationFile(ctx: RequestContext, form: FormData): Promise<Answer> {
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') return refused(ctx, form, 'no-upload', 'file')
  const cleaned = await cleanFile(file.name, new Uint8Array(await file.arrayBuffer()))
  if (!cleaned.ok) return refused(ctx, form, cleaned.reason, 'file')
  return act(ctx, form, 'add a file to a publication', (tx) =>
    addFile(tx, scopeOf(ctx), slugOf(ctx), { name: file.name, file: cleaned.value }),
  )
}

export const removePublicationFile = (ctx: RequestContext, form: FormData) =>
  act(ctx, form, 'remove a file from a publication', (tx) => removeFile(tx, slugOf(ctx), positionOf(ctx)))

/** Leaves out what was typed, or what the scan found at the place that was chosen. */
export const leaveOutPassage = (ctx: RequestContext, form: FormData) =>
  act(ctx, form, 'leave a passage out', (tx) => {
    const [scope, slug, position] = [scopeOf(ctx), slugOf(ctx), positionOf(ctx)]
    const finding = form.get('finding')
    if (finding !== null) {
      return leaveOutFinding(tx, scope, slug, position, { number: Number(finding), ground: typed(form, 'ground') })
    }
    const [text, ground] = [typed(form, `passage-${position}`), typed(form, `ground-${position}`)]
    return leaveOut(tx, scope, slug, position, { text: text.trim(), ground })
  })

export const putPassageBack = (ctx: RequestContext, form: FormData) =>
  act(ctx, form, 'put a passage back', (tx) =>
    putBack(tx, scopeOf(ctx), slugOf(ctx), positionOf(ctx), Number(form.get('passage'))),
  )

export const takeOutHidden = (ctx: RequestContext, form: FormData) =>
  act(ctx, form, 'take out what the reader does not see', (tx) =>
    takeOutUnseen(tx, scopeOf(ctx), slugOf(ctx), positionOf(ctx)),
  )

export const letFileGo = (ctx: RequestContext, form: FormData) =>
  act(ctx, form, 'let a file go although something was found', (tx) =>
    letGo(tx, ctx.municipality.id, slugOf(ctx), positionOf(ctx), typed(form, `reason-${positionOf(ctx)}`)),
  )

export const offerPublication = (ctx: RequestContext, form: FormData) =>
  act(ctx, form, 'hand in a publication to be checked', (tx) => {
    const [day, time] = [typed(form, 'day').trim(), typed(form, 'time').trim()]
    const wanted = day === '' && time === '' ? 'now' : { day, time }
    return schedule(tx, ctx.municipality.id, slugOf(ctx), wanted, ctx.clock.now())
  })

export const approvePublication = (ctx: RequestContext, form: FormData) =>
  act(ctx, form, 'approve a publication', (tx) => approve(tx, ctx.municipality.id, slugOf(ctx)))

/** Either of the two who have a say in a publication; for who only reads them there is nothing to send back. */
function mustHaveSay(ctx: RequestContext) {
  if (!ctx.may('publications.prepare') && !ctx.may('publications.check')) throw new NotFound()
}

export async function sendPublicationBack(ctx: RequestContext, form: FormData): Promise<Answer> {
  mustHaveSay(ctx)
  return act(ctx, form, 'send a publication back', (tx) =>
    sendBack(tx, ctx.municipality.id, slugOf(ctx), typed(form, 'reason')),
  )
}

export async function withdrawPublication(ctx: RequestContext, form: FormData): Promise<Answer> {
  mustHaveSay(ctx)
  return act(ctx, form, 'withdraw a publication', (tx) =>
    withdraw(tx, ctx.municipality.id, slugOf(ctx), {
      reason: typed(form, 'reason'),
      followUp: typed(form, 'followUp'),
    }),
  )
}

/** What goes out, for who reads publications at work. */
export async function downloadWorkFile(ctx: PageContext): Promise<Answer> {
  const found = orNotFound(await findPublication(ctx.tx, slugOf(ctx)))
  return fileResponse(orNotFound(await findFile(ctx.tx, found.id, positionOf(ctx))))
}

/** What was handed in, for who prepares or checks. */
export async function downloadSource(ctx: PageContext): Promise<Answer> {
  const found = orNotFound(await findPublication(ctx.tx, slugOf(ctx)))
  const { name, bytes } = orNotFound(await readSource(ctx.tx, scopeOf(ctx), found.id, positionOf(ctx)))
  const file = orNotFound(await findFile(ctx.tx, found.id, positionOf(ctx)))
  return fileResponse({
    name: safeFileName(name, file.format as 'pdf'),
    contentType: file.contentType,
    contentHash: '',
    content: bytes,
  })
}
