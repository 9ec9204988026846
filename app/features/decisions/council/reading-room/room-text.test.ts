import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { type Block, plain, renderPdf } from '../../../../documents/index.ts'
import { pagesOf, roomModel } from './room-text.ts'

const paragraph = (length: number): Block => ({ type: 'paragraph', content: plain('x'.repeat(length)) })
const heading = (text: string): Block => ({ type: 'heading', level: 2, text, id: text })

test('a document is cut in pages of about a sheet, and nothing of it is lost or told twice', () => {
  const blocks = [heading('a'), paragraph(2000), heading('b'), paragraph(2000), paragraph(900), paragraph(5000)]
  const pages = pagesOf(blocks)
  expect(pages.flat()).toEqual(blocks)
  expect(pages.map((page) => page.length)).toEqual([2, 3, 1])
  expect(pagesOf([])).toEqual([[]])
})

test('a heading stands on the page of what follows it', () => {
  const pages = pagesOf([paragraph(3300), heading('b'), paragraph(2000)])
  expect(pages[1]![0]).toEqual(heading('b'))
})

test('the file carries the reader and the time on every page', async () => {
  const sections = {
    introduction: Array.from({ length: 60 }, (_, at) => `Alinea ${at} ${'woord '.repeat(60)}`).join('\n\n'),
  }
  const content = JSON.stringify({
    kind: 'councilNotice',
    number: null,
    title: 'Stuk',
    content: { sections },
    made: [],
  })
  const text = {
    kind: 'councilNotice',
    number: null,
    title: 'Stuk',
    handedOn: '2026-10-01',
    isSecret: true,
    content,
    figures: [],
  } as const
  const mark = 'Gelezen door R. Raadslid, 29 november 2026, 09:00'
  const model = roomModel(
    { ...text, figures: [], readAt: new Date('2026-11-29T08:00:00Z') },
    { name: 'Proefstad' },
    mark,
  )
  const pdf = await getDocumentProxy(await renderPdf(model))
  expect(pdf.numPages).toBeGreaterThan(3)
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const words = items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .replaceAll(/\s+/g, ' ')
    expect(words, `page ${number}`).toContain(mark)
  }
})
