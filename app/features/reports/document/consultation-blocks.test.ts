import { expect, test } from 'vitest'
import { consultationBlocks } from './consultation-blocks.ts'

const table = (caption: string, rows: string[][]) => ({
  caption,
  columns: [
    { title: 'Keuze', isNumber: false },
    { title: 'Plek', isNumber: true },
  ],
  rows,
})
const bare = { slug: 'licht', title: 'Licht', facts: [], surveys: [] }
const typesOf = (found: Parameters<typeof consultationBlocks>[0]) =>
  consultationBlocks(found, '').map(({ type }) => type)

test('a consultation that was frozen before sessions and inputs were told reads as it did', () => {
  expect(typesOf(bare)).toEqual(['paragraph', 'table'])
})

test('a session tells its questions in tables, and one with too few votes in words alone', () => {
  const blocks = consultationBlocks(
    {
      ...bare,
      sessions: [
        {
          title: 'De avond',
          sentences: ['12 mensen stemden.'],
          rounds: [
            { ...table('Wat eerst?', [['Lantaarns', '1']]), sentence: 'Lantaarns staat op 1.' },
            { ...table('En dan?', []), sentence: 'Te weinig stemmen om te laten zien.' },
          ],
        },
      ],
    },
    '',
  )
  const tables = blocks.flatMap((block) => (block.type === 'table' ? [block.caption] : []))
  expect(tables.at(-1)).toBe('Wat eerst?')
  expect(JSON.stringify(blocks)).toContain('Te weinig stemmen om te laten zien.')
})

test('what was said stands by theme and with what was done with it', () => {
  const inputs = {
    sentence: '',
    byTheme: table('Per thema', [['Licht', '2']]),
    done: table('Gedaan', [['Pad', '1']]),
    note: '',
  }
  expect(typesOf({ ...bare, inputs })).toEqual(['paragraph', 'table', 'paragraph', 'table', 'table'])
})
