import { describe, expect, test } from 'vitest'
import { agreementOf } from './agreement.ts'
import { codebookAsText, countCodes, readCodebook } from './codebook.ts'
import { agreedCode } from './operations.ts'

describe('a codebook', () => {
  test('is read line by line and written back the same', () => {
    const text =
      'licht | Te donker | Over lantaarns | Het is er aardedonker | plan:T1\nverkeer | Te hard rijden |  |  | '
    const read = readCodebook(text)
    expect(read).toEqual({
      codes: [
        {
          key: 'licht',
          label: 'Te donker',
          description: 'Over lantaarns',
          example: 'Het is er aardedonker',
          theme: 'plan:T1',
        },
        { key: 'verkeer', label: 'Te hard rijden', description: '', example: '', theme: '' },
      ],
    })
    expect(codebookAsText((read as { codes: [] }).codes)).toBe(text.trim().replace(/\|\s+\|\s+\|$/, '|  |  | '))
  })

  test.each([
    ['a key with a capital', 'a | A\nLicht | Te donker', 2],
    ['a key twice', 'a | A\n\na | B', 3],
    ['a code without a name', 'a', 1],
    ['the word for no code', 'geen | Niets', 1],
    ['nothing', ' \n ', 1],
  ])('says in which line there is %s', (_what, text, wrongLine) => {
    expect(readCodebook(text)).toEqual({ wrongLine })
  })
})

test('codes are counted, the most first, and what has no code is not', () => {
  const codes = ['a', 'b', 'c'].map((key) => ({ key, label: key, description: '', example: '', theme: '' }))
  const counted = countCodes(codes, ['b', 'a', 'b', 'geen', 'b'])
  expect(counted.map(({ code, people }) => [code.key, people])).toEqual([
    ['b', 3],
    ['a', 1],
  ])
})

test('what both said counts, and of a difference what was agreed on', () => {
  const unit = { sheetId: '', text: '', own: null }
  expect(agreedCode({ ...unit, first: 'a', second: 'a', settled: null })).toBe('a')
  expect(agreedCode({ ...unit, first: 'a', second: 'b', settled: 'b' })).toBe('b')
  expect(agreedCode({ ...unit, first: 'a', second: 'b', settled: null })).toBeUndefined()
})

describe('agreement', () => {
  test('is judged as Krippendorff does', async () => {
    // By hand, of ten answers with 20 codes. One coded differently: a 9 times, b 11 times, 2 of 20 values differ, by chance
    // 2 × 9 × 11 / (20 × 19) = 0.5211 would: 1 − 0.1 / 0.5211 = 0.8081. Two differently: 1 − 0.2 / 0.5053 = 0.6042.
    const first = ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'b']
    const second = ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'b', 'b'].map((code, at) => (at === 9 ? 'b' : code))
    expect((await agreementOf(first, second)).alpha).toBeCloseTo(0.8081, 3)
    expect((await agreementOf(first, second)).judgement).toBe('reliable')
    const third = ['a', 'a', 'a', 'b', 'b', 'b', 'b', 'b', 'b', 'b']
    expect((await agreementOf(first, third)).alpha).toBeCloseTo(0.6042, 3)
    expect((await agreementOf(first, third)).judgement).toBe('unreliable')
  })

  test('cannot be given when everybody chose the same everywhere', async () => {
    expect(await agreementOf(['a', 'a'], ['a', 'a'])).toMatchObject({ alpha: null, judgement: 'unknown' })
  })
})
