import { effectResultTexts } from '../../i18n/effect-results.ts'
import { effectTexts } from '../../i18n/effects.ts'
import type { Tx } from '../../platform/database/index.ts'
import { formatDay, formatInstant } from '../../shared/days.ts'
import { formatNumber } from '../../shared/numbers.ts'
import { agreedInWords } from './agreed-words.ts'
import { stateOf } from './components/state-badge.tsx'
import { readEffect } from './effect-view.ts'
import { costInWords } from './effort-cost.ts'
import { pictureOf } from './evaluation-charts.ts'
import { type EvaluationView, readEvaluation } from './evaluation-view.ts'
import {
  besideInWords,
  doseInWords,
  guardInWords,
  percent,
  rangeInWords,
  sentencesOf,
  summedInWords,
} from './result-words.ts'

/**
 * An effect evaluation as a report takes it over: in Dutch words and numbers that are finished, so that an edition that
 * froze it stays as it was whatever is computed later.
 */
export type EffectBlock = {
  slug: string
  title: string
  isPublic: boolean
  /** The evaluation that is shown; absent as long as there is none. */
  evaluation?: number
  /** What was agreed beforehand, and since when that stands by which checksum. */
  agreed: { name: string; value: string }[]
  registration: { name: string; value: string }[]
  sentences: string[]
  facts: { name: string; value: string }[]
  conditions: { name: string; outcome: string; found: string }[]
  source: string
  line: { period: string; observed: number | null; expected: number | null }[]
  chart: { svg: string; alt: string } | null
}

/** What a report shows of an effort: its registration, and the newest evaluation when there is one. */
export async function readEffectBlock(tx: Tx, slug: string): Promise<EffectBlock | undefined> {
  const view = await readEffect(tx, slug)
  if (!view?.registration) return undefined
  const t = effectTexts.nl
  const words = effectResultTexts.nl
  const { protocol, registration, amendments, publishedAt } = view
  const evaluation = await readEvaluation(tx, slug)
  const when = formatInstant(registration.registeredAt, 'nl')
  const picture = evaluation && pictureOf({ ...evaluation, language: 'nl' })
  return {
    slug,
    title: protocol.title,
    isPublic: publishedAt !== undefined,
    ...(evaluation ? { evaluation: evaluation.row.number } : {}),
    agreed: await agreedInWords(tx, protocol),
    registration: [
      { name: t.label, value: t.states[stateOf(registration.label, amendments.length)] },
      { name: t.registration, value: when },
      { name: t.hash, value: registration.contentHash },
      ...amendments.map(({ change, reason }) => ({ name: t.deviation, value: `${change} ${reason}` })),
    ],
    sentences: evaluation
      ? sentencesOf(evaluation.frozen, evaluation.result, 'nl')
      : [t.noEvaluationsUntil(formatDay(protocol.judgedOn, 'nl'))],
    facts: evaluation ? factsOf(evaluation) : [],
    conditions: (evaluation?.result.guards ?? []).map((guard) => ({
      name: words.guardNames[guard.code],
      outcome: words.outcomes[guard.outcome],
      found: guardInWords(guard, 'nl'),
    })),
    source: (evaluation?.frozen.snapshots ?? []).map(({ source }) => source).join('; '),
    line: (evaluation?.result.line ?? []).map(({ period, observed, expected }) => ({ period, observed, expected })),
    chart: picture ? { svg: picture.svg, alt: picture.alt } : null,
  }
}

function factsOf({ row, frozen, result }: EvaluationView) {
  const t = effectTexts.nl
  const words = effectResultTexts.nl
  const { estimate, level, donors } = result
  return [
    { name: words.outcome, value: words.verdicts[result.verdict] },
    { name: words.levels, value: words.levelNames[level] },
    { name: words.columns.relative, value: percent(estimate.relative, 'nl', { signed: true }) },
    { name: words.columns.range, value: rangeInWords(estimate, 'nl') },
    { name: t.fields.method, value: t.methods[estimate.method] },
    ...besideInWords(result, 'nl'),
    { name: words.dose, value: doseInWords(frozen, 'nl') },
    ...(frozen.cost === undefined ? [] : [{ name: words.cost, value: costInWords(frozen.cost, 'nl') }]),
    ...(result.summed ? [{ name: words.summed, value: summedInWords(result, 'nl') }] : []),
    ...(donors > 0 ? [{ name: t.fields.comparison, value: words.donorsUsed(formatNumber(donors, 'nl')) }] : []),
    { name: words.inputHash, value: row.frozenHash },
  ]
}
