import { monitorTexts } from '../../../../i18n/monitor.ts'
import {
  type Answer,
  emptyForm,
  mustBe,
  NotFound,
  orNotFound,
  type PageContext,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import { listSnapshotsOfSource } from '../../monitor.queries.ts'
import { retrievalForm } from '../../monitor.schemas.ts'
import { importObservations } from '../../operations/import-observations.ts'
import { previewImport } from '../../operations/preview-import.ts'
import { readingOf } from '../../operations/save-import-source.ts'
import { instantOf, readSent, typedFacts, withStep } from '../../pages/sent-file.ts'
import { listExpected } from '../calendar/calendar.queries.ts'
import { listFetches } from '../fetching/fetch.queries.ts'
import { findImportSource } from '../import-source.queries.ts'
import { limitsOf } from '../limits.ts'
import { importTablePage, type TableState } from './import-table-page.tsx'

export async function showImportSource(ctx: PageContext): Promise<Answer> {
  const source = orNotFound(await findImportSource(ctx.tx, ctx.params.source!))
  const snapshots = await listSnapshotsOfSource(ctx.tx, source.id)
  const fetches = await listFetches(ctx.tx, source.id)
  const [first] = await listExpected(ctx.tx, source.id)
  const form = { ...emptyForm, values: { retrievedOn: ctx.clock.today() } }
  return importTablePage(ctx, { source, snapshots, fetches, next: first?.expectedOn, form })
}

/** First the file is read by the mapping and shown against what is there; only with the same bytes again it is stored. */
export async function importTable(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(retrievalForm, form)
  const sent = await readSent(form)
  const looked = await ctx.transaction('check a table', async (tx) => {
    const source = await findImportSource(tx, ctx.params.source!)
    if (!source) return refuse('not-found')
    const snapshots = await listSnapshotsOfSource(tx, source.id)
    const fetches = await listFetches(tx, source.id)
    return ok({
      source,
      snapshots,
      fetches,
      preview: sent && (await previewImport(tx, sent.bytes, readingOf(source), limitsOf(ctx.config))),
    })
  })
  if (!looked.ok) throw new NotFound()
  const { source, preview } = looked.value
  const errors = { ...parsed.state.errors, ...(sent ? {} : { file: 'no-content' }) }
  const state: TableState = { ...looked.value, form: { values: typedFacts(form), errors } }
  if (!sent || !preview || preview.problemCount > 0) return { ...importTablePage(ctx, state), status: 422 }
  if (!parsed.ok) return { ...importTablePage(ctx, { ...state, sent }), status: 422 }
  if (form.get('step') !== 'confirm') {
    return importTablePage(ctx, { ...state, sent, isReady: !preview.earlier })
  }
  const { publishedOn, retrievedOn } = parsed.value
  const done = await ctx.transaction('import a table', async (tx) => {
    const answer = await importObservations(tx, ctx.municipality.id, ctx.actor, {
      title: source.name,
      source: source.source,
      licence: source.licence,
      publishedOn,
      retrievedAt: instantOf(retrievedOn, ctx.clock.now()),
      fileName: sent.name || `${monitorTexts.nl.figures.toLowerCase()}.csv`,
      content: sent.bytes,
      reading: readingOf(source),
      limits: limitsOf(ctx.config),
    })
    return answer.ok ? answer : refuse(answer.reason)
  })
  // A passport changed between checking and confirming: check again.
  if (!done.ok) return importTable(ctx, withStep(form, 'check'))
  const { snapshot, isNew } = mustBe(done)
  return redirectTo(ctx.href(`/werk/cijfers?bestand=${snapshot.id}&nieuw=${isNew ? 1 : 0}`))
}
