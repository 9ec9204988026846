import { describe, expect, test } from 'vitest'
import { checkText } from './index.ts'
import { FIGURES } from './testing/figures.ts'

const check = (text: string) => checkText({ text, series: FIGURES, reportingYear: 2022 })

describe('the contradictions of the real documents', () => {
  test('1: a share printed as 32% that is 33%', () => {
    const [finding, ...more] = check(
      'In 2019 was 32% van de [[zvh_cases:2019]] casussen complex ([[zvh_complex:2019]]).',
    )
    expect(more).toEqual([])
    expect(finding).toMatchObject({ kind: 'share', quote: '32%', shows: { part: 32, whole: 98 } })
  })

  test('2: a growth from 38 to 73 printed as 66% that is 92%', () => {
    const text = 'In 2018 stegen de anonieme meldingen in het gebied van [[xtc:onbekend]] naar [[xtc:2018]] (+66%).'
    const [finding, ...more] = check(text)
    expect(more).toEqual([])
    expect(finding).toMatchObject({ kind: 'change', quote: '+66%', shows: { from: 38, to: 73 } })
    expect(Math.round((finding!.shows as { percent: number }).percent)).toBe(92)
  })

  test('3: findings that add up to 25 where the cases are 41', () => {
    const [finding, ...more] = check(
      'De bestuurlijke aanpak heeft afgelopen jaar geleid tot [[drugs:2022]] handhavingszaken (tegenover [[drugs:2021]] in 2021). Deze zaken hadden betrekking op [[hemp:2022]] in werking zijnde hennepkwekerijen (tegenover [[hemp:2021]] in 2021). Daarnaast zijn [[hemp_gone:2022]] eerder ontmantelde hennepkwekerijen aangetroffen. Voor het tweede jaar op rij is er geen growshop aangetroffen (in tegenstelling tot [[growshops:2020]] in 2020). Er zijn dit jaar op [[addresses:2022]] verschillende adressen soft- en/of harddrugs aangetroffen.',
    )
    expect(more).toEqual([])
    expect(finding).toMatchObject({ kind: 'sum', shows: { sum: 25, total: 41 } })
  })

  test('4: an order total of 14 where the street alone has 22', () => {
    const text =
      'In 2021 zijn in totaal [[lod_opium:2021]] dwangsommen opgelegd.\n\nOp straat legde de burgemeester in 2021 [[lod_street:2021]] lasten op.'
    expect(check(text)).toMatchObject([{ kind: 'scope', shows: { part: 22, whole: 14 } }])
  })

  test.each([
    'Woonoverlast neemt niet zozeer in aantal toe, maar met name in ernst (2019: [[nuisance:2019]], 2020: [[nuisance:2020]], 2021: [[nuisance:2021]], 2022: [[nuisance:2022]]).',
    'Woonoverlast neemt niet zozeer in aantal toe, maar met name in ernst (2019: 11, 2020: 15, 2021: 19, 2022: 20).',
    'Van 2019 ([[nuisance:2019]]) tot 2022 ([[nuisance:2022]]) nam de woonoverlast niet zozeer in aantal toe.',
  ])('5: nuisance that does not grow in number, from 11 to 20: %s', (text) => {
    expect(check(text)).toMatchObject([{ kind: 'direction', shows: { from: 11, to: 20 } }])
  })

  test.each([
    'De complexiteit van de casussen blijft ook in 2022 stijgen.',
    'De complexiteit van de casussen blijft ook in 2022 stijgen: [[zvh_complex:2022]] casussen, [[zvh_complex_pct:2022]] van het totaal.',
    'De casussen worden talrijker noch lichter. Het aandeel complexe casussen blijft stijgen en kwam in 2022 uit op [[zvh_complex_pct:2022]].',
    'Het aandeel complexe casussen nam in 2022 opnieuw toe, van [[zvh_complex_pct:2021]] naar [[zvh_complex_pct:2022]].',
  ])('6: complexity that is said to rise in 2022: %s', (text) => {
    expect(check(text)).toMatchObject([{ kind: 'direction' }])
  })

  test('6 and 7: fewer cases for years, more complex, and the trend went on', () => {
    const findings = check(
      'De afgelopen jaren zien we een afname van het aantal individuele casussen, terwijl de complexiteit van deze gevallen juist toeneemt. Deze trend heeft zich ook het afgelopen jaar voortgezet. In 2022 zijn er [[zvh_cases:2022]] individuele casussen behandeld, waarover in totaal [[zvh_mdo:2022]] overleggen zijn gevoerd.',
    )
    expect(findings).toHaveLength(2)
    expect(findings[0]).toMatchObject({
      kind: 'direction',
      shows: { steps: [{ from: 2018, to: 2019, before: 82, after: 98 }] },
    })
    expect(findings[1]).toMatchObject({
      kind: 'direction',
      sentence: 'Deze trend heeft zich ook het afgelopen jaar voortgezet.',
      quote: 'terwijl de complexiteit van deze gevallen juist toeneemt',
      shows: { from: 45, to: 30 },
    })
  })

  test.each([
    'De afgelopen jaren daalt het aantal casussen, tot [[zvh_cases:2022]] in 2022.',
    'Het aantal casussen daalt de laatste jaren.',
    'Er zijn al jaren minder casussen: het aantal casussen daalde elk jaar van [[zvh_cases:2018]] naar [[zvh_cases:2022]].',
  ])('7: fewer cases in recent years, though 2019 had more: %s', (text) => {
    expect(check(text)).toMatchObject([{ kind: 'direction', shows: { type: 'steps' } }])
  })

  test.each([
    'We constateren dat het aantal HIC-delicten na de coronaperiode in 2021 ([[hic_total:2021]]) en 2022 ([[hic_total:2022]]) op hetzelfde niveau is als voor de coronapandemie.',
    'Het aantal HIC-misdrijven ([[hic_total:2022]]) ligt op het niveau van vóór corona.',
    'In 2022 registreerde de politie [[hic_total:2022]] misdrijven. Dat is het peil van voor corona.',
    'Het aantal HIC-delicten is terug op het pre-coronaniveau.',
  ])('8: a level of before corona that holds for 2018 only: %s', (text) => {
    const [finding, ...more] = check(text)
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      kind: 'level',
      shows: {
        value: 191,
        levels: [
          { year: 2017, value: 277 },
          { year: 2018, value: 194 },
          { year: 2019, value: 173 },
        ],
      },
    })
  })

  test('10: four goals announced and five named', () => {
    const text = 'Dit thema heeft vier doelen:\n\n- een\n- twee\n- drie\n- vier\n- vijf'
    expect(check(text)).toMatchObject([{ kind: 'items', shows: { said: 4, counted: 5 } }])
  })
})
