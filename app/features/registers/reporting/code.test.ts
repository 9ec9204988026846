import { describe, expect, it } from 'vitest'
import { hashOfCode, makeCode, readCode } from './code.ts'

describe('the code of a report', () => {
  it('is sixteen signs in groups of four, without signs that look like another', () => {
    const codes = Array.from({ length: 500 }, makeCode)
    expect(codes.filter((code) => !/^[A-HJKMNP-Z2-9]{4}(-[A-HJKMNP-Z2-9]{4}){3}$/.test(code))).toEqual([])
    expect(new Set(codes).size).toBe(500)
  })

  it.each([
    ['ABCD-EFGH-JKMN-PQRS', 'ABCD-EFGH-JKMN-PQRS'],
    ['abcd efgh jkmn pqrs', 'ABCD-EFGH-JKMN-PQRS'],
    [' ABCDEFGHJKMNPQRS ', 'ABCD-EFGH-JKMN-PQRS'],
    ['ABCD-EFGH-JKMN-PQR', undefined],
    ['ABCD-EFGH-JKMN-PQR0', undefined],
    ['', undefined],
  ])('"%s" is read as %s', (typed, code) => {
    expect(readCode(typed)).toBe(code)
  })

  it('is kept as something that differs per municipality and per installation', () => {
    const kept = hashOfCode('secret', 'deventer', 'ABCD-EFGH-JKMN-PQRS')
    expect(kept).not.toContain('ABCD')
    expect(hashOfCode('secret', 'zutphen', 'ABCD-EFGH-JKMN-PQRS')).not.toBe(kept)
    expect(hashOfCode('other', 'deventer', 'ABCD-EFGH-JKMN-PQRS')).not.toBe(kept)
  })
})
