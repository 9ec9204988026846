import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { plain } from './model.ts'
import { renderPdf } from './pdf.ts'
import { exampleDocument } from './testing/example.document.ts'

/** Everything readable in the file: the plain parts and every packed stream unpacked. */
function contentOf(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf)
  const text = raw.toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: start }) => {
    const from = index + start.length
    const packed = raw.subarray(from, text.indexOf('endstream', from))
    try {
      return inflateSync(packed).toString('latin1')
    } catch {
      return packed.toString('utf8')
    }
  })
  return [text, ...streams].join('\n')
}

const pdf = await renderPdf(exampleDocument())
const content = contentOf(pdf)

describe('a document as PDF', () => {
  test('is a PDF that says it is tagged and follows PDF/UA-1', () => {
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
    expect(content).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
    expect(content).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
  })

  test('carries its title, language and bookmarks', () => {
    expect(content).toContain('Voortgangsrapportage Veiligheid 2023')
    expect(content).toContain('/Lang (nl)')
    expect(content).toContain('/DisplayDocTitle true')
    expect(content).toContain('/Outlines')
  })

  test('gives the drawing its alternative text and the table its header cells', () => {
    expect(content).toContain('/Alt (Staafdiagram: 266 woninginbraken in 2017.)')
    expect(content).toMatch(/\/S \/TH\b/)
    expect(content).toMatch(/\/S \/Figure\b/)
  })

  test('is the same, byte for byte, for the same document', async () => {
    expect(Buffer.compare(await renderPdf(exampleDocument()), pdf)).toBe(0)
  })

  test('reads nothing a person wrote as a command', async () => {
    const model = exampleDocument()
    model.blocks.push({ type: 'paragraph', content: plain('#panic("x") $a$ *b* @ref #{1+1} \\ <label>') })
    expect((await renderPdf(model)).length).toBeGreaterThan(10_000)
  })

  test('keeps working for other documents after one that cannot be set', async () => {
    const model = exampleDocument('<svg>this is not a drawing')
    await expect(renderPdf(model)).rejects.toThrow(/The PDF could not be made/)
    expect(Buffer.compare(await renderPdf(exampleDocument()), pdf)).toBe(0)
  })

  test('prints a link inside the document, also around a figure, without failing', async () => {
    const model = exampleDocument()
    model.blocks.push({
      type: 'paragraph',
      content: [
        { type: 'link', href: '#gedaan', content: [{ type: 'figure', text: '191', sourceId: 'total:2022' }] },
        { type: 'link', href: '/plan', content: plain(' alleen op de site') },
      ],
    })
    expect((await renderPdf(model)).length).toBeGreaterThan(10_000)
  })
})
