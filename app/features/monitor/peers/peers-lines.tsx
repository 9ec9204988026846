import { peerTexts } from '../../../i18n/peers.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { type Column, Table } from '../../../ui/index.ts'
import { FIGURE_WORDS } from '../domain/figure-words.ts'
import { shownRate } from './draw-peers.ts'
import type { PeerComparison } from './peer-comparison.ts'
import type { RegionalRate } from './rates.ts'
import type { PeerView } from './read-peers.ts'

/** The numbers of the chart, one row for each year. */
export function PeerLines({ view, language }: { view: PeerView & { comparison: PeerComparison }; language: Language }) {
  const t = peerTexts[language]
  const { own, country, spread, few } = view.comparison
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined
      ? FIGURE_WORDS[language].signs.missing
      : formatNumber(shownRate(value)!, language, 1)
  const ofRates = (header: string, rates: RegionalRate[]): Column<number> => ({
    header,
    cell: (year) => cell(rates.find((one) => one.year === year)?.rate),
    numeric: true,
  })
  const ofSpread = (which: 'low' | 'middle' | 'high'): Column<number> => ({
    header: t[which],
    cell: (year) => cell(spread.get(year)?.[which]),
    numeric: true,
  })
  const columns: Column<number>[] = [
    { header: t.year, cell: (year) => String(year), rowHeader: true },
    ofRates(view.own.name, own),
    ...(few.length > 0
      ? few.map(({ name, rates }) => ofRates(name, rates))
      : [ofSpread('low'), ofSpread('middle'), ofSpread('high')]),
    ofRates(t.country, country),
  ]
  const years = own.map(({ year }) => year)
  return <Table caption={`${t.chart}, ${t.unit}`} columns={columns} rows={years} rowKey={String} stack />
}
