import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { freezeReport } from '../domain/freeze.ts'
import { readFrozen, renderEverything } from '../render.ts'
import { demonstrationInputs } from '../testing/demonstration.ts'
import { numbersIn, textOfHtml, wrongNumbers } from '../testing/numbers-in.ts'
import { READERS, type Rendition, renderReaders } from './renderings.ts'

const { inputs, references } = demonstrationInputs()
const freezing = freezeReport(inputs, references, { builtOn: '2026-11-22', edition: 1, previous: undefined })
const text = freezing.ok ? freezing.frozen : ''
const frozen = readFrozen(text)

let files: Rendition[]
const bytesOf = (rendering: string, format: string) =>
  files.find((one) => one.rendering === rendering && one.format === format)!.content
const htmlOf = (rendering: string) => new TextDecoder().decode(bytesOf(rendering, 'html'))

beforeAll(async () => {
  files = await renderEverything(text)
}, 120_000)

/** What stands in the PDF, without the line that is below every page. */
async function textOfPdf(rendering: string): Promise<string[]> {
  const { text: pages } = await extractText(await getDocumentProxy(new Uint8Array(bytesOf(rendering, 'pdf'))))
  return pages.map((page) => page.replace(/Gemeente Deventer, [^\n]*?Pagina \d+/g, ' '))
}

const textOfDocx = (rendering: string) =>
  new TextDecoder()
    .decode(unzipSync(bytesOf(rendering, 'docx'))['word/document.xml'])
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')

/** The words of the page that paper also has: not the narrow drawing, nor the table that paper does not open. */
const onPaper = (html: string) =>
  textOfHtml(
    html
      .replace(/<div class="chart-compact">[\s\S]*?<\/svg><\/div>/g, '')
      .replace(/<(details|desc|title)\b[\s\S]*?<\/\1>/g, '')
      .replace(/<ol>[\s\S]*?<\/ol>/g, numbered),
  )

/** Paper prints the numbers of an ordered list, which a page leaves to the browser. */
const numbered = (list: string) => {
  let count = 0
  return list.replace(/<li>/g, () => `<li>${++count} `)
}

/** A drawing is a picture in Word, and text on paper. */
const withoutDrawings = (html: string) => html.replace(/<svg[\s\S]*?<\/svg>/g, '').replace(/<\/?ol>/g, '')

/** The tables of the safety picture go on over pages and then repeat their heads, in which there are only years. */
const withoutHeads = (rendering: string, numbers: string[]) =>
  rendering === 'veiligheidsbeeld' ? numbers.filter((number) => !/^(19|20)\d\d$/.test(number)) : numbers

const sorted = (numbers: string[]) => [...numbers].sort()

describe('every number of every rendering is a figure of the build', () => {
  test.each(['raad', ...READERS])('on the page for %s', (rendering) => {
    expect(wrongNumbers(htmlOf(rendering), frozen)).toEqual([])
  })

  test.each(READERS)('the PDF for %s has the numbers of the page, and no other', async (rendering) => {
    const said = numbersIn(onPaper(htmlOf(rendering)))
    const printed = numbersIn((await textOfPdf(rendering)).join('\n'))
    expect(said.length).toBeGreaterThan(30)
    expect(sorted(withoutHeads(rendering, printed))).toEqual(sorted(withoutHeads(rendering, said)))
  })

  test.each(READERS)('the Word file for %s has the numbers of the page, and no other', (rendering) => {
    expect(sorted(numbersIn(textOfDocx(rendering)))).toEqual(
      sorted(numbersIn(onPaper(withoutDrawings(htmlOf(rendering))))),
    )
  })

  test('the data set has every figure once, with its value, state, row and checksum', () => {
    const rows: Record<string, string>[] = parse(new TextDecoder().decode(bytesOf('onderzoekers', 'csv')), {
      columns: true,
    })
    const data = JSON.parse(new TextDecoder().decode(bytesOf('onderzoekers', 'json'))) as {
      cijfers: Record<string, string | number>[]
    }
    const all = frozen.series.flatMap((one) => one.figures)
    expect(rows).toHaveLength(all.length)
    expect(all.length).toBeGreaterThan(100)
    for (const [index, figure] of all.entries()) {
      const told = { indicator: figure.indicator, periode: figure.period, staat: figure.state }
      expect(rows[index]).toMatchObject({
        ...told,
        waarde: figure.value === null ? '' : String(figure.value),
        regel: String(figure.row),
        sha256_bestand: 'a'.repeat(64),
      })
      expect(data.cijfers[index]).toMatchObject({
        ...told,
        ...(figure.value === null ? {} : { waarde: figure.value }),
        sha256_regels: 'b'.repeat(64),
      })
    }
  })
})

describe('a wrong number is found', () => {
  const plant = (rendering: string, from: RegExp, to: string) => {
    const html = htmlOf(rendering)
    const planted = html.replace(from, to)
    expect(planted).not.toBe(html)
    return wrongNumbers(planted, frozen)
  }

  test('where a figure is shown', () => {
    expect(plant('college', />375<\/a>/, '>376</a>')).toContain('youth_nuisance_reports:2022 reads 376 and is 375')
  })

  test('in the list of sources', () => {
    expect(plant('burgemeester', /<b>Waarde<\/b> 779/, '<b>Waarde</b> 780')).toHaveLength(1)
  })

  test('in a change, its way and its percentage', () => {
    expect(plant('college', /404 minder dan in 2021/, '405 minder dan in 2021')).toHaveLength(1)
    expect(plant('college', /404 minder dan in 2021/, '404 meer dan in 2021')).toHaveLength(1)
    expect(plant('college', /\(−51,9%\)/, '(−50,9%)')).toHaveLength(1)
  })

  test('in a sentence that leads to no source', () => {
    expect(plant('bewoners', /<p>Wilt u alles lezen/, '<p>Er waren 4711 meldingen. Wilt u alles lezen')).toEqual([
      '4711 comes from nowhere',
    ])
  })

  test('in the picture', () => {
    expect(plant('bewoners', />182<\/text>/, '>183</text>')).toEqual(['183 is drawn and is no figure'])
  })
})

describe('the sheets', () => {
  test('the summary for the college is two pages, the sheet of the mayor one', async () => {
    expect(await textOfPdf('college')).toHaveLength(2)
    expect(await textOfPdf('burgemeester')).toHaveLength(1)
  })

  test('every partner has a page of its own', async () => {
    const pages = await textOfPdf('partners')
    for (const [index, partner] of frozen.partners!.entries()) expect(pages[index]).toContain(partner.name)
  })

  test('the same build gives the same bytes again', async () => {
    const again = await renderReaders(text)
    const before = files.filter(({ rendering }) => rendering !== 'raad')
    expect(again.map(({ rendering, format }) => `${rendering}/${format}`)).toEqual(
      before.map(({ rendering, format }) => `${rendering}/${format}`),
    )
    for (const [index, file] of again.entries()) {
      expect(Buffer.compare(file.content, before[index]!.content), `${file.rendering}/${file.format}`).toBe(0)
    }
  }, 120_000)
})
