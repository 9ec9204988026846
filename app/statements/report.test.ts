import { expect, test } from 'vitest'
import { demonstrationInputs } from '../features/reports/testing/demonstration.ts'
import { checkText } from './index.ts'

const { inputs } = demonstrationInputs()

test.each(
  inputs.sections.flatMap((section) =>
    Object.entries(section.blocks).map(([block, text]) => ({ name: `${section.key}, ${block}`, text: text ?? '' })),
  ),
)('the real report raises no alarm in $name', ({ text }) => {
  expect(
    checkText({ text, series: inputs.series, near: inputs.series.map((one) => one.passport.key), reportingYear: 2022 }),
  ).toEqual([])
})
