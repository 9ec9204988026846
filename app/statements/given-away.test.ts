import { describe, expect, test } from 'vitest'
import { demonstrationInputs } from '../features/reports/testing/demonstration.ts'
import { numbersGivenAway, type StatedFigure } from './index.ts'

const { inputs } = demonstrationInputs()

/** As the gate decides over the figures of the demonstration; the Bibob of five protects the one. */
const HIDDEN = [
  'human_trafficking_cases:2022',
  'lod_street_dealing:2022',
  'football_measures:2022:waarschuwing',
  'collective_shop_bans:2022',
  'bibob_by_type:2022:omgevingsdienst',
  'bibob_by_type:2022:omzettingsvergunning',
  'lob_total:2022',
]
const isHidden = ({ indicator, period, category }: StatedFigure) =>
  HIDDEN.includes([indicator, period, ...(category ? [category] : [])].join(':'))
const found = (text: string) =>
  numbersGivenAway({ text, series: inputs.series, isHidden }).map((one) => [one.text, ...one.figures])

describe('a number gives a hidden figure away', () => {
  test.each([
    [
      'typed beside a reference to it, whatever it is',
      'Er waren [[lod_street_dealing:2022]] lasten, twintig minder dan het jaar ervoor.',
      ['twintig', 'lod_street_dealing:2022'],
    ],
    [
      'as a percentage beside a reference to it',
      'Het aantal lasten daalde met 91% naar [[lod_street_dealing:2022]].',
      ['91%', 'lod_street_dealing:2022'],
    ],
    [
      'typed where its series is named',
      'We legden vorig jaar 4 lasten onder bestuursdwang op.',
      ['4', 'lob_total:2022'],
    ],
    [
      'in words, in another sentence of the paragraph',
      'In 2021 legden we [[lod_street_dealing:2021]] lasten op. Een jaar later waren het er twee.',
      ['twee', 'lod_street_dealing:2022'],
    ],
    [
      'as the number one with its accents',
      'Van de onderzoeken hoorden er [[bibob_by_type:2022:horecavergunning]] bij de horeca. Eén deden we voor een ander.',
      ['Eén', 'bibob_by_type:2022:omgevingsdienst'],
    ],
    [
      'also when it only protects another',
      'Van de onderzoeken hoorden er [[bibob_by_type:2022:horecavergunning]] bij de horeca en vijf bij kamers.',
      ['vijf', 'bibob_by_type:2022:omzettingsvergunning'],
    ],
  ])('%s', (_title, text, expected) => {
    expect(found(text)).toContainEqual(expected)
  })
})

describe('nothing is given away', () => {
  test.each([
    [
      'by the reference alone',
      'Er waren [[lod_street_dealing:2022]] lasten en [[human_trafficking_cases:2022]] casussen.',
    ],
    [
      'by a day, a year or an article',
      'Op 2 februari 2022 waren er, op grond van artikel 4, [[lob_total:2022]] lasten.',
    ],
    ['by the same number about something else', 'Het keurmerk kent twee takken, en drie winkels deden niet mee.'],
    [
      'by a number that is not the hidden one',
      'In 2021 legden we [[lod_street_dealing:2021]] lasten op. Dat waren er 22.',
    ],
  ])('%s', (_title, text) => {
    expect(found(text)).toEqual([])
  })
})

test.each(
  inputs.sections.flatMap((section) =>
    Object.entries(section.blocks).map(([block, text]) => ({ name: `${section.key}, ${block}`, text: text ?? '' })),
  ),
)('the real report gives nothing away in $name', ({ text }) => {
  expect(found(text)).toEqual([])
})
