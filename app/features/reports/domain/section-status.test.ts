import { describe, expect, test } from 'vitest'
import { moveSection, possibleMoves } from './section-status.ts'

describe('the way of a section', () => {
  test.each([
    ['draft', 'hand-in', 'review'],
    ['review', 'approve', 'approved'],
    ['review', 'send-back', 'draft'],
    ['approved', 'send-back', 'draft'],
  ] as const)('from %s, %s leads to %s', (status, move, to) => {
    expect(moveSection({ status, hasText: true }, move, 'Noem het jaar.')).toEqual({ ok: true, value: to })
  })

  test.each([
    ['draft', 'approve'],
    ['draft', 'send-back'],
    ['review', 'hand-in'],
    ['approved', 'approve'],
  ] as const)('from %s, %s is refused', (status, move) => {
    expect(moveSection({ status, hasText: true }, move, 'x')).toMatchObject({ ok: false, reason: 'not-now' })
  })

  test('a section without text cannot be handed in', () => {
    expect(moveSection({ status: 'draft', hasText: false }, 'hand-in', '')).toMatchObject({ reason: 'nothing-written' })
  })

  test('sending back needs a remark', () => {
    expect(moveSection({ status: 'review', hasText: true }, 'send-back', '  ')).toMatchObject({
      reason: 'remark-needed',
    })
  })

  test('who may only approve is not offered to hand in', () => {
    const may = (right: string) => right === 'reports.approve'
    expect(possibleMoves('draft', may)).toEqual([])
    expect(possibleMoves('review', may)).toEqual(['approve', 'send-back'])
  })
})
