import { releaseTexts } from '../../../i18n/releases.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Link, Table } from '../../../ui/index.ts'
import { FigureCell } from '../components/figure-cell.tsx'
import { categoryName } from '../components/series-table.tsx'
import { shareOf } from '../domain/figures.ts'
import type { Figure } from '../domain/series.ts'
import { WHOLE } from './districts.ts'
import type { Exact, PreparedCell } from './prepared.ts'

/** Cells one below the other: what was counted, what everybody sees, and why. */
export function CellsTable(props: { ctx: RequestContext; cells: readonly PreparedCell[]; caption: string }) {
  const { ctx, cells, caption } = props
  const { language } = ctx
  const t = releaseTexts[language]
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      rows={[...cells]}
      columns={[
        { header: t.figure, rowHeader: true, cell: (cell) => nameOf(cell, language) },
        { header: t.period, cell: ({ period }) => periodInWords(period.id, language) },
        { header: t.counted, numeric: true, cell: (cell) => <Counted ctx={ctx} cell={cell} /> },
        {
          header: t.shown,
          numeric: true,
          cell: (cell) => (
            <FigureCell figure={shownFigure(cell)} passport={cell.offered.passport} language={language} />
          ),
        },
        { header: t.decision, cell: decisionOn },
        {
          header: t.register,
          cell: ({ offered: { register } }) => (
            <Link href={ctx.href(`/werk/registers/${register.key}`)}>{register.words.many[language]}</Link>
          ),
        },
      ]}
    />
  )

  function decisionOn({ hiddenBecause, figure, region }: PreparedCell): string {
    if (region !== WHOLE && figure.state === 'missing') return t.decisions.unknown
    return t.decisions[hiddenBecause ?? 'shown']
  }
}

/** Whether everybody will see a figure: it is neither hidden nor unknown. */
export const isShown = ({ hiddenBecause, figure }: PreparedCell): boolean =>
  !hiddenBecause && figure.state !== 'missing'

export function nameOf(
  { offered: { passport }, category }: Pick<PreparedCell, 'offered' | 'category'>,
  language: Language,
): string {
  const name = passport.name[language]
  return category ? `${name}: ${categoryName(passport, category, language)}` : name
}

export function shownFigure({
  figure,
  offered: { passport },
}: PreparedCell): Pick<Figure, 'state' | 'value' | 'isProvisional'> {
  const isShare = passport.valueType === 'share' && figure.state === 'value'
  return isShare ? { ...figure, value: shareOf(figure.numerator, figure.denominator) } : figure
}

/** The number before the gate, or why this person does not get to see it. */
function Counted({ ctx, cell }: { ctx: RequestContext; cell: PreparedCell }) {
  const { language, actor } = ctx
  const numbers = readParts(cell.exact, actor)
  if (numbers === undefined) return <>{releaseTexts[language].exactOnly}</>
  return <>{numbers.map((number) => (number === null ? '–' : formatNumber(number, language))).join(' / ')}</>
}

function readParts(exact: Exact, actor: { rights: readonly string[] }): (number | null)[] | undefined {
  const parts = 'value' in exact ? [exact.value] : [exact.numerator, exact.denominator]
  const read = parts.map((part) => part.readBy(actor))
  return read.every((number) => number !== undefined) ? (read as (number | null)[]) : undefined
}
