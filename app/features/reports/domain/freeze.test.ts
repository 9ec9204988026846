import { describe, expect, test } from 'vitest'
import { referencesInSections } from '../section-references.ts'
import { demonstrationInputs } from '../testing/demonstration.ts'
import { freezeReport, type ReportInputs } from './freeze.ts'
import type { FrozenReport } from './frozen.ts'

function freeze(inputs: ReportInputs, previous?: FrozenReport) {
  return freezeReport(inputs, referencesInSections(inputs.sections), {
    builtOn: '2026-11-22',
    edition: (previous?.edition ?? 0) + 1,
    previous,
  })
}

function frozenOf(inputs: ReportInputs, previous?: FrozenReport): FrozenReport {
  const done = freeze(inputs, previous)
  if (!done.ok) throw new Error(done.reason)
  return JSON.parse(done.frozen)
}

function withText(text: string): ReportInputs {
  const { inputs } = demonstrationInputs()
  return { ...inputs, sections: [{ ...inputs.sections[0]!, blocks: { text } }] }
}

describe('freezing a report', () => {
  test('the same inputs in another order of keys give the same text', () => {
    const { inputs } = demonstrationInputs()
    const turned = Object.fromEntries(Object.entries(inputs).reverse()) as ReportInputs
    expect(freeze(turned)).toEqual(freeze(inputs))
  })

  test('every reference of the demonstration leads to a figure', () => {
    const { inputs } = demonstrationInputs()
    expect(freeze(inputs).ok).toBe(true)
    expect(inputs.series.length).toBeGreaterThan(30)
  })

  test('unchanged inputs are not built again, whatever the day', () => {
    const { inputs } = demonstrationInputs()
    const first = frozenOf(inputs)
    expect(freezeReport(inputs, [], { builtOn: '2027-01-01', edition: 2, previous: first })).toEqual({
      ok: false,
      reason: 'nothing-changed',
    })
  })

  test('an approval makes a concept another edition', () => {
    const { inputs } = demonstrationInputs()
    const concept = frozenOf({ ...inputs, isConcept: true })
    expect(frozenOf(inputs, concept)).toMatchObject({ edition: 2, isConcept: false, corrections: [] })
  })
})

describe('references that lead nowhere', () => {
  test.each([
    ['Er waren er [[geen_cijfer:2022]].', 'geen_cijfer:2022', 'unknown-indicator'],
    ['Er waren er [[zvh_cases:1999]].', 'zvh_cases:1999', 'unknown-period'],
    ['Er waren er [[bibob_by_type:2022]].', 'bibob_by_type:2022', 'unknown-category'],
    ['Er waren er [[bibob_by_type:2022:vliegtuig]].', 'bibob_by_type:2022:vliegtuig', 'unknown-category'],
    ['{{tabel: zvh_cases, geen_cijfer | Tabel}}', 'geen_cijfer', 'unknown-indicator'],
    ['{{plaatje: zvh_cases | Tabel}}', '{{plaatje: zvh_cases | Tabel}}', 'unreadable'],
  ])('"%s" is refused with its section, block and line', (text, reference, problem) => {
    expect(freeze(withText(`Een eerste alinea.\n\n${text}`))).toEqual({
      ok: false,
      reason: 'unresolved',
      unresolved: [{ section: 'voorwoord', block: 'text', line: 3, reference, problem }],
    })
  })
})

describe('corrections', () => {
  const { inputs } = demonstrationInputs()
  const corrected = {
    ...inputs,
    series: inputs.series.map((series) => ({
      ...series,
      figures: series.figures.map((figure) =>
        figure.indicator === 'zvh_cases' && figure.period === '2022'
          ? { ...figure, value: 47, note: 'Eén casus was dubbel weggestreept.' }
          : figure,
      ),
    })),
  }

  test('a figure that reads differently is reported with what it was and why it changed', () => {
    const next = frozenOf(corrected, frozenOf(inputs))
    expect(next.corrections).toHaveLength(1)
    expect(next.corrections[0]).toMatchObject({
      indicator: 'zvh_cases',
      period: '2022',
      edition: 2,
      before: { value: 46 },
      after: { value: 47 },
      source: 'Voortgangsrapportage Veiligheid 2023',
      remark: 'Eén casus was dubbel weggestreept.',
    })
  })

  test('a later edition keeps the corrections of the editions before it', () => {
    const second = frozenOf(corrected, frozenOf(inputs))
    const third = frozenOf({ ...corrected, isConcept: true }, second)
    expect(third.edition).toBe(3)
    expect(third.corrections.map((correction) => correction.edition)).toEqual([2])
  })
})
