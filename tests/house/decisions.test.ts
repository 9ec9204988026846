import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const FOLDER = resolve(import.meta.dirname, '../../docs/decisions')
const RECORDS = readdirSync(FOLDER).filter((file) => file.endsWith('.md') && file !== 'README.md')

describe('the decision records', () => {
  it('are numbered from 1 without a gap', () => {
    const numbers = RECORDS.map((file) => Number(file.slice(0, 4))).sort((a, b) => a - b)
    expect(numbers).toEqual(RECORDS.map((_, index) => index + 1))
  })

  it.each(RECORDS)('%s has its number, a status, and says context, decision and consequences in that order', (file) => {
    const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n')
    expect(lines[0]).toMatch(new RegExp(`^# ${Number(file.slice(0, 4))}\\. \\S`))
    expect(lines.find((line) => line.startsWith('Status: '))).toMatch(/^Status: (proposed|accepted|replaced by)/)
    const headings = lines.filter((line) => line.startsWith('## ')).map((line) => line.slice(3))
    expect(headings.slice(0, 3)).toEqual(['Context', 'Decision', 'Consequences'])
  })

  it.each(RECORDS)('%s fits on one page', (file) => {
    expect(readFileSync(join(FOLDER, file), 'utf8').split(/\s+/).length).toBeLessThan(700)
  })
})
