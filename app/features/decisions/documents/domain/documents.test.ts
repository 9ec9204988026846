import { describe, expect, it } from 'vitest'
import { documentModel } from '../document-model.ts'
import { contentFrom, documentForm } from '../read-form.ts'
import { sectionWords } from '../section-words.ts'
import { wordsOfText } from '../words-of-text.ts'
import { contentSchema, emptyContent } from './content.ts'
import { sectionsOf, wholeContent } from './kinds.ts'
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

describe('a document of a municipality with a template of its own', () => {
  const template = [
    { key: 'introduction', name: 'Aanleiding', question: 'Waarom nu?' },
    { key: 'privacy', name: 'Privacy', isRequired: true },
  ]
  const own = { ...emptyContent, template }

  it('asks its sections in its order, under its names, and lacks what it must have', () => {
    expect(sectionsOf('executiveMemo', own).map(({ key, isRequired }) => [key, isRequired])).toEqual([
      ['introduction', true],
      ['privacy', true],
    ])
    expect(sectionWords(template[0]!, 'nl')).toEqual({ name: 'Aanleiding', question: 'Waarom nu?' })
    expect(lacksOf('executiveMemo', { ...memo, template })).toEqual([{ section: 'privacy' }])
  })

  it('keeps it when the form is saved, and says it in file and differences', () => {
    const typed = documentForm({ kind: 'executiveMemo', content: own }).parse({
      title: 'Camera’s',
      'section-introduction': 'Er is iets.',
      'section-privacy': 'Er is een DPIA.',
    })
    const { content } = contentFrom({ kind: 'executiveMemo', content: own }, typed)
    expect([content.template, content.sections]).toEqual([
      template,
      { introduction: 'Er is iets.', privacy: 'Er is een DPIA.' },
    ])
    const kept = { kind: 'executiveMemo' as const, number: null, title: 'Camera’s', content, made: [] }
    expect([...wordsOfText(kept, 'nl')].slice(-2)).toEqual([
      ['Aanleiding', 'Er is iets.'],
      ['Privacy', 'Er is een DPIA.'],
    ])
    const shown = { kind: 'executiveMemo' as const, number: null, title: 'Camera’s', content, figures: [], routing: [] }
    const model = documentModel({
      ...shown,
      municipality: 'Stad',
      day: '2026-01-05',
      status: '',
      publicSince: '',
      proposedOn: '',
    })
    const headings = model.blocks.filter(({ type }) => type === 'heading')
    expect(JSON.stringify(headings)).toMatch(/Aanleiding.*Privacy/)
    expect(JSON.stringify(headings)).not.toContain('Inleiding')
  })
})
