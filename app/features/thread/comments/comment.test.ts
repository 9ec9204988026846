import { describe, expect, it } from 'vitest'
import { mayChange, mayDelete } from './comment.ts'

const at = (time: string) => new Date(`2026-11-22T${time}Z`)
const comment = { author: 'beatrijs', createdAt: at('10:00:00'), deletedAt: null }

describe('the words of a comment', () => {
  it('can be changed by who wrote it until a quarter of an hour later', () => {
    expect(mayChange(comment, 'beatrijs', at('10:15:00'))).toMatchObject({ ok: true })
    expect(mayChange(comment, 'beatrijs', at('10:15:01'))).toMatchObject({ ok: false, reason: 'too-late' })
  })

  it('can be changed by nobody else, and not after they were deleted', () => {
    expect(mayChange(comment, 'casper', at('10:01:00'))).toMatchObject({ reason: 'not-yours' })
    expect(mayChange({ ...comment, deletedAt: at('10:00:30') }, 'beatrijs', at('10:01:00'))).toMatchObject({
      reason: 'deleted',
    })
  })

  it('can be deleted by who wrote them at any time, and by who manages', () => {
    expect(mayDelete(comment, 'beatrijs', false)).toMatchObject({ ok: true })
    expect(mayDelete(comment, 'casper', true)).toMatchObject({ ok: true })
    expect(mayDelete(comment, 'casper', false)).toMatchObject({ reason: 'not-yours' })
    expect(mayDelete({ ...comment, deletedAt: at('11:00:00') }, 'beatrijs', true)).toMatchObject({ reason: 'deleted' })
  })
})
