import { expect, test } from 'vitest'
import { hideSmall } from './suppress.ts'

const entry = (region: string, answers: number, line = 'a') => ({ line, region, answers, estimate: 30, margin: 4 })
const hidden = async (entries: ReturnType<typeof entry>[], fewest = 30) =>
  (await hideSmall(entries, fewest))!.filter(({ isHidden }) => isHidden).map(({ entry: { region } }) => region)

test('an area with fewer answers than the protocol asks is hidden', async () => {
  expect(await hidden([entry('WK015001', 29), entry('WK015002', 30)])).toEqual(['WK015001'])
})

test('a second area is hidden where the first would follow from the total', async () => {
  const entries = [entry('', 429), entry('WK015001', 29), entry('WK015002', 100), entry('WK015003', 300)]
  expect(await hidden(entries)).toEqual(['WK015001', 'WK015002'])
})

test('areas that were asked apart from the whole give nothing away', async () => {
  const entries = [entry('', 400), entry('WK015001', 29), entry('WK015002', 300), entry('WK015003', 300)]
  expect(await hidden(entries)).toEqual(['WK015001'])
})

test('a neighbourhood is guarded against its district', async () => {
  const entries = [
    entry('WK015001', 200),
    entry('BU01500101', 20),
    entry('BU01500102', 80),
    entry('BU01500103', 100),
    entry('WK015002', 90),
  ]
  expect(await hidden(entries)).toEqual(['BU01500101', 'BU01500102'])
})

test('each line is looked at by itself', async () => {
  expect(await hidden([entry('WK015001', 29), entry('WK015001', 200, 'b')])).toEqual(['WK015001'])
})
