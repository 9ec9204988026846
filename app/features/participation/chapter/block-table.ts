import { formatNumber } from '../../../shared/numbers.ts'

/** A table in words and numbers that are finished, so that whatever froze it stays as it was. */
export type BlockTable = { caption: string; columns: { title: string; isNumber: boolean }[]; rows: string[][] }

/** Columns of a table: the first tells what a row is, the others hold numbers. */
export const namedAndCounted = (first: string, ...numbers: string[]): BlockTable['columns'] => [
  { title: first, isNumber: false },
  ...numbers.map((title) => ({ title, isNumber: true })),
]

/** A number in a table of a chapter, which is Dutch. */
export const inDutch = (value: number, decimals = 0): string => formatNumber(value, 'nl', decimals)
