import { canonicalJson, sha256 } from '../../../shared/hash.ts'
import { checkText, type Finding, type StatedSeries, unsourcedNumbers } from '../../../statements/index.ts'
import { BLOCK_KEYS, type BlockKey, type Blocks } from './frozen.ts'

/** Why a sentence stands as it does although the figures say something else. */
export type Explanation = { fingerprint: string; explanation: string; isPrinted: boolean; explainedBy: string }

type Found = { section: string; block: BlockKey; fingerprint: string; explanation: Explanation | undefined }

/** A sentence of a section that says something else than the figures. */
export type Contradiction = Finding & Found

/** A number that was typed in a section and leads to no source, with references it may stand for. */
export type TypedNumber = Found & { line: number; text: string; sentence: string; perhaps: string[] }

export type SectionChecks = { contradictions: Contradiction[]; numbers: TypedNumber[] }

export type SectionToCheck = { key: string; blocks: Blocks; near: string[]; explanations: Explanation[] }

/** Holds the text of a section against the figures. */
export function checkSection(section: SectionToCheck, series: StatedSeries[], reportingYear: number): SectionChecks {
  const explained = new Map(section.explanations.map((one) => [one.fingerprint, one]))
  const place = (block: BlockKey, facts: Record<string, unknown>): Found => {
    const fingerprint = sha256(canonicalJson({ block, ...facts }))
    return { section: section.key, block, fingerprint, explanation: explained.get(fingerprint) }
  }
  const blocks = BLOCK_KEYS.flatMap((block) => {
    const text = section.blocks[block]
    return text ? [{ block, text }] : []
  })
  return {
    contradictions: onlyOnce(
      blocks.flatMap(({ block, text }) =>
        checkText({ text, series, near: section.near, reportingYear }).map((finding) => {
          const { kind, sentence, quote, shows } = finding
          return { ...finding, ...place(block, { kind, sentence, quote, shows }) }
        }),
      ),
    ),
    numbers: onlyOnce(
      blocks.flatMap(({ block, text }) =>
        unsourcedNumbers(text, series, reportingYear).map((number) => ({
          ...number,
          ...place(block, { kind: 'number', sentence: number.sentence, text: number.text }),
        })),
      ),
    ),
  }
}

/** Those that nobody has explained; they stand in the way of approval. */
export function openOnes(contradictions: Contradiction[]): Contradiction[] {
  return contradictions.filter((one) => one.explanation === undefined)
}

/** The same sentence twice in one block needs one explanation. */
function onlyOnce<One extends Found>(found: One[]): One[] {
  return [...new Map(found.map((one) => [one.fingerprint, one])).values()]
}
