import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { renderDocx } from './docx.ts'
import { renderHtml } from './html.ts'
import { type DocumentModel, plain } from './model.ts'
import { renderPdf } from './pdf.ts'

const letter: DocumentModel = {
  meta: { title: 'Last onder dwangsom', language: 'nl', publisher: 'Gemeente Deventer', publishedOn: '2026-11-20' },
  cover: { title: 'Last onder dwangsom, LOD-2026-0001', lines: [] },
  letter: {
    to: ['De heer H. van den Proef', 'Proefstraat 1', '7411 AA Deventer'],
    reference: [{ term: 'Ons kenmerk', value: 'LOD-2026-0001' }],
  },
  blocks: [
    { type: 'paragraph', content: plain('Wij leggen u een last onder dwangsom op.') },
    { type: 'heading', level: 2, text: 'Bezwaar', id: 'bezwaar' },
    { type: 'paragraph', content: plain('U kunt bezwaar maken.') },
  ],
}

describe('a letter', () => {
  test('as a page begins with to whom it goes, its date and number, and has no contents', () => {
    const html = renderHtml(letter)
    expect(html).toContain('De heer H. van den Proef<br>Proefstraat 1<br>7411 AA Deventer')
    expect(html).toContain('<dt>Datum</dt><dd><time datetime="2026-11-20">20 november 2026</time></dd>')
    expect(html).toContain('<dt>Ons kenmerk</dt><dd>LOD-2026-0001</dd>')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toContain('class="document-contents"')
    expect(html).not.toContain('class="document-cover"')
  })

  test('as a Word file is one section without contents', async () => {
    const body = strFromU8(unzipSync(await renderDocx(letter))['word/document.xml']!)
    expect(body).toContain('7411 AA Deventer')
    expect(body).toContain('Datum: 20 november 2026')
    expect(body).not.toContain('TOC \\h')
    expect(body.match(/<w:sectPr/g)).toHaveLength(1)
  })

  test('as a PDF is one page, tagged, the same byte for byte', async () => {
    const pdf = Buffer.from(await renderPdf(letter))
    expect(pdf.toString('latin1')).toMatch(/\/Type \/Pages[^>]*\/Count 1\b/)
    expect(Buffer.compare(Buffer.from(await renderPdf(letter)), pdf)).toBe(0)
  })
})
