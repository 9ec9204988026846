import { peerTexts } from '../../../i18n/peers.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { type Column, Table } from '../../../ui/index.ts'
import { FIGURE_WORDS } from '../domain/figure-words.ts'
import { shownRate } from './draw-peers.ts'
import type { PeerComparison } from './peer-comparison.ts'
import type { PeerView } from './read-peers.ts'

type LineRow = {
  year: number
  own: number | null
  low: number | null
  middle: number | null
  high: number | null
  country: number | null
}

/** The numbers of the chart, one row for each year. */
export function PeerLines({ view, language }: { view: PeerView & { comparison: PeerComparison }; language: Language }) {
  const t = peerTexts[language]
  const { own, country, spread } = view.comparison
  const cell = (value: number | null) =>
    value === null ? FIGURE_WORDS[language].signs.missing : formatNumber(shownRate(value)!, language, 1)
  const rows = own.map(({ year, rate }): LineRow => {
    const group = spread.get(year) ?? { low: null, middle: null, high: null }
    return { year, own: rate, ...group, country: country.find((one) => one.year === year)?.rate ?? null }
  })
  const columns: Column<LineRow>[] = [
    { header: t.year, cell: (row) => String(row.year), rowHeader: true },
    { header: view.own.name, cell: (row) => cell(row.own), numeric: true },
    { header: t.low, cell: (row) => cell(row.low), numeric: true },
    { header: t.middle, cell: (row) => cell(row.middle), numeric: true },
    { header: t.high, cell: (row) => cell(row.high), numeric: true },
    { header: t.country, cell: (row) => cell(row.country), numeric: true },
  ]
  return (
    <Table caption={`${t.chart}, ${t.unit}`} columns={columns} rows={rows} rowKey={(row) => String(row.year)} stack />
  )
}
