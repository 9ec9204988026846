import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test('cells with commas, quotes or lines are quoted', () => {
  expect(toCsv([['a', 'b,c', 'd"e', 'f\ng']])).toBe('a,"b,c","d""e","f\ng"\r\n')
})

test('a cell that a spreadsheet would run is made harmless, a negative number stays one', () => {
  expect(toCsv([['=1+1', '+31', '@x', '-cmd', '-8,5']])).toBe(`'=1+1,'+31,'@x,'-cmd,"-8,5"\r\n`)
})
