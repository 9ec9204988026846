import type { Tx } from '../../../platform/database/index.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
  stillOpened,
  typedValues,
} from '../../../platform/http/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { explainFields } from '../components/explain-form.tsx'
import { BLOCK_KEYS } from '../domain/frozen.ts'
import type { Unresolved } from '../domain/references.ts'
import { SECTION_MOVES, type SectionMove } from '../domain/section-status.ts'
import { explainSentence } from '../operations/explain-sentence.ts'
import { moveSectionOn, type SectionChanged, saveSection } from '../operations/save-section.ts'
import { findReportBySlug, type SectionRow } from '../report.queries.ts'
import { checkReport } from '../section-checks.ts'
import { sourceAddress } from './edition-files.ts'
import { sectionPage } from './section-page.tsx'
import {
  blocksOf,
  previewOf,
  readSectionView,
  type SectionFormState,
  type SectionPage,
  typedSection,
  unresolvedIn,
} from './section-view.ts'

/** One section: to write, to judge, and as it will look. */
export async function showSection(ctx: PageContext): Promise<PageView> {
  return sectionPage(ctx, await readPage(ctx, ctx.tx, {}))
}

/** Saves what was typed, or with the other buttons only shows how it will look, or puts a figure into it. */
export async function changeSection(ctx: RequestContext, form: FormData): Promise<Answer> {
  const wants = form.get('do')
  const values = wants === 'insert' ? withFigure(typedValues(form)) : typedValues(form)
  const wantsToLook = wants === 'preview' || wants === 'insert'
  let unresolved: Unresolved[] = []
  let newer: SectionRow | undefined
  const errors: SectionFormState['errors'] = values.title?.trim() ? {} : { title: 'required' }
  const done = await ctx.transaction('write a section of a report', async (tx) => {
    const view = orNotFound(await readSectionView(tx, ctx.params.report!, ctx.params.section!))
    const typed = typedSection(view.section, values)
    unresolved = await unresolvedIn(tx, view.section.key, typed.blocks)
    if (wantsToLook || unresolved.length > 0 || errors.title) return refuse('look-again')
    const { title, assignedTo, blocks } = typed
    const input = { reportId: view.report.id, key: view.section.key, revision: Number(values.revision) }
    const isColleague = assignedTo === null || view.colleagues.some((one) => one.id === assignedTo)
    const saved: Outcome<'not-found'> | SectionChanged = await saveSection(tx, {
      ...input,
      values: { title, blocks, assignedTo: isColleague ? assignedTo : null },
    })
    if (!saved.ok && 'newer' in saved) newer = saved.newer
    return saved.ok ? ok() : refuse(saved.reason)
  })
  if (done.ok) return redirectTo(ctx.href(sectionPath(ctx)))
  const page = await sectionAgain(ctx, { values, errors, unresolved, newer }, done.reason)
  const isOnlyShown = done.reason === 'look-again' && unresolved.length === 0 && !errors.title
  return isOnlyShown ? { ...page, status: 200 } : page
}

/** The form with the chosen reference at the end of the chosen block. */
function withFigure(values: Record<string, string>): Record<string, string> {
  const { figure, into = '' } = values
  const block = BLOCK_KEYS.find((key) => key === into)
  if (!figure || !block) return values
  return { ...values, [block]: `${(values[block] ?? '').trimEnd()} [[${figure}]]`.trimStart(), figure: '' }
}

/** Says why a sentence is right although the figures say something else, or takes that back. */
export async function explainInSection(ctx: RequestContext, form: FormData): Promise<Answer> {
  const fingerprint = String(form.get('fingerprint') ?? '')
  const names = explainFields(fingerprint)
  const typed = String(form.get(names.explanation) ?? '').slice(0, 2000)
  const done = await ctx.transaction('explain a sentence of a report', async (tx) => {
    const report = orNotFound(await findReportBySlug(tx, ctx.params.report!))
    return explainSentence(tx, ctx.municipality.id, ctx.actor, {
      report,
      key: ctx.params.section!,
      fingerprint,
      explanation: typed,
      isPrinted: form.get(names.print) === 'on',
      isWithdrawn: form.get('do') === 'withdraw',
    })
  })
  if (done.ok) return redirectTo(`${ctx.href(sectionPath(ctx))}#tegenspraken`)
  if (done.reason === 'not-found') throw new NotFound()
  return sectionAgain(ctx, { explaining: { fingerprint, typed, refused: done.reason } }, done.reason)
}

/** Hands the section in. */
export function handInSection(ctx: RequestContext, form: FormData): Promise<Answer> {
  return move(ctx, form, 'hand-in')
}

/** Approves the section or sends it back. */
export function judgeSection(ctx: RequestContext, form: FormData): Promise<Answer> {
  const wanted = SECTION_MOVES.find((name) => name === form.get('move'))
  return move(ctx, form, wanted === 'approve' ? 'approve' : 'send-back')
}

async function move(ctx: RequestContext, form: FormData, wanted: SectionMove): Promise<Answer> {
  const remark = String(form.get('remark') ?? '').slice(0, 2000)
  const revision = Number(form.get('revision'))
  const done = await ctx.transaction(`${wanted} a section of a report`, async (tx) => {
    const { report, section } = orNotFound(await readSectionView(tx, ctx.params.report!, ctx.params.section!))
    return moveSectionOn(tx, { report, key: section.key, revision, move: wanted, remark })
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/verslagen/${ctx.params.report}`))
  const reason = done.reason === 'not-found' ? 'not-now' : done.reason
  return sectionAgain(ctx, { moveRefused: reason, remark, judged: stillOpened(reason, revision) }, done.reason)
}

const sectionPath = (ctx: RequestContext) => `/werk/verslagen/${ctx.params.report}/onderdelen/${ctx.params.section}`

const sectionAgain = (ctx: RequestContext, state: Partial<SectionFormState>, reason: string): Promise<PageView> =>
  shownAgain(ctx, async (page) => sectionPage(ctx, await readPage(ctx, page.tx, state)), reason)

async function readPage(ctx: RequestContext, tx: Tx, state: Partial<SectionFormState>): Promise<SectionPage> {
  const view = orNotFound(await readSectionView(tx, ctx.params.report!, ctx.params.section!))
  const values = state.values ?? storedValues(view.section)
  const typed = { ...view.section, ...typedSection(view.section, values) }
  const unresolved = await unresolvedIn(tx, view.section.key, typed.blocks)
  const hasText = Object.values(typed.blocks).some((text) => text?.trim())
  const context = { today: ctx.clock.today(), addressOf: sourceAddress(ctx) }
  const preview =
    hasText && unresolved.length === 0
      ? await previewOf(tx, ctx.municipality.id, view.report, typed, context)
      : undefined
  const { bySection, series } = await checkReport(tx, view.report, typed)
  return {
    ...view,
    hasText,
    preview,
    isStored: state.values === undefined,
    checks: { found: bySection.get(view.section.key)!, series },
    state: { errors: {}, ...state, values, unresolved },
  }
}

function storedValues(section: SectionRow): Record<string, string> {
  const blocks = Object.fromEntries(blocksOf(section).map((key) => [key, section.blocks[key] ?? '']))
  return { title: section.title, assignedTo: section.assignedTo ?? '', ...blocks }
}
