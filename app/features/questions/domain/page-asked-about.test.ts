import { expect, test } from 'vitest'
import { pageAskedAbout } from './page-asked-about.ts'

test.each([
  ['/plan/drugs', '/plan/drugs'],
  ['/en/plan/drugs', '/plan/drugs'],
  ['/en', '/'],
  ['/cijfers/hic_total?van=2019&wie=jan', '/cijfers/hic_total'],
  ['/verslagen/verslag-2023/cijfer/zvh_cases:2022#rij-3', '/verslagen/verslag-2023/cijfer/zvh_cases:2022'],
  ['//elders.nl', '/'],
  ['https://elders.nl/plan', '/'],
  ['/werk/casussen/C-2022-0001', '/'],
  ['/mist-u-iets', '/'],
  ['/praat-mee/veilig-in-2028', '/praat-mee/veilig-in-2028'],
  ['/praat-mee/veilig-in-2028/vragenlijst/ABCD-EFGH', '/'],
  ['/eigen-plan/ABCD-EFGH-JKMN', '/'],
  ['/plan/<script>', '/'],
  [null, '/'],
])('a question about %s is about the page %s', (address, page) => {
  expect(pageAskedAbout(address)).toBe(page)
})
