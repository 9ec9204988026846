import { peerTexts } from '../../../i18n/peers.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { type Column, Table } from '../../../ui/index.ts'
import { FIGURE_WORDS } from '../domain/figure-words.ts'
import { formatFigure } from '../domain/figures.ts'
import { shownRate } from './draw-peers.ts'
import type { PeerComparison, PeerRow } from './peer-comparison.ts'

/** Every municipality of the group by name: number, rate, change, and what may be said of it. */
export function PeerTable({ comparison, language }: { comparison: PeerComparison; language: Language }) {
  const t = peerTexts[language]
  const { year, rows } = comparison
  const signed = (ratio: number) => `${ratio >= 1 ? '+' : '−'}${formatNumber(Math.abs((ratio - 1) * 100), language, 1)}`
  const shown = (value: number | null, row: PeerRow) =>
    formatFigure(
      { ...row.now, state: value === null ? row.now.state : 'value', value },
      { valueType: 'amount' },
      language,
    ).text
  const columns: Column<PeerRow>[] = [
    { header: t.municipality, cell: (row) => (row.isOwn ? <strong>{row.name}</strong> : row.name), rowHeader: true },
    { header: t.count, cell: (row) => shown(row.now.count, row), numeric: true },
    { header: t.people, cell: (row) => shown(row.now.population, row), numeric: true },
    {
      header: t.rate,
      cell: ({ now }) =>
        now.rate === null ? FIGURE_WORDS[language].signs.missing : formatNumber(shownRate(now.rate)!, language, 1),
      numeric: true,
    },
  ]
  const changes: Column<PeerRow>[] = [
    { header: t.change(year - 1), cell: ({ change }) => (change ? `${signed(change.ratio)}%` : '–'), numeric: true },
    {
      header: t.interval,
      cell: ({ change }) =>
        change && Number.isFinite(change.hi) ? t.range(signed(change.lo), signed(change.hi)) : '–',
      numeric: true,
    },
    { header: t.told, cell: ({ change }) => (change ? t.tells[change.told] : '–') },
  ]
  return (
    <Table
      caption={t.tableCaption(year)}
      columns={rows.some((row) => row.change) ? [...columns, ...changes] : columns}
      rows={rows}
      rowKey={(row) => row.code}
    />
  )
}
