import { peerTexts } from '../../../i18n/peers.ts'
import { borderOf, MUNICIPALITIES } from '../../../regions/index.ts'
import { Kept } from '../../../shared/kept.ts'
import type { Language } from '../../../shared/numbers.ts'
import { type ChartSpec, choropleth, lineChart, type MapSpec } from '../../../ui/charts/index.ts'
import type { PeerComparison } from './peer-comparison.ts'
import type { RegionalRate } from './rates.ts'
import type { PeerView } from './read-peers.ts'

/** Groups whose members lie together: the map shows them alone. */
const TOGETHER = new Set(['police-unit', 'safety-region', 'province', 'neighbours', 'all'])

/** A rate as it is shown everywhere: with one decimal. */
export const shownRate = (rate: number | null): number | null => (rate === null ? null : Math.round(rate * 10) / 10)

type Drawn = PeerView & { comparison: PeerComparison }

/** Our line, that of the country, and the middle and the quarters of the group; of a few municipalities the line of each. */
export function drawLines({ own, series, comparison }: Drawn, language: Language, width = 760) {
  const t = peerTexts[language]
  const years = comparison.own.map((one) => one.year)
  const ofRates = (rates: RegionalRate[]) => rates.map((one) => point(one.year, one.rate, one.isProvisional))
  const ofSpread = (which: 'low' | 'middle' | 'high') =>
    years.map((year) => point(year, comparison.spread.get(year)?.[which] ?? null))
  const spec: ChartSpec = {
    title: t.title(series.passport.name[language]),
    language,
    width,
    unit: t.unit,
    series: [
      { key: 'own', name: own.name, points: ofRates(comparison.own) },
      ...(comparison.few.length > 0
        ? comparison.few.map(({ name, rates }) => ({ key: name, name, points: ofRates(rates) }))
        : [
            { key: 'middle', name: t.middle, points: ofSpread('middle') },
            { key: 'low', name: t.low, points: ofSpread('low') },
            { key: 'high', name: t.high, points: ofSpread('high') },
          ]),
      { key: 'country', name: t.country, points: ofRates(comparison.country) },
    ].filter((one) => one.points.some((each) => each.value !== null)),
    breaks: series.breaks.map((one) => ({ period: one.period, title: one.title[language] })),
  }
  return lineChart(spec)
}

function point(year: number, rate: number | null, isProvisional = false) {
  const value = shownRate(rate)
  const state = value === null ? ('missing' as const) : value === 0 ? ('zero' as const) : ('value' as const)
  return { period: String(year), label: String(year), value, state, isProvisional }
}

/** Maps of the country, which take long to draw: those that were asked for last, 100 kB each at most. */
const MAPS = new Kept<ReturnType<typeof choropleth>>(100)

/** The group in the year that is looked at. Where its members lie apart, the rest of the country is around them. */
export function drawMap({ series, asked, comparison }: Drawn, language: Language, width = 640) {
  const t = peerTexts[language]
  const title = `${series.passport.name[language]}, ${t.mapTitle(comparison.year).toLowerCase()}`
  const shown = comparison.rows.map(({ code, now }) => [code, now.rate, now.state, now.isProvisional])
  // Borders follow from the codes, so the drawing follows from these alone.
  const key = JSON.stringify([title, language, width, asked.choice, comparison.own[0]?.region, shown])
  return MAPS.get(key, () => choropleth(mapSpec({ title, language, width, asked, comparison })))
}

type ToDraw = Pick<Drawn, 'asked' | 'comparison'> & { title: string; language: Language; width: number }

function mapSpec({ title, language, width, asked, comparison }: ToDraw): MapSpec {
  const members = new Set(comparison.rows.map((row) => row.code))
  return {
    title,
    language,
    unit: peerTexts[language].unit,
    width,
    areas: comparison.rows.map(({ code, name, isOwn, now }) => ({
      code,
      name,
      isOwn,
      geometry: borderOf(code)!,
      value: shownRate(now.rate),
      state:
        now.rate === null ? (now.state === 'suppressed' ? 'suppressed' : 'missing') : now.rate === 0 ? 'zero' : 'value',
      isProvisional: now.isProvisional,
    })),
    backdrop: TOGETHER.has(asked.choice)
      ? []
      : MUNICIPALITIES.filter(({ code }) => !members.has(code)).map(({ code }) => borderOf(code)!),
  }
}
