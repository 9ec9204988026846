import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { chainOf, type Entry, manifestOf } from './manifest.ts'

const entry = (seq: number, more: Partial<Entry> = {}): Entry => ({
  ...{ seq, step: 'report', day: '2026-03-01', recordedAt: '2026-03-01T10:00:00.000Z', by: 'Tom', reason: '' },
  ...{ given: { what: 'Lawaai' }, ...more },
})

describe('the checksums of a file', () => {
  const whole = chainOf([entry(1), entry(2), entry(3)])

  test('are those of the entries in their order, each with the one before', () => {
    const line =
      '{"by":"Tom","day":"2026-03-01","given":{"what":"Lawaai"},"reason":"","recordedAt":"2026-03-01T10:00:00.000Z","seq":1,"step":"report"}'
    expect(whole[0]).toEqual({ seq: 1, line, hash: createHash('sha256').update(`\n${line}`).digest('hex') })
    const second = createHash('sha256').update(`${whole[0]!.hash}\n${line.replace('"seq":1', '"seq":2')}`)
    expect(whole[1]!.hash).toBe(second.digest('hex'))
  })

  test.each([
    ['a word is changed', [entry(1, { given: { what: 'Lawaai!' } }), entry(2), entry(3)]],
    ['the time of recording is changed', [entry(1), entry(2, { recordedAt: '2026-03-02T10:00:00.000Z' }), entry(3)]],
    ['an entry is left out', [entry(1), entry(3)]],
    ['an entry is moved', [entry(2), entry(1), entry(3)]],
  ])('end in another one when %s', (_name, entries) => {
    expect(chainOf(entries).at(-1)!.hash).not.toBe(whole.at(-1)!.hash)
  })

  test('of its files are written as sha256sum reads them', () => {
    const files = { 'b.json': new TextEncoder().encode('{}'), 'a.txt': new TextEncoder().encode('abc') }
    expect(manifestOf(files)).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n' +
        '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a  b.json\n',
    )
  })
})
