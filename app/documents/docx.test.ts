import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { renderDocx } from './docx.ts'
import { exampleDocument } from './testing/example.document.ts'

const file = await renderDocx(exampleDocument())
const parts = unzipSync(file)
const text = (name: string) => strFromU8(parts[name]!)
const body = text('word/document.xml')

describe('a document as Word file', () => {
  test('has real headings and a table of contents that already knows them', () => {
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:p>).)*Veilige woon- en leefomgeving/)
    expect(body).toContain('TOC \\h')
    expect(body.match(/Wat we hebben gedaan/g)!.length).toBeGreaterThanOrEqual(2)
  })

  test('repeats the head of a table on every page', () => {
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2)
  })

  test('lets a figure lead to its source in the appendix', () => {
    expect(body).toContain('w:anchor="bron_24"')
    expect(body).toContain('w:name="bron_24"')
  })

  test('gives the drawing its alternative text, as SVG with a PNG beside it', () => {
    expect(body).toContain('descr="Staafdiagram: 266 woninginbraken in 2017."')
    expect(
      Object.keys(parts)
        .filter((name) => name.startsWith('word/media/'))
        .sort(),
    ).toEqual(['word/media/image1.png', 'word/media/image1.svg'])
  })

  test('says which language it is in and when it was published', () => {
    expect(text('word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>')
    expect(text('docProps/core.xml')).toContain('>2023-05-16T12:00:00Z</dcterms:created>')
  })

  test('is the same, byte for byte, for the same document', async () => {
    expect(Buffer.compare(await renderDocx(exampleDocument()), file)).toBe(0)
  })

  test('is made beside the main thread, which goes on with other work meanwhile', async () => {
    let longest = 0
    let last = performance.now()
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 1)
    const began = performance.now()
    await Promise.all([1, 2, 3].map(() => renderDocx(exampleDocument())))
    clearInterval(timer)
    longest = Math.max(longest, performance.now() - last)
    expect(longest).toBeLessThan((performance.now() - began) / 2)
  })

  test('says why it could not be made, and the next one is made all the same', async () => {
    const broken = exampleDocument()
    broken.blocks = broken.blocks.map((block) => (block.type === 'chart' ? { ...block, svg: 'no drawing' } : block))
    await expect(renderDocx(broken)).rejects.toThrow('The DOCX could not be made')
    expect(Buffer.compare(await renderDocx(exampleDocument()), file)).toBe(0)
  })
})
