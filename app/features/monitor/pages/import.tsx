import { monitorTexts } from '../../../i18n/monitor.ts'
import {
  type Answer,
  mustBe,
  type PageContext,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import { limitsOf } from '../imports/limits.ts'
import { sourceFactsForm } from '../monitor.schemas.ts'
import { importObservations } from '../operations/import-observations.ts'
import { previewImport } from '../operations/preview-import.ts'
import { type ImportState, importPage } from './import-page.tsx'
import { instantOf, readSent, type SentFile, typedFacts, withStep } from './sent-file.ts'

export async function showImport(ctx: PageContext): Promise<Answer> {
  return importPage(ctx, { form: { values: { retrievedOn: ctx.clock.today() }, errors: {} }, pasted: '' })
}

/** First the file is checked and shown; only the second time, with the same bytes, it is stored. */
export async function importFigures(ctx: RequestContext, form: FormData): Promise<Answer> {
  const values = typedFacts(form)
  const facts = parseForm(sourceFactsForm, form)
  const sent = await readSent(form)
  const errors = { ...facts.state.errors, ...(sent ? {} : { file: 'no-content' }) }
  const state: ImportState = { form: { values, errors }, pasted: values.content ?? '' }
  if (!sent) return { ...importPage(ctx, state), status: 422 }

  const preview = mustBe(
    await ctx.transaction('check a file', async (tx) =>
      ok(await previewImport(tx, sent.bytes, undefined, limitsOf(ctx.config))),
    ),
  )
  if (preview.problemCount > 0) {
    return { ...importPage(ctx, { ...state, pasted: textToCorrect(sent), preview }), status: 422 }
  }
  if (!facts.ok) return { ...importPage(ctx, { ...state, sent, preview }), status: 422 }
  if (form.get('step') !== 'confirm') return importPage(ctx, { ...state, sent, preview, isReady: !preview.earlier })

  const { title, fileSource, licence, publishedOn, retrievedOn } = facts.value
  const done = await ctx.transaction('import observations', async (tx) => {
    const answer = await importObservations(tx, ctx.municipality.id, ctx.actor, {
      title,
      source: fileSource,
      licence,
      publishedOn,
      retrievedAt: instantOf(retrievedOn, ctx.clock.now()),
      fileName: sent.name || `${monitorTexts.nl.figures.toLowerCase()}.csv`,
      content: sent.bytes,
      limits: limitsOf(ctx.config),
    })
    return answer.ok ? answer : refuse(answer.reason)
  })
  // The passports changed between checking and confirming: check again.
  if (!done.ok) return importFigures(ctx, withStep(form, 'check'))
  const { snapshot, isNew } = done.value
  return redirectTo(ctx.href(`/werk/cijfers?bestand=${snapshot.id}&nieuw=${isNew ? 1 : 0}`))
}

const MOST_TO_CORRECT = 200_000

/** A file of reasonable size with problems can be corrected in the page itself. */
function textToCorrect(sent: SentFile): string {
  return sent.bytes.length <= MOST_TO_CORRECT ? sent.bytes.toString('utf8') : ''
}
