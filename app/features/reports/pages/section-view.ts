import type { Tx } from '../../../platform/database/index.ts'
import { type Colleague, listAccounts } from '../../identity/index.ts'
import { type IndicatorSeries, listIndicators, readSeries } from '../../monitor/index.ts'
import { readPlanContent } from '../../plan/index.ts'
import type { SourceAddress } from '../document/appendix.ts'
import type { SectionChecks } from '../domain/contradictions.ts'
import { BLOCK_KEYS, type BlockKey, type Blocks } from '../domain/frozen.ts'
import { consultationsOf, effectsOf, findUnresolved, keysOf, type Unresolved } from '../domain/references.ts'
import type { ExplainRefusal } from '../operations/explain-sentence.ts'
import { renderSection } from '../render.ts'
import { findReportBySlug, findSection, type ReportRow, type SectionRow } from '../report.queries.ts'
import { readConsultations, readEffects, readReportInputs } from '../report-inputs.ts'
import { referencesInSections } from '../section-references.ts'

/** Everything the page of one section shows beside its form. */
export type SectionView = {
  report: ReportRow
  section: SectionRow
  colleagues: Colleague[]
  /** The figures of its theme, and those its text refers to already. */
  series: IndicatorSeries[]
}

export async function readSectionView(tx: Tx, slug: string, key: string): Promise<SectionView | undefined> {
  const report = await findReportBySlug(tx, slug)
  const section = report && (await findSection(tx, report.id, key))
  if (!section) return undefined
  const used = keysOf(referencesInSections([section]))
  const offered = await keysOfTheme(tx, report.planId, section.themeCode)
  return {
    report,
    section,
    colleagues: await listAccounts(tx),
    series: await readSeries(tx, [...new Set([...offered, ...used])], 'internal'),
  }
}

/** The figures that measure a theme and its goals; without a theme, all figures there are. */
async function keysOfTheme(tx: Tx, planId: string, code: string): Promise<string[]> {
  const theme = (await readPlanContent(tx, planId)).themes.find((one) => one.code === code)
  if (!theme) return (await listIndicators(tx)).map((indicator) => indicator.key)
  return [theme, ...theme.goals].flatMap((part) => part.indicators.map((indicator) => indicator.key))
}

/** The blocks a section of this kind has. */
export function blocksOf({ kind, blocks }: Pick<SectionRow, 'kind' | 'blocks'>): BlockKey[] {
  const isStory = kind === 'foreword' || kind === 'lessons'
  return BLOCK_KEYS.filter((key) => key === 'picture' || (key === 'text') === isStory || Boolean(blocks[key]))
}

/** Every reference in these texts that leads nowhere. */
export async function unresolvedIn(tx: Tx, key: string, blocks: Blocks): Promise<Unresolved[]> {
  const references = referencesInSections([{ key, blocks }])
  const series = await readSeries(tx, keysOf(references))
  const effects = await readEffects(tx, effectsOf(references), 'internal')
  return findUnresolved(references, series, effects, await readConsultations(tx, consultationsOf(references)))
}

/** The section as it will look, made by the same code as the report; its references must be right. */
export async function previewOf(
  tx: Tx,
  municipalityId: string,
  report: ReportRow,
  section: SectionRow,
  context: { today: string; addressOf: SourceAddress },
): Promise<string> {
  const { inputs } = await readReportInputs(tx, municipalityId, report, 'internal', [section])
  const frozen = { ...inputs, format: 1 as const, builtOn: context.today, edition: 1, corrections: [] }
  return renderSection(frozen, context.addressOf)
}

/** What stands in the form, and what is wrong with it. */
export type SectionFormState = {
  values: Record<string, string>
  errors: { title?: 'required' }
  unresolved: Unresolved[]
  newer?: SectionRow
  moveRefused?: 'not-now' | 'nothing-written' | 'remark-needed' | 'changed-meanwhile' | 'contradictions'
  remark?: string
  /** The revision that was judged, until the page shows that somebody else changed it. */
  judged?: number
  explaining?: ExplainState
}

/** What was typed in the form of one sentence, and why it was refused. */
export type ExplainState = { fingerprint: string; typed: string; refused: Exclude<ExplainRefusal, 'not-found'> }

/** How a list of contradictions lets a person explain them. */
export type Explaining = {
  /** Where the form of this section goes; absent for who may only read, and for text that is not stored. */
  action: string | undefined
  state: ExplainState | undefined
  nameOf: (account: string) => string
}

export type SectionPage = SectionView & {
  state: SectionFormState
  /** What stands in the form is what is stored. */
  isStored: boolean
  hasText: boolean
  preview: string | undefined
  checks: { found: SectionChecks; series: IndicatorSeries[] }
}

/** What was typed, as a section. */
export function typedSection(
  section: SectionRow,
  values: Record<string, string>,
): { title: string; assignedTo: string | null; blocks: Blocks } {
  const blocks = Object.fromEntries(
    blocksOf(section).map((key) => [key, (values[key] ?? '').replaceAll('\r\n', '\n').slice(0, 50_000)]),
  )
  const title = (values.title ?? '').trim().slice(0, 200)
  return { title, assignedTo: values.assignedTo || null, blocks }
}
