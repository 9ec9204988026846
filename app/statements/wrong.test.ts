import { describe, expect, test } from 'vitest'
import { checkText } from './index.ts'
import { FIGURES } from './testing/figures.ts'

const check = (text: string) => checkText({ text, series: FIGURES, reportingYear: 2022 })
const kindsOf = (text: string) => check(text).map((finding) => finding.kind)

describe('shares', () => {
  test.each([
    'In 2022 was 60% van de casussen complex.',
    'Van de [[zvh_cases:2022]] casussen waren er [[zvh_complex:2022]] complex (60%).',
    'Minder dan de helft van de [[zvh_cases:2022]] casussen was complex: [[zvh_complex:2022]].',
    'Ruim driekwart van de [[zvh_cases:2022]] casussen was complex ([[zvh_complex:2022]]).',
    'Het aandeel complexe casussen bedroeg in 2018 35%.',
    'De politie kreeg [[youth:2022]] meldingen. Dat is meer dan de helft van de [[youth:2021]] in 2021.',
    'Een vijfde van de casussen was in 2022 complex.',
    'Het aandeel psychiatrie of verslaving was 39% ([[zvh_psych_pct:2022]]).',
    'Less than half of the [[zvh_cases:2022]] cases were complex ([[zvh_complex:2022]]).',
  ])('%s', (text) => expect(kindsOf(text)).toEqual(['share']))
})

describe('changes', () => {
  test.each([
    'Het aantal casussen daalde van [[zvh_cases:2021]] naar [[zvh_cases:2022]], een daling van 23%.',
    'Van 38 naar 73 meldingen is een groei van 66%.',
    'Het aantal meldingen verdubbelde van [[youth:2021]] naar [[youth:2020]].',
    'Het aantal casussen is gehalveerd, van [[zvh_cases:2021]] naar [[zvh_cases:2022]].',
    'In 2022 waren er [[hic_total:2022]] HIC-misdrijven, 20% meer dan in 2019.',
    'Het aandeel psychiatrie of verslaving daalde van [[zvh_psych_pct:2021]] naar [[zvh_psych_pct:2022]], een daling van 25 procentpunt.',
  ])('%s', (text) => expect(kindsOf(text)).toContain('change'))
})

describe('directions', () => {
  test.each([
    'Het aantal casussen steeg van [[zvh_cases:2021]] naar [[zvh_cases:2022]].',
    'Het aantal casussen daalde van 46 naar 69.',
    'In 2022 steeg het aantal casussen naar [[zvh_cases:2022]].',
    'Het aantal meldingen jeugdoverlast bleef stabiel ([[youth:2021]] in 2021, [[youth:2022]] in 2022).',
    'Het aantal casussen daalde elk jaar van [[zvh_cases:2016]] in 2016 tot [[zvh_cases:2022]] in 2022.',
    'In 2022 waren er [[zvh_cases:2022]] casussen. Dat is een stijging ten opzichte van 2021.',
    'Het aantal zaken woonoverlast is niet toegenomen: [[nuisance:2019]] in 2019 en [[nuisance:2022]] in 2022.',
    'De afgelopen jaren steeg het aantal HIC-misdrijven.',
    'Cases rose from [[zvh_cases:2021]] in 2021 to [[zvh_cases:2022]] in 2022.',
  ])('%s', (text) => expect(kindsOf(text)).toEqual(['direction']))
})

describe('comparisons and levels', () => {
  test.each([
    'Er waren in 2022 [[zvh_cases:2022]] casussen, meer dan in 2021.',
    'Er waren meer overvallen ([[hic_robbery:2022]]) dan straatroven ([[hic_street:2022]]).',
    'De politie kreeg [[youth:2022]] meldingen. Dat is meer dan in de jaren voor corona.',
    'Er waren [[youth:2022]] meldingen, evenveel als in 2021.',
  ])('%s', (text) => expect(kindsOf(text)).toEqual(['comparison']))

  test.each([
    'Het ligt dicht bij 2017 ([[hic_total:2017]]).',
    'Het aantal HIC-misdrijven ([[hic_total:2022]]) ligt op het niveau van 2019.',
    'Het aantal meldingen jeugdoverlast ligt met [[youth:2022]] boven het niveau van voor corona.',
  ])('%s', (text) => expect(kindsOf(text)).toEqual(['level']))
})

describe('sums, parts, lists and order', () => {
  test.each([
    [
      'sum',
      'Er waren [[hic_burglary:2022]] inbraken, [[hic_street:2022]] straatroven en [[hic_robbery:2022]] overvallen, samen 195.',
    ],
    [
      'sum',
      'Er waren [[drugs:2022]] zaken: [[hemp:2022]] kwekerijen, [[hemp_gone:2022]] sporen en [[addresses:2022]] adressen.',
    ],
    ['sum', '57 + 26 + 5 + 1 = 90.'],
    ['part', 'Er waren [[lod_opium:2021]] lasten, waarvan [[lod_street:2021]] op straat.'],
    ['part', 'Er waren in 2021 [[lod_opium:2021]] lasten. Daarvan ging het bij [[lod_street:2021]] om de straat.'],
    [
      'scope',
      'In totaal legde de burgemeester in 2021 [[lod_opium:2021]] lasten op. Op straat waren dat er [[lod_street:2021]].',
    ],
    ['items', 'Het keurmerk kent drie takken: winkelgebieden en bedrijventerreinen.'],
    [
      'items',
      'Dit thema heeft vier doelen: veilig wonen, veilig werken, veilig leren, veilig reizen en veilig uitgaan.',
    ],
    ['order', 'De meeste, [[hic_street:2022]], waren straatroven.'],
    ['order', 'In 2022 was het aantal HIC-misdrijven met [[hic_total:2022]] het laagste sinds 2017.'],
  ])('%s: %s', (kind, text) => expect(kindsOf(text)).toEqual([kind]))
})

test('a figure that may not be shown or is not known proves nothing', () => {
  expect(check('Het aantal zaken steeg van [[drugs:2020]] naar [[drugs:2021]].')).toEqual([])
  expect(check('Het aantal zaken steeg van [[drugs:1999]] naar [[niets:2021]].')).toEqual([])
})

test('a finding names the line, the words and the figures', () => {
  const [finding] = check('Een alinea.\n\nHet aantal casussen steeg van [[zvh_cases:2021]] naar [[zvh_cases:2022]].')
  expect(finding).toMatchObject({
    line: 3,
    kind: 'direction',
    sentence: 'Het aantal casussen steeg van [[zvh_cases:2021]] naar [[zvh_cases:2022]].',
    shows: { type: 'change', from: 69, to: 46 },
    figures: [{ period: '2021' }, { period: '2022' }],
  })
})
