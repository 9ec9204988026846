import { describe, expect, it } from 'vitest'
import { contentSchema, emptyContent } from './content.ts'
import { wholeContent } from './kinds.ts'
import { lacksOf } from './lacks.ts'

const memo = contentSchema.parse({
  team: 'DEV-BLD',
  portfolioHolder: 'Burgemeester',
  authorities: [{ body: 'executiveBoard', on: '2019-10-15' }],
  decisionPoints: ['In te stemmen met het plan'],
  disclosure: 'open',
  sections: { introduction: 'Een', intendedResult: 'Twee', framework: 'Drie', argumentsFor: 'Vier', execution: 'Vijf' },
})

describe('a document made from another', () => {
  it('says what the other says until it has words of its own', () => {
    const own = { ...emptyContent, sections: { core: 'Eigen woorden', intendedResult: ' ' } }
    const whole = wholeContent('councilProposal', own, memo)
    expect(whole.sections).toEqual({
      core: 'Eigen woorden',
      intendedResult: 'Twee',
      framework: 'Drie',
      arguments: 'Vier',
      participation: '',
      financialConsequences: '',
    })
    expect(whole.team).toBe('DEV-BLD')
    expect(whole.decisionPoints).toEqual(['In te stemmen met het plan'])
    expect(wholeContent('councilNotice', emptyContent, memo).decisionPoints).toEqual([])
  })
})

describe('what a memo still lacks', () => {
  it('is nothing when every question that must be answered is', () => {
    expect(lacksOf('executiveMemo', memo)).toEqual([])
  })

  it('is told in the order of the form', () => {
    expect(lacksOf('executiveMemo', emptyContent)).toEqual([
      { field: 'portfolioHolder' },
      { field: 'authorities' },
      { field: 'decisionPoints' },
      { field: 'disclosure' },
      { section: 'introduction' },
      { section: 'intendedResult' },
      { section: 'framework' },
      { section: 'argumentsFor' },
      { section: 'execution' },
    ])
  })

  it.each(['openAfter', 'openExcept', 'decisionOnly', 'closed'] as const)(
    'asks a condition with "%s"',
    (disclosure) => {
      expect(lacksOf('executiveMemo', { ...memo, disclosure })).toEqual([{ field: 'condition' }])
      expect(lacksOf('executiveMemo', { ...memo, disclosure, disclosureCondition: 'artikel 5.1' })).toEqual([])
    },
  )
})
