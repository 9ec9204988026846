import { describe, expect, it } from 'vitest'
import { lacksOf, type PieceKind, type Weight } from './account.ts'

const pieces = (...kinds: PieceKind[]) => kinds.map((kind) => ({ kind, weight: 'ordinary' as Weight }))
const WHOLE = pieces('done', 'experiencePartner', 'failure', 'lesson')
const FIGURE = [{ state: 'value' }]

describe('an account', () => {
  it('is complete with what was done, what failed, a lesson, somebody who tells, a figure and a consequence', () => {
    expect(lacksOf({ pieces: WHOLE, figures: FIGURE, consequence: 'continue' })).toEqual([])
  })

  it('cannot do with figures alone', () => {
    expect(lacksOf({ pieces: [], figures: FIGURE, consequence: 'continue' })).toEqual([
      'done',
      'failure',
      'lesson',
      'telling',
    ])
  })

  it('cannot do with stories alone', () => {
    expect(lacksOf({ pieces: WHOLE, figures: [{ state: 'missing' }], consequence: 'stop' })).toEqual(['figure'])
  })

  it('may tell its figure in a piece with a source', () => {
    expect(lacksOf({ pieces: [...WHOLE, ...pieces('figure')], figures: [], consequence: 'continue' })).toEqual([])
  })

  it('takes a surprise for what failed, and a zero for a figure', () => {
    const surprised = pieces('done', 'study', 'surprise', 'lesson')
    expect(lacksOf({ pieces: surprised, figures: [{ state: 'zero' }], consequence: 'continue' })).toEqual([])
  })

  it('does not count what was put aside, and waits for what was not weighed', () => {
    const aside = WHOLE.map((piece) => ({
      ...piece,
      weight: piece.kind === 'lesson' ? ('none' as const) : piece.weight,
    }))
    expect(lacksOf({ pieces: aside, figures: FIGURE, consequence: 'continue' })).toEqual(['lesson'])
    const fresh = [...WHOLE, { kind: 'effect' as const, weight: 'unweighed' as const }]
    expect(lacksOf({ pieces: fresh, figures: FIGURE, consequence: null })).toEqual(['unweighed', 'consequence'])
  })
})
