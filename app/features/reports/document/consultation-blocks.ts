import { type Block, plain, type TableBlock } from '../../../documents/index.ts'
import type { FrozenConsultation } from '../domain/frozen.ts'
import { WORDS } from './words.ts'

type FrozenTable = FrozenConsultation['surveys'][number]['represented'][number]

/** A consultation in a report: who was asked and what is done with it, who answered, and what they said with its margins. */
export function consultationBlocks(consultation: FrozenConsultation, caption: string): Block[] {
  const { slug, title, facts, surveys } = consultation
  return [
    strong(caption || title),
    {
      type: 'table',
      caption: WORDS.consultationFacts(title),
      columns: [
        { title: WORDS.kind, align: 'start' },
        { title: WORDS.figure, align: 'start' },
      ],
      rows: facts.map(({ name, value }) => [plain(name), plain(value)]),
    },
    ...surveys.flatMap((survey) => [
      strong(survey.title),
      ...survey.sentences.map(paragraph),
      ...survey.represented.map(
        (one): Block => ({ type: 'table', ...tableOf(one, WORDS.consultationWho(one.caption)) }),
      ),
      ...survey.results.flatMap(({ sentence, chart, ...one }): Block[] => [
        chart
          ? { type: 'chart', caption: one.caption, ...chart, table: tableOf(one, one.caption) }
          : { type: 'table', ...tableOf(one, one.caption) },
        paragraph(sentence),
      ]),
      paragraph(WORDS.consultationFrozen(survey.outcome, survey.contentHash.slice(0, 16), slug)),
    ]),
    ...sessionBlocks(consultation),
    ...inputBlocks(consultation),
  ]
}

/** What came of the meetings, with a table for each question that has one. */
function sessionBlocks({ sessions = [] }: FrozenConsultation): Block[] {
  return sessions.flatMap((session) => [
    strong(session.title),
    paragraph(session.sentences.join(' ')),
    ...session.rounds.flatMap((round): Block[] => [
      round.rows.length > 0 ? { type: 'table', ...tableOf(round, round.caption) } : strong(round.caption),
      paragraph(round.sentence),
    ]),
  ])
}

/** What was said, and what was done with it. */
function inputBlocks({ inputs }: FrozenConsultation): Block[] {
  if (!inputs) return []
  const { sentence, byTheme, done, note } = inputs
  return [
    paragraph(sentence),
    ...[byTheme, done].flatMap((one): Block[] =>
      one.rows.length > 0 ? [{ type: 'table', ...tableOf(one, one.caption) }] : [],
    ),
    ...(note ? [paragraph(note)] : []),
  ]
}

const strong = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'strong', content: plain(text) }] })
const paragraph = (text: string): Block => ({ type: 'paragraph', content: plain(text) })

const tableOf = ({ columns, rows }: FrozenTable, caption: string): Omit<TableBlock, 'type'> => ({
  caption,
  columns: columns.map(({ title, isNumber }) => ({ title, align: isNumber ? 'end' : 'start' })),
  rows: rows.map((cells) => cells.map(plain)),
})
