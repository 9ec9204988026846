import { type Block, plain, type TableBlock } from '../../../documents/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import type { FrozenEffect } from '../domain/frozen.ts'
import { WORDS } from './words.ts'

/** What was agreed before an effort started, with the time and the checksum by which anybody can see that it never changed. */
export function registrationBlocks(effect: FrozenEffect, caption: string): Block[] {
  const title = caption || effect.title
  return [
    { type: 'paragraph', content: [{ type: 'strong', content: plain(title) }] },
    ...agreedTables(effect, title),
    ...(effect.isPublic ? [{ type: 'paragraph' as const, content: plain(WORDS.effectAt(effect.slug)) }] : []),
  ]
}

/** Nothing for what was built when a report did not tell yet what was agreed. */
function agreedTables({ agreed = [], registration = [] }: FrozenEffect, title: string): TableBlock[] {
  const table = (caption: string, facts: { name: string; value: string }[]): TableBlock[] =>
    facts.length > 0 ? [factTable(caption, facts)] : []
  return [...table(WORDS.effectAgreed(title), agreed), ...table(WORDS.effectRegistration(title), registration)]
}

const factTable = (caption: string, facts: { name: string; value: string }[]): TableBlock => ({
  type: 'table',
  caption,
  columns: [start(WORDS.kind), start(WORDS.figure)],
  rows: facts.map(({ name, value }) => [plain(name), plain(value)]),
})

/** An effect evaluation in a report: what was agreed, the outcome in words, the picture with its numbers, what was found, and the conditions. */
export function effectBlocks(effect: FrozenEffect, caption: string): Block[] {
  const title = caption || effect.title
  return [
    { type: 'paragraph', content: [{ type: 'strong', content: plain(title) }] },
    ...effect.sentences.map((sentence): Block => ({ type: 'paragraph', content: plain(sentence) })),
    ...(effect.chart
      ? [{ type: 'chart' as const, caption: title, ...effect.chart, table: lineTable(effect, title) }]
      : []),
    ...(effect.facts.length > 0
      ? [
          {
            ...factTable(WORDS.effectFacts(title), effect.facts),
            notes: effect.source ? [plain(WORDS.effectSource(effect.source))] : [],
          },
        ]
      : []),
    ...agreedTables(effect, title),
    ...(effect.conditions.length > 0 ? [conditionTable(effect, title)] : []),
  ]
}

const start = (title: string) => ({ title, align: 'start' as const })
const end = (title: string) => ({ title, align: 'end' as const })

function lineTable({ line }: FrozenEffect, caption: string): Omit<TableBlock, 'type'> {
  const shown = (value: number | null) => plain(value === null ? '–' : formatNumber(value, 'nl', 2))
  return {
    caption,
    columns: [start(WORDS.period), end(WORDS.effectSeen), end(WORDS.effectExpected)],
    rows: line.map(({ period, observed, expected }) => [
      plain(periodInWords(period, 'nl')),
      shown(observed),
      shown(expected),
    ]),
  }
}

function conditionTable({ conditions }: FrozenEffect, title: string): TableBlock {
  return {
    type: 'table',
    caption: WORDS.effectConditions(title),
    columns: [start(WORDS.effectCondition), start(WORDS.effectHolds), start(WORDS.effectFound)],
    rows: conditions.map(({ name, outcome, found }) => [plain(name), plain(outcome), plain(found)]),
  }
}
