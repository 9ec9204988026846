import { describe, expect, test } from 'vitest'
import { readEntryCsv } from './entry-csv.ts'

const known = {
  lines: new Map([
    ['arm_rijk', 'proportion'],
    ['overheid', 'score'],
  ] as const),
  regions: new Set(['', 'WK015001']),
}
const HEADER = 'line,region,answers,estimate,margin,standard_error,design_effect'
const read = (...rows: string[]) => readEntryCsv([HEADER, ...rows].join('\n'), known)
const problems = (...rows: string[]) => read(...rows).problems.map(({ line, column, code }) => [line, column, code])

describe('a file of figures', () => {
  test('is read with a margin, a standard error or a design effect', () => {
    expect(read('arm_rijk,,500,30,,,1.5', 'overheid,WK015001,80,"6,2",0.4,,').entries).toEqual([
      { line: 'arm_rijk', region: '', answers: 500, estimate: 30, margin: 4.9195 },
      { line: 'overheid', region: 'WK015001', answers: 80, estimate: 6.2, margin: 0.4 },
    ])
  })

  test('is refused whole, with every row that is wrong', () => {
    const rows = [
      'arm_rijk,,500,30,4,,',
      'onbekend,WK999999,nul,veel,,,',
      'arm_rijk,WK015001,40,130,4,,',
      'overheid,,40,6,,,1.2',
      'overheid,WK015001,40,6,0.4,0.2,',
      'arm_rijk,,400,31,4,,',
      'arm_rijk,WK015001,40',
      'overheid,,40,0.5,0,,',
    ]
    expect(read(...rows).entries).toEqual([])
    expect(problems(...rows)).toEqual([
      [3, 'line', 'unknown-line'],
      [3, 'region', 'unknown-area'],
      [3, 'answers', 'not-a-count'],
      [3, 'estimate', 'not-a-number'],
      [4, 'estimate', 'off-the-scale'],
      [5, 'margin', 'no-precision'],
      [6, 'margin', 'double-precision'],
      [7, '', 'double-row'],
      [8, '', 'wrong-cell-count'],
      [9, 'estimate', 'off-the-scale'],
      [9, 'margin', 'not-above-zero'],
      [9, '', 'double-row'],
    ])
  })

  test.each(['@iemand', 'https://example.nl/profiel/1', 'iemand@example.nl', '06-12345678', '123456782'])(
    'that points at somebody is refused without repeating it: %s',
    (cell) => {
      const found = read(`${cell},,40,30,4,,`)
      expect(found.problems).toEqual([{ line: 2, column: 'line', code: 'names-somebody', found: '' }])
    },
  )

  test('with a column for words or names is refused', () => {
    const file = `${HEADER},author,quote\narm_rijk,,500,30,4,,,x,y`
    expect(readEntryCsv(file, known).problems.map(({ code, found }) => [code, found])).toContainEqual([
      'unknown-column',
      'author',
    ])
  })

  test('that is empty, or no CSV, is refused', () => {
    expect(problems()).toEqual([[1, '', 'no-rows']])
    expect(problems('"arm_rijk,,500').at(0)![2]).toBe('not-csv')
    expect(readEntryCsv('line;region\n', known).problems[0]!.code).toBe('missing-column')
  })
})
