import { describe, expect, test } from 'vitest'
import { CsvReader, NotCsv } from './csv-reader.ts'

function read(...pieces: string[]): [number, string[]][] {
  const rows: [number, string[]][] = []
  const reader = new CsvReader((cells, line) => rows.push([line, cells]))
  for (const piece of pieces) reader.write(piece)
  reader.end()
  return rows
}

test('rows come with the line they begin on, trimmed and without the empty lines', () => {
  expect(read('a,b\n 1 ,2\n\n  \n3,4')).toEqual([
    [1, ['a', 'b']],
    [2, ['1', '2']],
    [5, ['3', '4']],
  ])
})

test.each([
  ['Unix', 'a,b\n1,2\n'],
  ['Windows', 'a,b\r\n1,2\r\n'],
  ['an old Macintosh', 'a,b\r1,2\r'],
  ['a spreadsheet in Dutch, with a byte order mark', '\uFEFFa;b\r\n1;2'],
])('a file from %s reads the same', (_name, text) => {
  const expected = [
    [1, ['a', 'b']],
    [2, ['1', '2']],
  ]
  expect(read(text)).toEqual(expected)
})

describe('a cell in quotation marks', () => {
  test('keeps commas, line ends, spaces and doubled marks', () => {
    expect(read('a,b\n"x, y" ," ""z""\nw "\n"",2')).toEqual([
      [1, ['a', 'b']],
      [2, ['x, y', ' "z"\nw ']],
      [4, ['', '2']],
    ])
  })

  test('ends at a Windows line end', () => {
    expect(read('a,b\r\n1,"2"\r\n3,"4"\r\n')).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
      [3, ['3', '4']],
    ])
  })
})

test('the pieces in which a file comes do not matter, wherever they are cut', () => {
  const text = '\uFEFFa,b\r\n"x ""y""",2\r\n3,"two\r\nlines"\r\n5,6'
  const whole = read(text)
  expect(whole).toEqual([
    [1, ['a', 'b']],
    [2, ['x "y"', '2']],
    [3, ['3', 'two\r\nlines']],
    [5, ['5', '6']],
  ])
  for (let cut = 1; cut < text.length; cut++) expect(read(text.slice(0, cut), text.slice(cut))).toEqual(whole)
  expect(read(...text)).toEqual(whole)
})

test.each([
  ['a mark inside a cell', 'a,b\n1,2"3\n', 2],
  ['words after a closed cell', 'a,b\n1,2\n"1"x,2\n', 3],
  ['a cell that never closes', 'a,b\n1,"2\n3,4\n', 2],
])('%s is no CSV from there on', (_name, text, line) => {
  expect(() => read(text)).toThrow(NotCsv)
  expect(() => read(text)).toThrow(`from line ${line} on`)
})

test('a cell that never closes is noticed before a whole large file is kept for it', () => {
  const reader = new CsvReader(() => undefined)
  reader.write('a,b\n"1,2\n')
  expect(() => reader.write('3,4\n'.repeat(300_000))).toThrow(NotCsv)
})

test('an empty file has no rows', () => {
  expect(read('')).toEqual([])
  expect(read('\uFEFF')).toEqual([])
})
