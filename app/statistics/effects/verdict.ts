import type { Words } from '../method.ts'
import type { Guard } from './guards.ts'

/** The direction in which the effort should change the outcome. */
export type Direction = 'fall' | 'rise'

/**
 * `effect` and `opposite`: more than chance, as meant or against it. `none-shown`: chance cannot be ruled out.
 * `no-statement`: nothing can be said.
 */
export type Verdict = 'effect' | 'opposite' | 'none-shown' | 'no-statement'

/** What a method found: relative change with its 95 % interval, and p where it has one (by placebos). */
export type Finding = { relative: number; lo: number; hi: number; p?: number }

/** The rule by which a verdict follows, to be printed beside it. */
export const VERDICT_RULE: Words = {
  nl: 'Faalt een controle, dan is geen uitspraak mogelijk. Anders: ligt de hele marge aan de kant die bedoeld was (bij een vergelijking met anderen: hoort het verschil bij de 5 % grootste), dan is er een effect; ligt zij aan de andere kant, dan een averechts effect. Bevat de marge "geen verschil", dan is er geen effect aangetoond; als deze cijfers het afgesproken effect niet hadden kunnen laten zien, is geen uitspraak mogelijk.',
  en: 'When a check fails, nothing can be said. Otherwise: when the whole margin lies on the side that was meant (in a comparison with others: when the difference is among the 5 % largest), there is an effect; when it lies on the other side, an opposite effect. When the margin contains "no difference", no effect is shown; when these figures could not have shown the agreed effect, nothing can be said.',
}

/** The verdict by VERDICT_RULE. */
export function verdictOf(finding: Finding, guards: readonly Guard[], direction: Direction): Verdict {
  if (Number.isNaN(finding.relative) || guards.some(({ outcome }) => outcome === 'failed')) return 'no-statement'
  if (isMoreThanChance(finding)) return finding.relative < 0 === (direction === 'fall') ? 'effect' : 'opposite'
  const couldSeeIt = guards.every(({ code, outcome }) => code !== 'can-see-it' || outcome === 'passed')
  return couldSeeIt ? 'none-shown' : 'no-statement'
}

const isMoreThanChance = ({ lo, hi, p }: Finding) => (p === undefined ? hi < 0 || lo > 0 : p <= 0.05)

/** The rungs of the ladder of an evaluation, from most to least. */
export type EvidenceRung = 'effective' | 'promising' | 'indication' | 'not-shown' | 'not-known' | 'adverse'

/** The rule by which a rung follows, to be printed beside it. */
export const EVIDENCE_RULE: Words = {
  nl: 'Doeltreffend: een effect dat vooraf zo was vastgelegd, minstens zo groot als afgesproken, in een vergelijking met anderen en zonder waarschuwing van een controle. Veelbelovend: hetzelfde zonder vergelijking met anderen, of met een waarschuwing. Aanwijzing: een effect dat kleiner is dan afgesproken, of waarbij is afgeweken van wat vooraf was vastgelegd of niets vooraf was vastgelegd. Niet aangetoond en averechts: zo luidt de uitkomst. Niet bekend: er is geen uitspraak mogelijk. Eén evaluatie maakt een aanpak nooit tot "bewezen"; daarvoor zijn de niveaus van de erkende interventies.',
  en: 'Effective: an effect that was registered beforehand, at least as large as agreed, in a comparison with others and without a warning of a check. Promising: the same without a comparison, or with a warning. Indication: an effect that is smaller than agreed, or that deviates from what was registered, or was not registered beforehand. Not shown and adverse: such is the outcome. Not known: nothing can be said. One evaluation never makes an effort "proven"; for that there are the levels of recognised interventions.',
}

/** The rung by EVIDENCE_RULE. */
export function rungOf(evaluation: {
  verdict: Verdict
  guards: readonly Guard[]
  reachesCriterion: boolean
  isAsRegistered: boolean
  isComparison: boolean
}): EvidenceRung {
  const { verdict, guards, reachesCriterion, isAsRegistered, isComparison } = evaluation
  if (verdict === 'no-statement') return 'not-known'
  if (verdict === 'opposite') return 'adverse'
  if (verdict === 'none-shown') return 'not-shown'
  if (!reachesCriterion || !isAsRegistered) return 'indication'
  const isClean = guards.every(({ outcome }) => outcome === 'passed')
  return isComparison && isClean ? 'effective' : 'promising'
}
