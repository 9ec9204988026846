import { describe, expect, test } from 'vitest'
import { type Block, findFaults, type TableBlock, textOf } from '../../../documents/index.ts'
import { freezeReport, type ReportInputs } from '../domain/freeze.ts'
import type { FrozenReport } from '../domain/frozen.ts'
import { demonstrationInputs } from '../testing/demonstration.ts'
import { documentOf } from './document.ts'

const { inputs, references } = demonstrationInputs()
const HASH = 'f'.repeat(64)

function freeze(changed: ReportInputs, previous?: FrozenReport): FrozenReport {
  const done = freezeReport(changed, references, {
    builtOn: '2026-11-22',
    edition: (previous?.edition ?? 0) + 1,
    previous,
  })
  if (!done.ok) throw new Error(done.reason)
  return JSON.parse(done.frozen)
}

const model = documentOf(freeze(inputs), HASH)
const tables = model.blocks.filter((block): block is TableBlock => block.type === 'table')
const rowsOf = (caption: string) =>
  tables.find((table) => table.caption.startsWith(caption))!.rows.map((row) => row.map(textOf).join(' '))
const wordsOf = (block: Block): string => JSON.stringify(block)

function changeFigure(key: string, period: string, change: object): ReportInputs {
  const series = inputs.series.map((one) => ({
    ...one,
    figures: one.figures.map((figure) =>
      figure.indicator === key && figure.period === period ? { ...figure, ...change } : figure,
    ),
  }))
  return { ...inputs, series }
}

describe('the document of a report', () => {
  test('has no dead ends: every figure leads to the appendix', () => {
    expect(findFaults(model)).toEqual([])
  })

  test('a series is a row with its periods as columns', () => {
    expect(rowsOf('HIC-misdrijven')).toEqual([
      'Diefstal/inbraak woning 266 186 158 135 184 182',
      'Straatroof 11 7 11 7 3 5',
      'Overval 0 1 4 1 2 4',
      'Alle HIC-misdrijven 277 194 173 143 189 191',
    ])
    expect(rowsOf('Casussen uit Deventer').slice(0, 4)).toEqual([
      'Casussen 98 84 82 98 84 69 46',
      'MDO’s 255 205 204 223 185 192 94',
      'Complexe casussen 24 20 24 32 37 45 30',
      'Aandeel complexe casussen 24% 24% 29% 33% 44% 65% 65%',
    ])
  })

  test('parts of a total stand above it under their own names', () => {
    expect(rowsOf('Afgeronde Bibob')).toEqual([
      'Horecavergunning 57',
      'Voor de Omgevingsdienst 1',
      'Omzettingsvergunning kamerverhuur 5',
      'Vastgoedtransactie 26',
      'Afgeronde Bibob-onderzoeken 89',
    ])
  })

  test('figures of different moments stand with their moment', () => {
    expect(rowsOf('Veilig ondernemen').slice(0, 3)).toEqual([
      'Ingeschreven winkels 31 december 2022 99',
      'Gebruikers van het systeem 31 december 2022 109',
      'Overlastdonaties 2022 11',
    ])
  })

  test('no figure and zero read differently', () => {
    expect(rowsOf('Drugs in panden')[3]).toBe('Growshops 2 0 0')
    expect(rowsOf('Drugs in panden')[4]).toBe('Adressen met drugs – – 13')
  })

  test('a printed value that differs is told under the table', () => {
    const cases = tables.find((table) => table.caption.startsWith('Casussen uit Deventer'))!
    expect(cases.notes!.map(textOf)).toContain(
      'Aandeel complexe casussen, 2019: Afgedrukt is 32%; berekend is 33% (32 van 98).',
    )
  })

  test('a goal without baseline and target carries its mark', () => {
    const lists = model.blocks.flatMap((block) => (block.type === 'list' ? block.items.map(textOf) : []))
    expect(lists).toContain(
      'T2.D2 Implementatie Wet verplichte GGZ (niet meetbaar: er is geen beginwaarde, streefwaarde en streefdatum)',
    )
  })

  test('the hash of the build is its last word', () => {
    expect(wordsOf(model.blocks.at(-1)!)).toContain(`SHA-256 ${HASH}`)
  })

  test('a concept says so on its cover and in the title that stands on every page', () => {
    const concept = documentOf(freeze({ ...inputs, isConcept: true }), HASH)
    expect(concept.meta.title).toBe('Concept Voortgangsrapportage Veiligheid 2023')
    expect(concept.cover.kicker).toBe('Concept · Meerjarenbeleidsplan Veiligheid 2020-2023')
    expect(model.meta.title).toBe('Voortgangsrapportage Veiligheid 2023')
  })

  test('a correction stands where the figure is used', () => {
    const changed = changeFigure('zvh_cases', '2022', { value: 47, note: 'Eén casus ontbrak.' })
    const { blocks } = documentOf(freeze(changed, freeze(inputs)), HASH)
    const corrections = blocks.flatMap((block) => (block.type === 'callout' ? [block] : []))
    expect(corrections.map((block) => [block.title, ...block.content.map(textOf)])).toEqual([
      [
        'Casussen, 2022',
        'In de vorige uitgave stond 46; nu 47, omdat het cijfer is herzien in “Voortgangsrapportage Veiligheid 2023”. Toelichting van de bron: Eén casus ontbrak.',
      ],
    ])
  })

  test('on the site an entry of the appendix leads on to its row in the source', () => {
    const onSite = documentOf(freeze(inputs), HASH, (id, row) => `/bronnen/${id}#rij-${row}`)
    const entries = onSite.blocks.flatMap((block) => (block.type === 'sources' ? block.entries : []))
    expect(entries.find((entry) => entry.id === 'zvh_cases:2022')?.href).toBe(
      '/bronnen/11111111-2222-4333-8444-555555555555#rij-7',
    )
  })
})
