import type { Question } from '../../domain/definition.ts'
import type { Class } from './lines.ts'
import type { Feature, MappingProblem } from './population.ts'
import type { UsedFeature, Weighing } from './weigh.ts'

/** A count that may be seen, or that it is hidden. */
export type Shown = { count: number } | { count: null }

/** A share of those who answered, weighted, with the bounds of 95 %; all in hundredths. None of what is hidden. */
export type Share = { share: number; lo: number; hi: number; se: number }

export type ToldClass = Class & { count: number | null; share?: Share }

/** The mean of a scale or of numbers, to one decimal. */
export type Mean = { mean: number; lo: number; hi: number; se: number; n: number }

export type LineResult = { key: string; row: string; answered: number; classes: ToldClass[]; mean?: Mean }

export type QuestionResult = {
  question: Question
  n: number
  /** Too few people answered: nothing of it is shown. */
  isTooFew: boolean
  lines: LineResult[]
  /** Of points: the mean of each option. */
  means?: { option: string; mean?: Mean }[]
  /** Of a text: how many wrote one, and what, where somebody decided that it can be read by all. */
  written?: { count: number; texts?: string[]; reason?: string }
}

export type CrossResult = {
  row: string
  column: string
  columnLine: string
  rows: (Class & { n: number | null; mean?: Mean; cells: { count: number | null; share?: Share }[] })[]
  columns: Class[]
  /** Whether the two hang together; absent when that cannot be told. */
  test?: { f: number; numeratorDf: number; denominatorDf: number; p: number; n: number }
}

export type Representation = {
  feature: Feature
  question: Question
  period: string
  source: string
  licence: string
  checksum: string
  /** Shares in hundredths; `gap` is that of the answers less that of the population, in percentage points. */
  rows: { key: string; population: number; count: number | null; share?: number; gap?: number; weighted?: number }[]
}

/** The same question in another survey. */
export type WaveResult = {
  title: string
  closedOn: string
  /** Questions that cannot be compared, and why. */
  notCompared: { question: string; because: 'other-question' | 'not-there' | 'not-shown' }[]
  compared: {
    line: string
    isReworded: boolean
    /** A class, or the mean when there is none. */
    classKey: string | null
    before: number
    now: number
    diff: number
    lo: number
    hi: number
    q: number
    change: 'up' | 'down' | 'none' | 'unknown'
  }[]
}

/**
 * What came of a survey as it may be seen, frozen when it is reported. This is a file format: what was published years ago
 * must still be readable, so `format` counts its changes.
 */
export type SurveyOutcome = {
  format: 1
  survey: string
  version: number
  definitionHash: string
  languages: string[]
  title: Question['text']
  n: number
  /** Drawn by lot, or whoever wanted to: then margins are only indicative. */
  isRandomSample: boolean
  method: { rake: string; survey: string; crosstab: string; waves: string; trim: readonly [number, number] }
  weighing: Pick<Weighing, 'reason' | 'features' | 'rounds'> & {
    isWeighted: boolean
    deff: number
    nEff: number
    spread: number
  }
  representation: Representation[]
  questions: QuestionResult[]
  /** Questions that were asked and are not made public, and so are not here. */
  keptInside: number
  crossings: CrossResult[]
  /** Tables that could not be shown without giving somebody away. */
  crossingsLeftOut: [row: string, column: string][]
  wave?: WaveResult
}

export type { MappingProblem, UsedFeature }
