import { budgetTexts } from '../../../i18n/budget.ts'
import type { Language } from '../../../shared/numbers.ts'
import { HiddenText, Table } from '../../../ui/index.ts'
import type { Amounts, BudgetYear } from '../domain/budget.ts'
import { differenceOf, euros, yearInWords } from './money.ts'

/** Something with money per year. */
export type BudgetItem = { name: string; years: ReadonlyMap<BudgetYear, Amounts>; total: Amounts }

const MEASURES = ['planned', 'actual', 'difference'] as const

type Line = { item: BudgetItem; measure: (typeof MEASURES)[number] }

/** Planned, actual and the difference, with a column for every year. */
export function BudgetTable(props: { caption: string; items: BudgetItem[]; years: BudgetYear[]; language: Language }) {
  const { caption, items, years, language } = props
  const t = budgetTexts[language]
  const amountOf = (amounts: Amounts | undefined, measure: Line['measure']) => {
    if (!amounts) return t.unknown
    return euros(measure === 'difference' ? differenceOf(amounts) : amounts[measure], language)
  }
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      columns={[
        {
          header: t.part,
          rowHeader: true,
          cell: ({ item, measure }: Line) =>
            measure === 'planned' ? <span lang="nl">{item.name}</span> : <HiddenText>{item.name}</HiddenText>,
        },
        { header: t.amount, cell: ({ measure }: Line) => t[measure] },
        ...years.map((year) => ({
          header: yearInWords(year, language),
          numeric: true,
          cell: ({ item, measure }: Line) => amountOf(item.years.get(year), measure),
        })),
        ...(years.length > 1
          ? [
              {
                header: t.total,
                numeric: true,
                cell: ({ item, measure }: Line) => amountOf(item.total, measure),
              },
            ]
          : []),
      ]}
      rows={items.flatMap((item) => MEASURES.map((measure) => ({ item, measure })))}
    />
  )
}
