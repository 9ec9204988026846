import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collectPublic, type DataRow, type Found, objectsIn, readHtml, toRow } from '../support/attacker.ts'
import { parseCsv } from '../support/parse-csv.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { isSafe, type Seen } from '../support/table-attacker.ts'

/**
 * Somebody without an account takes everything that is public, and tries to work out the counts that the gate hides. What
 * is hidden stands here by hand, with its true value and the names under which people know it.
 */
const HIDDEN: Record<string, { value: number; names: string[] }> = {
  'human_trafficking_cases:2022': { value: 3, names: ['mensenhandel'] },
  'hemp_dismantled:2022': { value: 3, names: ['ontmantelde kwekerijen'] },
  'growshops:2020': { value: 2, names: ['growshop'] },
  'drug_closures:2021': { value: 4, names: ['gesloten panden', 'sluitingen'] },
  'lod_street_dealing:2022': { value: 2, names: ['straathandel', 'op straat'] },
  'football_measures:2022:waarschuwing': { value: 3, names: ['waarschuwing'] },
  'football_measures:2022:last-onder-dwangsom': { value: 2, names: ['last onder dwangsom'] },
  'football_measures:2022:ingevorderd': { value: 4, names: ['ingevorderd'] },
  'collective_shop_bans:2022': { value: 3, names: ['collectieve winkelverboden'] },
  'sexwork_measures:2022:waarschuwing': { value: 4, names: ['waarschuwing (adressen)'] },
  'sexwork_measures:2022:last-onder-dwangsom': { value: 1, names: ['last onder dwangsom (personen)'] },
  'lob_total:2022': { value: 4, names: ['lasten onder bestuursdwang'] },
  'bibob_by_type:2022:omgevingsdienst': { value: 1, names: ['omgevingsdienst'] },
  // Not small itself: with it the one above would be known.
  'bibob_by_type:2022:omzettingsvergunning': { value: 5, names: ['omzettingsvergunning'] },
}
const THRESHOLD = 5

let regie: RunningRegie
let everything: Found[]
/** Of the municipality as a whole, and of its districts. */
let rows: DataRow[]
let ofDistricts: DataRow[]

beforeAll(async () => {
  regie = await startRegie()
  const names = [...new Set(Object.values(HIDDEN).flatMap((one) => one.names))]
  const searches = names.flatMap((name) => [
    `/zoeken?q=${encodeURIComponent(name)}`,
    `/en/zoeken?q=${encodeURIComponent(name)}`,
  ])
  everything = await collectPublic(regie.url, searches)
  const all = everything.flatMap(({ address, type, text }) => {
    if (type.includes('csv')) return parseCsv(text).flatMap((record) => toRow(address, record))
    return type.includes('json') ? objectsIn(JSON.parse(text)).flatMap((record) => toRow(address, record)) : []
  })
  rows = all.filter(({ figure }) => !figure.includes('@'))
  ofDistricts = all.filter(({ figure }) => figure.includes('@'))
}, 300_000)
afterAll(() => regie?.stop())

const HIDES = /^(suppressed|onderdrukt|afgeschermd)$/

const byKind = (kind: string) => rows.filter(({ address }) => address.includes(kind))

describe('an attacker without an account', () => {
  it('has pages, files, answers, reports in four formats, feeds and search at hand', () => {
    const addresses = everything.map(({ address }) => address)
    expect(addresses.length).toBeGreaterThan(600)
    for (const wanted of [
      '/cijfers/lob_total',
      '/cijfers/lob_total/reeks.csv',
      '/cijfers/lob_total/reeks.json',
      '/api/v1/indicatoren/lob_total/waarnemingen',
      '/verslagen/voortgangsrapportage-veiligheid-2023',
      '/verslagen/voortgangsrapportage-veiligheid-2023/pdf',
      '/verslagen/voortgangsrapportage-veiligheid-2023/docx',
      '/verslagen/voortgangsrapportage-veiligheid-2023/json',
      '/open-data/verslagen/voortgangsrapportage-veiligheid-2023/cijfers.csv',
      '/open-data/wijzigingen.atom',
      '/draad/cijfer/lob_total',
    ])
      expect(addresses, wanted).toContain(wanted)
    expect(addresses.filter((address) => /^(\/en)?\/werk/.test(address))).toEqual([])
  })

  it.each(Object.keys(HIDDEN))(
    'finds %s hidden and without any number in every file and answer that has it',
    (figure) => {
      const found = rows.filter((row) => row.figure === figure)
      // At the least: the CSV and JSON of the series, the interface, the frozen report and its open data.
      expect(found.length).toBeGreaterThanOrEqual(5)
      for (const { address, state, numbers } of found) {
        expect(state, address).toMatch(HIDES)
        expect(numbers, address).toEqual([])
      }
    },
  )

  it('finds nothing hidden but what should be', () => {
    const hidden = rows.filter(({ state }) => HIDES.test(state)).map(({ figure }) => figure)
    expect([...new Set(hidden)].sort()).toEqual(Object.keys(HIDDEN).sort())
  })

  it('finds the large figures the same everywhere', () => {
    const total = rows.filter(({ figure }) => figure === 'lod_total:2022')
    expect(total.length).toBeGreaterThanOrEqual(5)
    for (const { numbers, address } of total) expect(numbers[0], address).toBe(65)
    expect(byKind('reeks.csv').find(({ figure }) => figure === 'enforcement_cases:2022')!.numbers).toContain(195)
  })

  it('cannot subtract parts from totals: what remains for each hidden count runs from less to more than it is', () => {
    const shown = (figure: string) => rows.find((row) => row.figure === figure)!.numbers[0]!
    // What everybody can know adds up: the kinds of Bibob, and the measures at the addresses, as the report tells it.
    const EQUATIONS: [total: number, parts: string[]][] = [
      [
        shown('bibob_total:2022'),
        ['horecavergunning', 'vastgoedtransactie', 'omgevingsdienst', 'omzettingsvergunning'].map(
          (kind) => `bibob_by_type:2022:${kind}`,
        ),
      ],
      [
        shown('illegal_prostitution_addresses:2022'),
        ['sexwork_measures:2022:waarschuwing', 'sexwork_measures:2022:last-onder-dwangsom'],
      ],
    ]
    expect(EQUATIONS.map(([total]) => total)).toEqual([89, 5])
    for (const [total, parts] of EQUATIONS) {
      const rest = total - parts.filter((part) => !HIDDEN[part]).reduce((sum, part) => sum + shown(part), 0)
      const hidden = parts.filter((part) => HIDDEN[part])
      expect(hidden.length).toBeGreaterThan(1)
      expect(rest).toBe(hidden.reduce((sum, part) => sum + HIDDEN[part]!.value, 0))
      // Each of them can be anything from nothing up to the rest, which is no smaller than the threshold.
      expect(rest).toBeGreaterThanOrEqual(THRESHOLD)
    }
  })

  it('cannot take years off one another: no public figure spans a year with a hidden count and another', () => {
    const series = new Set(Object.keys(HIDDEN).map((figure) => figure.split(':')[0]!))
    const periods = rows
      .filter(({ figure }) => series.has(figure.split(':')[0]!))
      .map(({ figure }) => figure.split(':')[1]!)
    // Years by themselves, the last days of years, and the first months of a year of which the whole is not shown.
    expect([...new Set(periods)].filter((period) => !/^\d{4}(-12-31)?$/.test(period))).toEqual(['2023-ytd'])
    expect(rows.filter(({ figure }) => figure === 'lod_street_dealing:2023')).toEqual([])
  })

  it('finds no count by neighbourhood, and none on the pages of areas', () => {
    const areas = everything.filter(({ address }) => /gebieden/.test(address))
    expect(areas.length).toBeGreaterThan(1)
    for (const { address, text } of areas) expect(/waarde|toestand|suppressed/.test(text), address).toBe(false)
    const counted = ofDistricts.filter(({ figure }) => figure.startsWith('enforcement_cases:'))
    expect(counted.length).toBeGreaterThan(30)
    expect(counted.filter(({ figure }) => figure.includes('@BU'))).toEqual([])
  })

  it('cannot take districts off one another: each small one may be less and may be large', async () => {
    const exact = await regie.database.asAdministrator<{ figure: string; value: number; because: string }>(
      `select i.key || ':' || o.period || '@' || o.region as figure, x.value::float as value, x.hidden_because as because
         from regie.observation_exact x
         join regie.observation o on o.snapshot_id = x.snapshot_id and o.row_number = x.row_number
         join regie.indicator i on i.id = o.indicator_id
        where o.region like 'WK%' and o.municipality_id = 'deventer'`,
    )
    expect(exact.length).toBeGreaterThan(50)
    const shown = new Map<string, number | null>()
    for (const { figure, state, numbers } of [...rows, ...ofDistricts]) {
      if (HIDES.test(state)) expect(numbers, figure).toEqual([])
      shown.set(figure, HIDES.test(state) ? null : numbers[0]!)
    }
    const cells = [...new Set(exact.map(({ figure }) => figure.split('@')[0]!))]
    const districts = [...new Set(ofDistricts.map(({ figure }) => figure.split('@')[1]!))].filter((one) =>
      /^WK/.test(one),
    )
    expect(districts).toHaveLength(15)
    const seen: Seen = {
      cells: cells.flatMap((cell) => [cell, ...districts.map((one) => `${cell}@${one}`)]),
      values: [],
      equations: cells.map((cell) => ({
        total: cell,
        parts: [...districts.map((one) => `${cell}@${one}`), `${cell}, no district`],
      })),
    }
    seen.values = seen.cells.map((cell) => {
      expect(shown.has(cell), cell).toBe(true)
      return shown.get(cell)!
    })
    const inDistrict = (key: string, one: string) => `${key}:2022@${one}`
    for (const one of districts) {
      // What was asked for is part of what was begun.
      const total = inDistrict('enforcement_cases', one)
      seen.equations.push({ total, parts: [inDistrict('enforcement_requests', one), `${total}, not asked for`] })
    }
    const small = exact.filter(({ because }) => because === 'small')
    expect(small.map(({ value }) => value).every((value) => value > 0 && value < THRESHOLD)).toBe(true)
    expect(small.length).toBeGreaterThan(40)
    expect(await unsafe(seen, small)).toEqual([])
    // It would be found: a total less all districts but one is that one.
    const { figure, value } = small[0]!
    const others = exact.filter((one) => one.figure !== figure && one.figure.split('@')[0] === figure.split('@')[0])
    const told = new Map<string, number>(others.map((one) => [one.figure, one.value]))
    told.set(`${figure.split('@')[0]}, no district`, 0)
    const betrayed: Seen = {
      ...seen,
      cells: [...seen.cells, `${figure.split('@')[0]}, no district`],
      values: [...seen.cells.map((cell, index) => told.get(cell) ?? seen.values[index]!), 0],
    }
    expect(await unsafe(betrayed, [{ figure, value }])).toEqual([figure])
  }, 120_000)

  it('cannot multiply back from percentages: every share that is shown has parts that are shown', () => {
    const shares = rows.filter(({ figure, state }) => /_pct:/.test(figure) && /value|waarde/.test(state))
    expect(shares.length).toBeGreaterThan(20)
    for (const { figure, numbers, address } of shares.filter((one) => one.address.includes('reeks.csv'))) {
      const [key, period] = figure.split(':') as [string, string]
      const part = rows.find(
        (row) => row.figure === `${key.replace('_pct', '')}:${period}` && row.address.includes('reeks.csv'),
      )!
      const whole = rows.find((row) => row.figure === `zvh_cases:${period}` && row.address.includes('reeks.csv'))!
      expect(numbers.slice(1, 3), address).toEqual([part.numbers[0], whole.numbers[0]])
    }
  })

  it.each(Object.entries(HIDDEN))('reads %s in no row of a table', (figure, { value, names }) => {
    const [key, period] = figure.split(':') as [string, string]
    const tables = everything
      .filter(({ type }) => type.startsWith('text/html'))
      .flatMap(({ address, text }) => readHtml(text).rows.map((cells) => ({ address, cells })))
    const about = tables.filter(
      ({ address, cells }) =>
        names.some((name) => cells[0]?.toLowerCase().includes(name)) ||
        (new RegExp(`/cijfers/${key}$`).test(address) &&
          cells[0] === period &&
          cells.some((cell) => names.includes(cell.toLowerCase()) || !figure.split(':')[2])),
    )
    expect(about.length, 'rows about it').toBeGreaterThan(0)
    const ofPeriod = about.filter(({ cells }) => cells.some((cell) => cell.startsWith('×')))
    expect(ofPeriod.length, 'rows that say that it is hidden').toBeGreaterThan(0)
    for (const { address, cells } of ofPeriod) {
      // Every other cell of such a row is another year, a name, or where it comes from.
      const bare = cells.slice(1).filter((cell) => cell === String(value))
      const others = rows
        .filter((row) => row.figure.startsWith(`${key}:`) && row.figure !== figure)
        .flatMap(({ numbers }) => numbers)
      if (!others.includes(value)) expect(bare, address).toEqual([])
    }
  })

  const WORDS = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf']

  it.each(Object.entries(HIDDEN))(
    'reads %s near its name in no page, report, file or feed',
    (_figure, { value, names }) => {
      const number = new RegExp(`^(?:${value}|${WORDS[value]})[.,;:)*]*$`, 'i')
      const telling = everything
        .filter(({ type }) => /html|pdf|word|json|atom|turtle/.test(type))
        .flatMap(({ address, type, text }) => passagesOf(type, text).map((passage) => ({ address, passage })))
        .flatMap(({ address, passage }) =>
          names.flatMap((name) => wordsNear(passage, name)).map((words) => ({ address, near: words.join(' '), words })),
        )
        .filter(({ words }) => words.some((word) => number.test(word)))
        .map(({ address, near }) => ({ address, near }))
      expect(telling).toEqual([])
    },
  )

  it('measures nothing in a chart: the mark of what is hidden has one size, whatever it hides', () => {
    const charts = everything.flatMap(({ text }) => text.match(/<svg[\s\S]*?<\/svg>/g) ?? [])
    const marks = charts.flatMap((svg) => svg.match(/<rect[^>]*url\(#[^>]*-streep\)[^>]*>/g) ?? [])
    const sizes = new Set(
      marks.map((mark) => [/width="([^"]+)"/, /height="([^"]+)"/].map((size) => size.exec(mark)![1]).join(' by ')),
    )
    expect(marks.length).toBeGreaterThan(10)
    // In a key, in that of a map, in a drawing with bars, and in one with a line.
    expect([...sizes].sort()).toEqual(['14 by 12', '18 by 14', '22 by 18', '26 by 22'])
    const drawn = charts.find((svg) => svg.includes('Lasten onder dwangsom (straathandel): 22 in 2021'))!
    expect(/<desc[^>]*>([^<]*)/.exec(drawn)![1]).toMatch(
      /: 22 in 2021, 5 in 2023 tot en met publicatie; .*onderdrukt: 2022;/,
    )
  })
})

/** Which of these small counts a reader can work out: where it is not possible that it is less, or that it is large. */
async function unsafe(seen: Seen, small: readonly { figure: string; value: number }[]): Promise<string[]> {
  const found: string[] = []
  for (const { figure, value } of small) {
    if (!(await isSafe([seen], [{ id: figure, value }], THRESHOLD))) found.push(figure)
  }
  return found
}

/** How many words before and after its name somebody looks for a number. */
const NEAR = 6

/** The words around each place where the name stands. */
function wordsNear(passage: string, name: string): string[][] {
  const bare = withoutPlaces(passage).toLowerCase()
  const places = bare.split(name).slice(0, -1)
  let end = 0
  return places.map((before) => {
    end += before.length + name.length
    const left = bare
      .slice(0, end - name.length)
      .split(/\s+/)
      .slice(-NEAR)
    const right = bare.slice(end).split(/\s+/).slice(0, NEAR)
    return [...left, ...right].filter(Boolean)
  })
}

function passagesOf(type: string, text: string): string[] {
  if (type.startsWith('text/html')) return readHtml(text).sentences
  if (type.includes('json')) return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, one]) => one!)
  return text.replace(/<[^>]+>/g, ' ').split(/\n\s*\n/)
}

/** Without what is a number and no count of this: places in files and laws, codes of goals, and what was counted besides. */
const withoutPlaces = (passage: string) =>
  passage
    .replace(/\[\[[^\]]*\]\]/g, ' ')
    .replace(
      /\b(?:regel|rij|row|versie|version|uitgave|edition|vrijgave|definitie|drempel|artikel|lid|pagina|tabel) \d+/gi,
      ' ',
    )
    .replace(/\bT\d(?:\.[A-Z]\d+)*\b/g, ' ')
    .replace(/\btwee (?:wijzigingen van de APV|aparte tellingen)/gi, ' ')
