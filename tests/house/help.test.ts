import { describe, expect, it } from 'vitest'
import { helpGroupOf } from '../../app/help.tsx'
import { helpTexts } from '../../app/i18n/help.ts'
import { RIGHTS_TABLE } from '../app/rights.table.ts'

const pages = RIGHTS_TABLE.split('\n').flatMap((line) => /^GET +(\/werk\S*)/.exec(line)?.[1] ?? [])

describe('the help of the work place', () => {
  it('is there on every page, in the words of its group', () => {
    expect(pages.length).toBeGreaterThan(150)
    expect(pages.filter((page) => helpGroupOf(page) === undefined)).toEqual([])
    expect(helpGroupOf('/werk/plannen/mjbp-2020-2023?x=1')).toBe('/werk/plannen')
    expect(helpGroupOf('/werk')).toBe('/werk')
    expect(helpGroupOf('/werk/iets-anders')).toBeUndefined()
  })

  it('has no group without a page, and four answers in each language', () => {
    const groups = new Set(pages.map(helpGroupOf))
    expect(Object.keys(helpTexts.nl.pages).filter((name) => !groups.has(name as never))).toEqual([])
    for (const texts of [helpTexts.nl, helpTexts.en]) {
      for (const answers of Object.values(texts.pages)) {
        expect(answers).toHaveLength(4)
        for (const answer of answers) expect(answer).toMatch(/^[A-Z"].*[.]$/)
      }
    }
  })
})
