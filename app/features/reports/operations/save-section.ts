import type { Tx } from '../../../platform/database/index.ts'
import { canonicalJson } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import { openOnes } from '../domain/contradictions.ts'
import { BLOCK_KEYS, type Blocks } from '../domain/frozen.ts'
import { moveSection, type SectionMove } from '../domain/section-status.ts'
import { findSection, type ReportRow, type SectionRow, updateSection } from '../report.queries.ts'
import { checkOneSection } from '../section-checks.ts'

/** What is stored now, so that the page can show it beside what was written. */
export type SectionChanged = { ok: false; reason: 'changed-meanwhile'; newer: SectionRow }

export type SectionInput = {
  reportId: string
  key: string
  revision: number
  values: { title: string; assignedTo: string | null; blocks: Blocks }
}

/** Writes a section. Who changes the words of a section that was handed in or approved makes it a draft again. */
export async function saveSection(tx: Tx, input: SectionInput): Promise<Outcome<'not-found'> | SectionChanged> {
  const before = await findSection(tx, input.reportId, input.key)
  if (!before) return refuse('not-found')
  if (before.revision !== input.revision) return { ok: false, reason: 'changed-meanwhile', newer: before }
  const blocks = filled({ ...before.blocks, ...input.values.blocks })
  const isRewritten =
    input.values.title !== before.title || canonicalJson(blocks) !== canonicalJson(filled(before.blocks))
  const values = { ...input.values, blocks, ...(isRewritten ? { status: 'draft' as const } : {}) }
  if (await updateSection(tx, before.id, before.revision, values)) {
    await announce(tx, { nodeId: input.reportId, news: 'changed' })
    return ok()
  }
  return { ok: false, reason: 'changed-meanwhile', newer: (await findSection(tx, input.reportId, input.key))! }
}

/**
 * Hands a section in, approves it, or sends it back with a remark; the record of changes keeps who did. It cannot be
 * approved while a sentence says something else than the figures and nobody has explained that.
 */
export async function moveSectionOn(
  tx: Tx,
  input: { report: ReportRow; key: string; revision: number; move: SectionMove; remark: string },
): Promise<
  Outcome<'not-found' | 'not-now' | 'nothing-written' | 'remark-needed' | 'changed-meanwhile' | 'contradictions'>
> {
  const section = await findSection(tx, input.report.id, input.key)
  if (!section) return refuse('not-found')
  const hasText = Object.keys(filled(section.blocks)).length > 0
  const moved = moveSection({ status: section.status, hasText }, input.move, input.remark)
  // A remark that is missing is missing whatever stands there; all else is about a text that was read.
  if (!moved.ok && moved.reason === 'remark-needed') return moved
  if (section.revision !== input.revision) return refuse('changed-meanwhile')
  if (!moved.ok) return moved
  if (input.move === 'approve') {
    const { contradictions } = await checkOneSection(tx, input.report, section)
    if (openOnes(contradictions).length > 0) return refuse('contradictions')
  }
  const remark = input.move === 'send-back' ? input.remark.trim() : ''
  const values = { status: moved.value, remark }
  if (!(await updateSection(tx, section.id, section.revision, values))) return refuse('changed-meanwhile')
  await announce(tx, { nodeId: input.report.id, news: 'changed' })
  return ok()
}

function filled(blocks: Blocks): Blocks {
  return Object.fromEntries(
    BLOCK_KEYS.flatMap((key) => {
      const text = blocks[key]?.replaceAll('\r\n', '\n').trim()
      return text ? [[key, text]] : []
    }),
  )
}
