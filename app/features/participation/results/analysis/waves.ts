import { type Difference, differenceOf, judgeChanges } from '../../../../statistics/index.ts'
import { type Definition, questionsOf } from '../../domain/definition.ts'
import { changesBetween } from '../../domain/versions.ts'
import { round } from './estimates.ts'
import type { LineResult, SurveyOutcome, WaveResult } from './outcome.ts'

/** Shares are told in hundredths and means in tenths: what that takes off is uncertainty too. */
const SHARE_STEP = 0.01
const MEAN_STEP = 0.1

type Wave = { definition: Definition; outcome: Pick<SurveyOutcome, 'questions'> }

/**
 * What changed since another survey that asked the same, by questions of one key whose answers count in the same way. Only
 * what may be seen of both is compared, so that a difference gives nothing away; all changes are judged together. As if the
 * two asked different people: who answered both times makes a difference more certain than is said here, never less.
 */
export function compareWaves(before: Wave & { title: string; closedOn: string }, now: Wave): WaveResult {
  const changes = changesBetween(before.definition, now.definition)
  const notCompared: WaveResult['notCompared'] = []
  const found: (Omit<WaveResult['compared'][number], 'diff' | 'lo' | 'hi' | 'q' | 'change'> & { raw: Difference })[] =
    []
  for (const { key: question, kind } of questionsOf(now.definition)) {
    if (kind === 'short-text' || kind === 'long-text') continue
    const own = changes.filter((change) => change.question === question)
    const earlier = before.outcome.questions.find((one) => one.question.key === question)
    const later = now.outcome.questions.find((one) => one.question.key === question)
    if (own.some((change) => change.kind === 'other-question')) {
      notCompared.push({ question, because: 'other-question' })
    } else if (own.some((change) => change.kind === 'added')) {
      notCompared.push({ question, because: 'not-there' })
    } else if (!earlier || !later) {
      notCompared.push({ question, because: 'not-shown' })
    } else {
      const isReworded = own.some((change) => change.kind !== 'added')
      for (const line of later.lines) {
        const match = earlier.lines.find(({ key }) => key === line.key)
        if (match) found.push(...pairsOf(match, line).map((pair) => ({ line: line.key, isReworded, ...pair })))
      }
    }
  }
  const judged = judgeChanges(
    found.map(({ raw }) => raw),
    { level: 0.95, falseDiscovery: 0.1 },
  )
  return {
    title: before.title,
    closedOn: before.closedOn,
    notCompared,
    compared: found.map(({ raw: _, ...pair }, at) => {
      const { diff, lo, hi, q, change } = judged[at]!
      return { ...pair, diff: round(diff, 2), lo: round(lo, 2), hi: round(hi, 2), q: round(q, 3), change }
    }),
  }
}

function pairsOf(before: LineResult, now: LineResult) {
  const shares = now.classes.flatMap(({ key, share }) => {
    const earlier = before.classes.find((one) => one.key === key)?.share
    if (!share || !earlier) return []
    const raw = differenceOf(
      { e: earlier.share, se: earlier.se },
      { e: share.share, se: share.se },
      { rounding: SHARE_STEP },
    )
    return [{ classKey: key, before: earlier.share, now: share.share, raw }]
  })
  if (!before.mean || !now.mean) return shares
  const raw = differenceOf(
    { e: before.mean.mean, se: before.mean.se },
    { e: now.mean.mean, se: now.mean.se },
    { rounding: MEAN_STEP },
  )
  return [{ classKey: null, before: before.mean.mean, now: now.mean.mean, raw }, ...shares]
}
