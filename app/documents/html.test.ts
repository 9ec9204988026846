import { describe, expect, test } from 'vitest'
import { renderHtml, renderHtmlBody } from './html.ts'
import { plain } from './model.ts'
import { exampleDocument } from './testing/example.document.ts'

describe('a document as a page', () => {
  const html = renderHtml(exampleDocument())

  test('says its language and title and has exactly one h1', () => {
    expect(html).toContain('<html lang="nl">')
    expect(html).toContain('<title>Voortgangsrapportage Veiligheid 2023 – Gemeente Deventer</title>')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('<h2 id="woonomgeving">Veilige woon- en leefomgeving</h2>')
    expect(html).toContain('<h3 id="gedaan">Wat we hebben gedaan</h3>')
  })

  test('starts with a skip link and a table of contents that leads to the chapters', () => {
    expect(html).toContain('<a class="document-skip" href="#document-inhoud">Naar de inhoud</a>')
    expect(html).toContain('<li class="document-contents-1"><a href="#het-jaar">Het jaar in cijfers</a></li>')
  })

  test('lets every figure lead to its source', () => {
    expect(html).toContain(
      '<a class="figure" href="#bron-total:2022" title="naar de bron van dit cijfer">191</a> misdrijven',
    )
    expect(html).toContain('<div id="bron-total:2022"><dt>total 2022</dt>')
  })

  test('gives a table its number, column heads and row heads inside a region that can be scrolled by keyboard', () => {
    expect(html).toContain(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Tabel, opzij te schuiven: Misdrijven met veel impact, 2017–2022">',
    )
    expect(html).toContain('<caption><b>Tabel 1</b> Misdrijven met veel impact, 2017–2022</caption>')
    expect(html).toContain('<th scope="col" class="end">2017</th>')
    expect(html).toContain('<th scope="row">Straatroof</th>')
  })

  test('brings a narrow drawing for phones beside the wide one', () => {
    const model = exampleDocument()
    model.blocks.push({
      type: 'chart',
      caption: 'Twee',
      svg: '<svg id="a"/>',
      compactSvg: '<svg id="b"/>',
      alt: 'Twee.',
    })
    expect(renderHtmlBody(model)).toContain(
      '<div class="chart-wide"><svg id="a"/></div>\n<div class="chart-compact"><svg id="b"/></div>',
    )
  })

  test('shows marks in the text as typed', () => {
    expect(html).toContain(' &amp; &lt;meer&gt;.')
  })

  test('is the same text for the same model', () => {
    expect(renderHtml(exampleDocument())).toBe(html)
  })

  test('takes another stylesheet, which cannot close its element', () => {
    const other = renderHtml(exampleDocument(), { stylesheet: 'p{color:red}</style><script>' })
    expect(other).toContain('p{color:red}<\\/style><script></style>')
  })
})

describe('a document inside a page of the site', () => {
  test('is one article without html, head or main', () => {
    const body = renderHtmlBody(exampleDocument())
    expect(body.startsWith('<article class="document" lang="nl"')).toBe(true)
    expect(body).not.toMatch(/<html|<head>|<main/)
  })
})

describe('unsafe or broken content', () => {
  test('an address that could run a script is shown as words only', () => {
    const model = exampleDocument()
    model.blocks.push({
      type: 'paragraph',
      content: [{ type: 'link', href: 'javascript:alert(1)', content: plain('klik') }],
    })
    expect(renderHtmlBody(model)).toContain('<p>klik</p>')
  })

  test('a figure without a source stops the rendering and names both', () => {
    const model = exampleDocument()
    model.blocks.push({ type: 'paragraph', content: [{ type: 'figure', text: '12', sourceId: 'weg:2022' }] })
    expect(() => renderHtml(model)).toThrow(
      'The document "Voortgangsrapportage Veiligheid 2023" cannot be rendered: the figure "12" points to "weg:2022", which is not among the sources.',
    )
  })

  test('a chart without an alternative text and a row with too few cells are both named', () => {
    const model = exampleDocument()
    model.blocks.push(
      { type: 'chart', caption: 'Leeg', svg: '<svg/>', alt: ' ' },
      { type: 'table', caption: 'Scheef', columns: [{ title: 'A', align: 'start' }], rows: [[plain('1'), plain('2')]] },
    )
    expect(() => renderHtml(model)).toThrow(
      'the chart "Leeg" has no alternative text; a row of the table "Scheef" does not have 1 cells.',
    )
  })
})
