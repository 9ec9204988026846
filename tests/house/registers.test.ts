import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REGISTERS } from '../../app/features/registers/index.ts'

const TEXT = readFileSync(resolve(import.meta.dirname, '../../docs/domain/registers.md'), 'utf8')

const rows = TEXT.split('\n')
  .filter((line) => /^\| \d/.test(line) || /^\| {2}\|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, items, , key, space, confidentiality]) => ({
    items,
    key: key!.replaceAll('`', ''),
    space: space!.replaceAll('`', ''),
    confidentiality,
  }))

describe('the inventory of registers', () => {
  it('names every register there is, with its items, space and class, and no other', () => {
    const declared = REGISTERS.map(({ key, items, space, confidentiality }) => ({
      items: items.join(', '),
      key,
      space,
      confidentiality,
    }))
    const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)
    expect([...rows].sort(byKey)).toEqual([...declared].sort(byKey))
  })

  it('leaves no system of the work without a home', () => {
    const elsewhere = [56, 82, 83, 85, 90, 91, 96, 100, 103, 104, 109]
    const served = new Set(REGISTERS.flatMap(({ items }) => items))
    const asked = Array.from({ length: 143 - 51 + 1 }, (_, index) => 51 + index)
    expect(asked.filter((item) => !served.has(item))).toEqual(elsewhere)
    for (const item of elsewhere) expect(TEXT, `item ${item}`).toMatch(new RegExp(`\\b${item}\\b`))
  })
})
