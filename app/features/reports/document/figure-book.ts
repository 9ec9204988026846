import type { FigureInline } from '../../../documents/index.ts'
import type { Language } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { formatFigure } from '../../monitor/index.ts'
import type { FrozenFigure, FrozenReport, FrozenSeries } from '../domain/frozen.ts'
import { partsOfReference, referenceOf } from '../domain/references.ts'
import { WORDS } from './words.ts'

/** The frozen figures of one document; it remembers which of them the reader gets to see, for the appendix. */
export type FigureBook = {
  seriesOf(keys: string[]): FrozenSeries[]
  find(reference: string): FrozenFigure | undefined
  /** The figure as words that lead to its entry in the appendix. */
  show(figure: FrozenFigure): FigureInline
  /** The same within a sentence, where a sign alone would not be understood. */
  showInText(figure: FrozenFigure): FigureInline
  /** What was shown, per indicator in order of first appearance, each figure once and in the order of its series. */
  shown(): { series: FrozenSeries; figures: FrozenFigure[] }[]
}

export function openFigureBook(frozen: Pick<FrozenReport, 'series'>): FigureBook {
  const byKey = new Map(frozen.series.map((series) => [series.passport.key, series]))
  const shown = new Map<string, Set<string>>()
  const find = (reference: string) => {
    const { key, period, category } = partsOfReference(reference)
    return byKey.get(key)?.figures.find((figure) => figure.period === period && figure.category === category)
  }
  return {
    seriesOf: (keys) => keys.flatMap((key) => byKey.get(key) ?? []),
    find,
    show(figure) {
      const seen = shown.get(figure.indicator) ?? new Set()
      shown.set(figure.indicator, seen.add(referenceOf(figure)))
      const { passport } = byKey.get(figure.indicator)!
      return { type: 'figure', text: formatFigure(figure, passport, 'nl').text, sourceId: referenceOf(figure) }
    },
    showInText(figure) {
      const shown = this.show(figure)
      return figure.state === 'suppressed' ? { ...shown, text: WORDS.hiddenInText } : shown
    },
    shown: () =>
      [...shown].map(([key, references]) => {
        const series = byKey.get(key)!
        return { series, figures: series.figures.filter((figure) => references.has(referenceOf(figure))) }
      }),
  }
}

/** "Casussen, 2022" or "Bibob-onderzoeken naar soort: horecavergunning, 2022". */
export function nameOfFigure(figure: FrozenFigure, { passport }: FrozenSeries): string {
  return `${nameOfRow(passport, figure.category)}, ${periodInWords(figure.period, 'nl')}`
}

/** The name of an indicator, with that of its category when there is one. */
export function nameOfRow(passport: FrozenSeries['passport'], category: string): string {
  const found = passport.categories.find((one) => one.key === category)
  return found ? `${passport.name.nl}: ${found.nl.toLowerCase()}` : passport.name.nl
}

/** This name with the unit of an amount behind it, which says nothing without; a count and a share name theirs themselves. */
export const withUnit = ({ valueType, unit }: Pick<FrozenSeries['passport'], 'valueType' | 'unit'>, name: string) =>
  valueType === 'amount' ? `${name} (${unit.nl})` : name

/** A sentence as its reader sees it: with the values in the place of the references. */
export function sentenceInWords(
  sentence: string,
  series: Pick<FrozenSeries, 'passport' | 'figures'>[],
  language: Language,
): string {
  return sentence.replace(/\[\[([^[\]]+)\]\]/g, (written, reference: string) => {
    const { key, period, category } = partsOfReference(reference)
    const found = series.find(({ passport }) => passport.key === key)
    const figure = found?.figures.find((one) => one.period === period && one.category === category)
    return found && figure ? formatFigure(figure, found.passport, language).text : written
  })
}
