import type { Language } from '../../shared/numbers.ts'
import type { ValueState } from '../../shared/value-state.ts'

type StateWords = Record<Exclude<ValueState, 'value'> | 'provisional', string>

/** The words a chart puts in its drawing and its description. */
export const CHART_WORDS = {
  nl: {
    states: {
      zero: 'nul',
      suppressed: 'onderdrukt',
      missing: 'geen cijfer',
      'not-applicable': 'n.v.t.',
      provisional: 'voorlopig',
    } satisfies StateWords,
    lineChart: 'Lijndiagram',
    barChart: 'Staafdiagram',
    map: 'Kaart',
    from: 'vanaf',
    to: 'tot',
    andMore: 'en hoger',
    range: (first: string, last: string) => `van ${first} tot en met ${last}`,
    only: (period: string) => `over ${period}`,
    firstLast: (first: string, firstPeriod: string, last: string, lastPeriod: string) =>
      `${first} in ${firstPeriod}, ${last} in ${lastPeriod}`,
    highestLowest: (high: string, highPeriod: string, low: string, lowPeriod: string) =>
      `hoogste ${high} in ${highPeriod}, laagste ${low} in ${lowPeriod}`,
    between: (low: string, high: string, period: string) => `tussen ${low} en ${high} in ${period}`,
    breakAt: (period: string, title: string) => `Breuk vanaf ${period}: ${title}.`,
    annotationAt: (period: string, title: string) => `Bij ${period}: ${title}.`,
    areas: (count: number) => `${count} gebieden`,
    shareChart: 'Staafdiagram met verdelingen',
    quadrantChart: 'Diagram met vier vlakken',
    intervalChart: 'Schattingen met marge',
    estimate: (value: string, lo: string, hi: string) => `${value} (${lo} tot ${hi})`,
    areaMap: (title: string, around: string, width: string, height: string) =>
      `Kaart: ${title}; een gebied van ${width} bij ${height} meter${around ? `, met daaromheen ${around}` : ''}.`,
    highestArea: (name: string, value: string) => `hoogste ${name} (${value})`,
    lowestArea: (name: string, value: string) => `laagste ${name} (${value})`,
    unitWord: 'in',
    noFigures: 'geen cijfers',
  },
  en: {
    states: {
      zero: 'zero',
      suppressed: 'suppressed',
      missing: 'no figure',
      'not-applicable': 'n/a',
      provisional: 'provisional',
    } satisfies StateWords,
    lineChart: 'Line chart',
    barChart: 'Bar chart',
    map: 'Map',
    from: 'from',
    to: 'to',
    andMore: 'and more',
    range: (first: string, last: string) => `from ${first} to ${last}`,
    only: (period: string) => `for ${period}`,
    firstLast: (first: string, firstPeriod: string, last: string, lastPeriod: string) =>
      `${first} in ${firstPeriod}, ${last} in ${lastPeriod}`,
    highestLowest: (high: string, highPeriod: string, low: string, lowPeriod: string) =>
      `highest ${high} in ${highPeriod}, lowest ${low} in ${lowPeriod}`,
    between: (low: string, high: string, period: string) => `between ${low} and ${high} in ${period}`,
    breakAt: (period: string, title: string) => `Break from ${period}: ${title}.`,
    annotationAt: (period: string, title: string) => `At ${period}: ${title}.`,
    areas: (count: number) => `${count} areas`,
    shareChart: 'Bar chart of shares',
    quadrantChart: 'Chart with four fields',
    intervalChart: 'Estimates with margins',
    estimate: (value: string, lo: string, hi: string) => `${value} (${lo} to ${hi})`,
    areaMap: (title: string, around: string, width: string, height: string) =>
      `Map: ${title}; an area of ${width} by ${height} metres${around ? `, surrounded by ${around}` : ''}.`,
    highestArea: (name: string, value: string) => `highest ${name} (${value})`,
    lowestArea: (name: string, value: string) => `lowest ${name} (${value})`,
    unitWord: 'in',
    noFigures: 'no figures',
  },
} as const satisfies Record<Language, object>
