import type { OpenColumn, OpenRow, OpenTable } from '../../../shared/csvw.ts'
import type { CrossResult, QuestionResult, Share, SurveyOutcome } from './analysis/outcome.ts'
import type { Names } from './naming.ts'

const column = (name: string, type: OpenColumn['type'], nl: string, en: string): OpenColumn => ({ name, type, nl, en })

/** The columns of every file with results: what a row of the page says, no more and no less. */
const COLUMNS: OpenColumn[] = [
  column('question', 'string', 'Sleutel van de vraag', 'Key of the question'),
  column('line', 'string', 'Regel van de vraag, waar die er meer heeft', 'Line of the question, where it has more'),
  column(
    'group_question',
    'string',
    'Vraag die de groepen maakt; leeg: iedereen',
    'Question that makes the groups; empty: all',
  ),
  column('group', 'string', 'Groep', 'Group'),
  column('answer', 'string', 'Antwoord; leeg: het gemiddelde', 'Answer; empty: the mean'),
  column('question_text', 'string', 'De vraag zoals gesteld', 'The question as it was asked'),
  column('group_text', 'string', 'De groep in woorden', 'The group in words'),
  column('answer_text', 'string', 'Het antwoord in woorden', 'The answer in words'),
  column('answered', 'integer', 'Hoeveel mensen antwoordden', 'How many people answered'),
  column('state', 'string', 'value, zero of suppressed (verborgen)', 'value, zero or suppressed (hidden)'),
  column(
    'count',
    'integer',
    'Hoeveel mensen dit antwoordden, ongewogen',
    'How many people gave this answer, unweighted',
  ),
  column('percent', 'integer', 'Gewogen deel in procenten', 'Weighted share in per cent'),
  column('percent_low', 'integer', 'Ondergrens van 95 %', 'Lower bound of 95%'),
  column('percent_high', 'integer', 'Bovengrens van 95 %', 'Upper bound of 95%'),
  column('mean', 'number', 'Gewogen gemiddelde', 'Weighted mean'),
  column('mean_low', 'number', 'Ondergrens van 95 %', 'Lower bound of 95%'),
  column('mean_high', 'number', 'Bovengrens van 95 %', 'Upper bound of 95%'),
]

const KEY = ['question', 'line', 'group_question', 'group', 'answer']

const EMPTY: OpenRow = Object.fromEntries(COLUMNS.map(({ name }) => [name, null]))

/** One question as a table of a file. */
export function questionTable(result: QuestionResult, names: Names): OpenTable {
  const { question, lines, means = [], written, isTooFew, n } = result
  const base = { ...EMPTY, question: question.key, question_text: names.question(question) }
  const rows: OpenRow[] = names.rows(result).map(({ lineKey, optionKey, option, line, n: answered, count, share }) => ({
    ...base,
    line: lineKey,
    answer: optionKey,
    answer_text: line === '' ? option : `${line}: ${option}`,
    answered,
    ...countCells(count, share),
  }))
  const averages = [
    ...lines.flatMap(({ row, mean }) => (mean ? [{ line: row, answer: '', mean }] : [])),
    ...means.flatMap(({ option, mean }) => (mean ? [{ line: option, answer: '', mean }] : [])),
  ]
  for (const { line, answer, mean } of averages) {
    rows.push({ ...base, line, answer, answered: mean.n, mean: mean.mean, mean_low: mean.lo, mean_high: mean.hi })
  }
  // Of a text, and of what too few answered, there is only that.
  if (rows.length === 0)
    rows.push({ ...base, answered: isTooFew ? null : (written?.count ?? n), state: isTooFew ? 'suppressed' : 'value' })
  for (const text of written?.texts ?? []) rows.push({ ...base, answer_text: text })
  return { columns: COLUMNS, primaryKey: KEY, rows }
}

/** A table of two questions as a table of a file. */
export function crossTable(
  cross: CrossResult,
  { questions }: Pick<SurveyOutcome, 'questions'>,
  names: Names,
): OpenTable {
  const find = (key: string) => questions.find(({ question }) => question.key === key)!.question
  const [row, answers] = [find(cross.row), find(cross.column)]
  const line = cross.columnLine.slice(cross.column.length + 1)
  const rows = cross.rows.flatMap((group): OpenRow[] => {
    const base: OpenRow = {
      ...EMPTY,
      ...{ question: cross.column, line, group_question: cross.row, group: group.key },
      ...{ question_text: names.question(answers), group_text: names.group(row, group), answered: group.n },
    }
    return [
      ...cross.columns.map((one, at) => ({
        ...base,
        answer: one.key,
        answer_text: [line && names.line(answers, line), names.group(answers, one)].filter(Boolean).join(': '),
        ...countCells(group.cells[at]!.count, group.cells[at]!.share),
      })),
      ...(group.mean ? [{ ...base, mean: group.mean.mean, mean_low: group.mean.lo, mean_high: group.mean.hi }] : []),
    ]
  })
  return { columns: COLUMNS, primaryKey: KEY, rows }
}

/** Everything of a survey in one table. */
export function wholeTable(outcome: SurveyOutcome, names: Names): OpenTable {
  const tables = [
    ...outcome.questions.map((result) => questionTable(result, names)),
    ...outcome.crossings.map((cross) => crossTable(cross, outcome, names)),
  ]
  return { columns: COLUMNS, primaryKey: KEY, rows: tables.flatMap(({ rows }) => rows) }
}

function countCells(count: number | null, share: Share | undefined): OpenRow {
  const percent = (value: number) => Math.round(value * 100)
  return {
    state: count === null ? 'suppressed' : count === 0 ? 'zero' : 'value',
    count,
    ...(share
      ? { percent: percent(share.share), percent_low: percent(share.lo), percent_high: percent(share.hi) }
      : {}),
  }
}
