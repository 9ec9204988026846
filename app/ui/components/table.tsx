import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'

export type Column<Row> = {
  /** The heading of the column; on a phone it stands before each value of a stacked table. */
  header: string
  cell: (row: Row, position: number) => ComponentChildren
  numeric?: boolean
  /** This column names the row. */
  rowHeader?: boolean
}

export type TableProps<Row> = {
  caption: string
  /** Say the caption to screen readers only, when a heading just above says the same. */
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  /** The last row, such as a total. */
  footer?: Row
  rowKey?: (row: Row, position: number) => string
  /** On a phone, each row becomes a card instead of the table scrolling sideways. */
  stack?: boolean
}

/** A table in a region that scrolls sideways by keyboard when it is wider than the screen. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, footer, rowKey = (_row, position) => String(position), stack } = props
  // Styled as cards a table loses its meaning in some browsers; naming the roles keeps it.
  const role = (name: 'table' | 'rowgroup' | 'row' | 'columnheader') => (stack ? name : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class={classNames('regie-table', stack && 'regie-table--stack')} aria-label={caption} tabIndex={0}>
      <table class="utrecht-table" role={role('table')}>
        <caption class={classNames('utrecht-table__caption', captionHidden && 'regie-hidden')}>{caption}</caption>
        <thead class="utrecht-table__header" role={role('rowgroup')}>
          <tr class="utrecht-table__row" role={role('row')}>
            {columns.map((column) => (
              <th
                key={column.header}
                scope="col"
                role={role('columnheader')}
                class={classNames('utrecht-table__header-cell', column.numeric && 'regie-numeric')}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="utrecht-table__body" role={role('rowgroup')}>
          {rows.map((row, position) => (
            <TableRow key={rowKey(row, position)} {...{ row, position, columns, stack }} />
          ))}
        </tbody>
        {footer !== undefined && (
          <tfoot class="utrecht-table__footer" role={role('rowgroup')}>
            <TableRow row={footer} position={rows.length} columns={columns} stack={stack} />
          </tfoot>
        )}
      </table>
    </section>
  )
}

type TableRowProps<Row> = { row: Row; position: number; columns: Column<Row>[]; stack: boolean | undefined }

function TableRow<Row>({ row, position, columns, stack }: TableRowProps<Row>) {
  return (
    <tr class="utrecht-table__row" role={stack ? 'row' : undefined}>
      {columns.map((column) =>
        column.rowHeader ? (
          <th key={column.header} scope="row" role={stack ? 'rowheader' : undefined} class="utrecht-table__header-cell">
            {column.cell(row, position)}
          </th>
        ) : (
          <td
            key={column.header}
            role={stack ? 'cell' : undefined}
            data-label={stack ? column.header : undefined}
            class={classNames('utrecht-table__cell', column.numeric && 'regie-numeric')}
          >
            {column.cell(row, position)}
          </td>
        ),
      )}
    </tr>
  )
}
