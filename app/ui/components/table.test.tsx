import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { type Column, Table } from './table.tsx'
import { ValueCell } from './value-cell.tsx'

type Row = { kind: string; count: string }

const columns: Column<Row>[] = [
  { header: 'Soort', rowHeader: true, cell: (row) => row.kind },
  { header: '2022', numeric: true, cell: (row) => row.count },
]
const rows = [{ kind: 'Woninginbraken', count: '182' }]

describe('a table', () => {
  test('has a caption, headings with a scope, and numbers at the end of their column', () => {
    const html = render(<Table caption="Misdrijven" columns={columns} rows={rows} />)
    expect(html).toContain('<caption class="utrecht-table__caption">Misdrijven</caption>')
    expect(html).toMatch(/<th scope="col"[^>]*>Soort<\/th>/)
    expect(html).toMatch(/<th scope="row"[^>]*>Woninginbraken<\/th>/)
    expect(html).toMatch(/<td[^>]*class="utrecht-table__cell regie-numeric">182<\/td>/)
  })

  test('scrolls in a region that the keyboard can reach and that has a name', () => {
    const html = render(<Table caption="Misdrijven" columns={columns} rows={rows} />)
    expect(html).toMatch(/^<section class="regie-table" aria-label="Misdrijven" tabindex="0">/i)
  })

  test('ends with its total when it has one', () => {
    const html = render(<Table caption="x" columns={columns} rows={rows} footer={{ kind: 'Totaal', count: '191' }} />)
    expect(html).toMatch(/<tfoot[^>]*>.*Totaal.*191.*<\/tfoot>/)
  })

  test('that becomes cards on a phone keeps its roles and names each value', () => {
    const html = render(<Table caption="x" columns={columns} rows={rows} stack />)
    expect(html).toContain('role="table"')
    expect(html).toContain('role="rowheader"')
    expect(html).toContain('role="cell" data-label="2022"')
  })
})

describe('a figure in a table', () => {
  test('that is a number is just that number', () => {
    expect(render(<ValueCell state="value" text="1.234" />)).toBe(
      '<span class="regie-value regie-value--value">1.234</span>',
    )
  })

  test.each([
    ['suppressed', '×', 'te klein om te tonen'],
    ['missing', '?', 'onbekend'],
    ['not-applicable', '–', 'niet van toepassing'],
  ] as const)('that is %s shows its sign and says in words what it means', (state, text, explanation) => {
    const html = render(<ValueCell state={state} text={text} explanation={explanation} />)
    expect(html).toContain(`regie-value--${state}`)
    expect(html).toContain(`<span aria-hidden="true">${text}</span><span class="regie-hidden">${explanation}</span>`)
  })

  test('that may still change says so behind the number', () => {
    const html = render(
      <ValueCell state="value" text="12" provisional={{ text: 'v', explanation: 'voorlopig cijfer' }} />,
    )
    expect(html).toContain('12<span class="regie-value__provisional" title="voorlopig cijfer">')
    expect(html).toContain('<span class="regie-hidden"> voorlopig cijfer</span>')
  })
})
