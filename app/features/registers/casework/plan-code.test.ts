import { describe, expect, it } from 'vitest'
import { hashPlanCode, makePlanCode, plainCode } from './plan-code.ts'

describe('the code for an own plan', () => {
  it('is twelve letters in three groups, and never the same', () => {
    const codes = Array.from({ length: 200 }, makePlanCode)
    expect(codes.filter((code) => !/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/.test(code))).toEqual([])
    expect(new Set(codes).size).toBe(200)
  })

  it('is read however it is typed', () => {
    expect(plainCode(' k7qm 29xa–4trv ')).toBe('K7QM29XA4TRV')
    expect(plainCode('K7QM-29XA-4TR')).toBeUndefined()
    expect(plainCode('K7QM-29XA-4TR0')).toBeUndefined()
  })

  it('is kept as a hash that differs between municipalities and installations', () => {
    const kept = hashPlanCode('geheim', 'stad', 'K7QM29XA4TRV')
    expect(kept).not.toContain('K7QM')
    expect(kept).not.toBe(hashPlanCode('geheim', 'dorp', 'K7QM29XA4TRV'))
    expect(kept).not.toBe(hashPlanCode('anders', 'stad', 'K7QM29XA4TRV'))
  })
})
