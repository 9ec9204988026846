import { describe, expect, it } from 'vitest'
import { ConfidentialCounts, fillOf, inCsv, inWords, maySignal, type ReleasedCount, release } from '../index.ts'

/** Counts can only be had from the gate: 3 is hidden with 12, 0 and 40 stand there, one is not known. */
async function counts(): Promise<Record<string, ReleasedCount>> {
  const rows = [
    { type: 'small', count: 3 },
    { type: 'large', count: 12 },
    { type: 'none', count: 0 },
    { type: 'many', count: 40 },
  ]
  const groups = [...rows.map(({ type }) => ({ id: type, parts: [type] })), { id: 'all', parts: '*' as const }]
  const cube = { rule: 'r', axes: { type: groups }, counts: new ConfidentialCounts(rows) }
  const later = {
    rule: 'later',
    axes: {
      type: [
        { id: 'unknown', parts: ['unknown'] },
        { id: 'soon', parts: ['soon'], isProvisional: true },
      ],
    },
    counts: new ConfidentialCounts([
      { type: 'unknown', count: null },
      { type: 'soon', count: 1234 },
    ]),
  }
  const released = await Promise.all([release(cube, {}, []), release(later, {}, [])])
  return Object.fromEntries(
    released.flatMap((done) => (done.ok ? done.value.cells.map((cell) => [cell.type!, cell.count]) : [])),
  )
}

describe('a released count', () => {
  it('reads differently in each of its states', async () => {
    const { small, large, none, many, unknown, soon } = await counts()
    expect([many, none, unknown].map((count) => inWords(count!, 'nl'))).toEqual([
      { text: '40' },
      { text: '0', explanation: 'geteld en nul' },
      { text: '–', explanation: 'geen cijfer' },
    ])
    const hidden = { text: '×', explanation: 'suppressed: too small to show, or needed to protect such a number' }
    // What is hidden because it is small reads as what is hidden to protect it.
    expect([small, large].map((count) => inWords(count!, 'en'))).toEqual([hidden, hidden])
    expect(inWords(soon!, 'nl')).toEqual({ text: '1.234*', explanation: 'voorlopig cijfer, kan nog veranderen' })
  })

  it('carries no number into a file where it is withheld', async () => {
    const { small, none, many, unknown, soon } = await counts()
    expect([small, none, many, unknown, soon].map((count) => inCsv(count!))).toEqual([
      ['suppressed', '', 'false'],
      ['zero', '0', 'false'],
      ['value', '40', 'false'],
      ['missing', '', 'false'],
      ['value', '1234', 'true'],
    ])
    expect(JSON.stringify(small)).toBe('{"state":"suppressed","isProvisional":false}')
  })

  it('is hatched on a map where it is withheld, and in no class', async () => {
    const { small, none, many, unknown } = await counts()
    const steps = [0, 10, 20]
    expect([small, none, many, unknown].map((count) => fillOf(count!, steps))).toEqual([
      { kind: 'hatched' },
      { kind: 'class', number: 0 },
      { kind: 'class', number: 2 },
      { kind: 'blank' },
    ])
  })

  it('lets no alarm through that was reckoned from what is withheld', async () => {
    const { small, large, many, none, unknown } = await counts()
    expect(maySignal([many!, none!])).toBe(true)
    expect(maySignal([many!, large!])).toBe(false)
    expect(maySignal([small!])).toBe(false)
    expect(maySignal([many!, unknown!])).toBe(false)
  })
})
