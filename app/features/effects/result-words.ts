import { effectResultTexts } from '../../i18n/effect-results.ts'
import { formatNumber, type Language } from '../../shared/numbers.ts'
import { doseOf } from './domain/dose.ts'
import type { FrozenInputs } from './domain/frozen.ts'
import type { Beside, EvaluationResult, KeptEstimate, KeptGuard } from './domain/result.ts'

/** A fraction as a share: "12,3 %", with its sign when it is a difference. */
export function percent(value: number | null, language: Language, { signed = false } = {}): string {
  if (value === null) return effectResultTexts[language].notComputed
  const decimals = Math.abs(value) < 0.1 ? 1 : 0
  const sign = value < 0 ? '−' : signed && value > 0 ? '+' : ''
  const space = language === 'nl' ? ' ' : ''
  return `${sign}${formatNumber(Math.abs(value) * 100, language, decimals)}${space}%`
}

/** "van −20 % tot +4 %". */
export function rangeInWords({ lo, hi }: Pick<KeptEstimate, 'lo' | 'hi'>, language: Language): string {
  const t = effectResultTexts[language]
  if (lo === null || hi === null) return t.notComputed
  return t.range(percent(lo, language, { signed: true }), percent(hi, language, { signed: true }))
}

/** The first and last of the periods after the start: "2018–2020". */
export function afterInWords({ line }: EvaluationResult): string {
  const after = line.filter(({ role }) => role === 'after').map(({ period }) => period)
  return after.length > 1 ? `${after[0]}–${after.at(-1)}` : (after[0] ?? '')
}

/** What came of it, in sentences made from the numbers alone. */
export function sentencesOf(frozen: FrozenInputs, result: EvaluationResult, language: Language): string[] {
  const t = effectResultTexts[language]
  const { verdict, estimate, guards } = result
  const lead = result.standing === 'as-registered' ? '' : t.lead[result.standing]
  if (verdict === 'no-statement') {
    return [lead + t.sentence['no-statement'], ...reasonsOf(guards).map((guard) => guardInWords(guard, language))]
  }
  const sentence = t.sentence[verdict](
    result.target,
    afterInWords(result),
    frozen.outcome.name[language],
    percent(Math.abs(estimate.relative!), language),
    estimate.relative! < 0 ? t.lower : t.higher,
    rangeInWords(estimate, language),
  )
  return [
    lead + sentence,
    ...(verdict === 'effect' ? [result.reachesCriterion ? t.reached : t.notReached] : []),
    ...(verdict === 'none-shown' && result.detectable !== null
      ? [t.noneIsNotNothing(percent(result.detectable, language))]
      : []),
    ...placebosInWords(result, language),
    ...spreadInWords(result, language),
  ]
}

/** Why nothing can be said: what failed, or else that these figures could not have shown it. */
function reasonsOf(guards: KeptGuard[]): KeptGuard[] {
  const failed = guards.filter(({ outcome }) => outcome === 'failed')
  return failed.length > 0
    ? failed
    : guards.filter(({ code, outcome }) => code === 'can-see-it' && outcome !== 'passed')
}

/** "Van 281 vergeleken gebieden laten er 3 een even opvallend verschil zien." */
function placebosInWords({ estimate: { p }, placeboCount }: EvaluationResult, language: Language): string[] {
  if (p === null || placeboCount === 0) return []
  const all = placeboCount + 1
  return [
    effectResultTexts[language].placebos(formatNumber(all, language), formatNumber(Math.round(p * all), language)),
  ]
}

/** Whether other methods say the same: all within the interval is about the same. */
function spreadInWords({ estimate, others }: EvaluationResult, language: Language): string[] {
  const found = others.flatMap(({ relative }) => (relative === null ? [] : [relative]))
  if (found.length === 0) return []
  const t = effectResultTexts[language]
  const { lo, hi, relative } = estimate
  const isNear = (value: number) => lo !== null && hi !== null && Math.abs(value - relative!) <= (hi - lo) / 4
  if (found.every(isNear)) return [t.agree]
  const [low, high] = [Math.min(...found), Math.max(...found)]
  return [t.spread(percent(low, language, { signed: true }), percent(high, language, { signed: true }))]
}

const AS_SHARE = new Set(['can-see-it', 'no-effect-before-start', 'no-areas-that-hide-it'])

/** "Groningen (met Haren en Ten Boer); …": areas that are the sum of what went up in them. */
export function summedInWords({ summed = [] }: EvaluationResult, language: Language): string {
  const t = effectResultTexts[language]
  return summed.map(({ name, parts }) => t.summedWith(name, inList(parts, language))).join('; ')
}

/** Which areas were not compared with, and why; those of which a figure is missing only by how many they are. */
export function leftOutInWords({ leftOut }: FrozenInputs, language: Language): string {
  const t = effectResultTexts[language]
  const because = { excluded: (why: string) => why, divided: t.leftOutDivided, merged: t.leftOutMerged }
  const incomplete = leftOut.filter(({ reason }) => reason === 'incomplete').length
  return [
    ...leftOut.flatMap(({ name, reason, why }) =>
      reason === 'incomplete' ? [] : [`${name} (${because[reason](why)})`],
    ),
    ...(incomplete > 0 ? [t.leftOutIncomplete(formatNumber(incomplete, language))] : []),
  ].join('; ')
}

const inList = (names: string[], language: Language) =>
  new Intl.ListFormat(language === 'nl' ? 'nl' : 'en-GB', { type: 'conjunction' }).format(names)

/** "Lasten onder dwangsom: 1,8 per maand", or why it is not known how much was done. */
export function doseInWords(frozen: FrozenInputs, language: Language): string {
  const t = effectResultTexts[language]
  const dose = doseOf(frozen)
  if (!dose.isKnown) return t.doseUnknown[dose.why]
  return `${frozen.dose!.name[language]}: ${t.dosePerMonth(formatNumber(dose.perMonth, language, 1))}`
}

/** What the same method says of the neighbouring areas and of each side effect, or that none were agreed. */
export function besideInWords({ neighbours, sideEffects }: EvaluationResult, language: Language) {
  const t = effectResultTexts[language]
  const said = ({ estimate, isUnusual }: Beside, words: { usual: string; unusual: string }) =>
    estimate
      ? `${percent(estimate.relative, language, { signed: true })} (${rangeInWords(estimate, language)}). ${isUnusual ? words.unusual : words.usual}`
      : t.notComputed
  return [
    {
      name: neighbours ? `${t.neighbours} (${neighbours.name[language]})` : t.neighbours,
      value: neighbours
        ? said(neighbours, { usual: t.neighboursUsual, unusual: t.neighboursUnusual })
        : t.neighboursNotLooked,
    },
    ...sideEffects.map((one) => ({
      name: `${t.sideEffect}: ${one.name[language]}`,
      value: said(one, { usual: t.sideUsual, unusual: t.sideUnusual }),
    })),
  ]
}

/** A guard with what was found and what the rule asks. */
export function guardInWords({ code, value, limit }: KeptGuard, language: Language): string {
  const shown = (number: number | null) => {
    if (number === null) return effectResultTexts[language].notComputed
    if (AS_SHARE.has(code)) return percent(number, language)
    return formatNumber(number, language, Number.isInteger(number) ? 0 : 2)
  }
  return effectResultTexts[language].guardTexts[code](shown(value), shown(limit))
}
