import { expect, test } from 'vitest'
import { renderHtml, textOf } from '../../../documents/index.ts'
import { freezeReport } from '../domain/freeze.ts'
import type { FrozenAccount } from '../domain/frozen.ts'
import { readFrozen } from '../render.ts'
import { demonstrationInputs } from '../testing/demonstration.ts'
import { numbersIn, wrongNumbers } from '../testing/numbers-in.ts'
import { collegeSummary } from './college.ts'
import { decisionsAsked } from './decisions.ts'
import { mayorSheet } from './mayor.ts'
import { residentsVersion } from './residents.ts'

const account = (goal: string, theme: string, consequence: FrozenAccount['consequence']): FrozenAccount => ({
  ...{ theme, themeName: '', goal, title: 'Minder overlast op straat', year: 2022, isApproved: true },
  ...{ approvedOn: '2023-05-01', contentHash: null, figures: [], evaluations: [], heard: [], pieces: [] },
  ...{ consequence, disagreements: [] },
})

const { inputs, references } = demonstrationInputs()
const accounts = [
  account('T3.D2', 'T3', {
    choice: 'adjust',
    reason: 'De regel bleek te streng. Meer staat in het dossier.',
    decision: '',
    decisionOwner: 'de burgemeester',
    decisionDueOn: '2023-06-28',
  }),
  account('T3.D1', 'T3', {
    choice: 'continue',
    reason: 'Het werkt.',
    decision: 'Besluit van 9 mei 2023',
    decisionOwner: '',
    decisionDueOn: null,
  }),
]
const freezing = freezeReport({ ...inputs, accounts }, references, {
  builtOn: '2026-11-22',
  edition: 1,
  previous: undefined,
})
const frozen = readFrozen(freezing.ok ? freezing.frozen : '')

test('a consequence that still needs a decision is what college and mayor are asked, with by whom and before when', () => {
  const asked = decisionsAsked(frozen).map(textOf)
  expect(asked[0]).toBe(
    'Besluit over doel T3.D2 Minder overlast op straat (bijstellen): nog te nemen door de burgemeester, vóór 28 juni 2023.',
  )
  expect(asked.filter((one) => one.includes('T3.D1'))).toEqual([])
  expect(renderHtml(mayorSheet(frozen))).toContain('nog te nemen door de burgemeester')
})

test('the college reads of every goal what follows and why; residents read it in plain words', () => {
  const college = renderHtml(collegeSummary(frozen))
  expect(college).toContain('De regel bleek te streng.')
  expect(college).not.toContain('Meer staat in het dossier.')
  expect(college).toContain('Besluit van 9 mei 2023')
  const residents = renderHtml(residentsVersion(frozen))
  expect(residents).toContain('Dit gaan we anders doen: Minder overlast op straat.')
  for (const html of [college, residents]) expect(wrongNumbers(html, frozen)).toEqual([])
  expect(numbersIn('Er waren er 4, en 1.250 of 12,5% van T3.D2 op 2022-06-01')).toEqual(['4', '1.250', '12,5'])
})
