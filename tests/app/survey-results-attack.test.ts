import { describe, expect, test } from 'vitest'
import type { Answers } from '../../app/features/participation/domain/answers.ts'
import { optionKeys, questionsOf } from '../../app/features/participation/domain/definition.ts'
import type { SurveyOutcome } from '../../app/features/participation/results/analysis/outcome.ts'
import { Names } from '../../app/features/participation/results/naming.ts'
import { wholeTable } from '../../app/features/participation/results/outcome-tables.ts'
import {
  answersByChance,
  DISTRICTS,
  outcomeOf,
  shortSurvey,
} from '../../app/features/participation/results/testing/answers.ts'
import { tableCsv } from '../../app/shared/csvw.ts'
import { parseCsv } from '../support/parse-csv.ts'
import { attack, type Seen } from '../support/table-attacker.ts'

// Everything that is published of a survey, in the hands of somebody who knows how it is made: every count is a sum of kinds
// of people (district × age × mark × light), each of which there are none or more. An attacker that shares no code with the
// gate asks how few and how many people there can be in every cell that has 1 to 4.

const AXES = ['district', 'age', 'mark', 'lights'] as const
type Kind = Record<(typeof AXES)[number], string>
const NOBODY = '-'

const questions = questionsOf(shortSurvey)
const optionsOf = (key: string) => [
  ...optionKeys(questions.find((one) => one.key === key)!, DISTRICTS),
  ...(key === 'lights' ? [NOBODY] : []),
]
const kinds: Kind[] = AXES.reduce<Partial<Kind>[]>(
  (all, axis) => all.flatMap((one) => optionsOf(axis).map((option) => ({ ...one, [axis]: option }))),
  [{}],
) as Kind[]
const idOf = (kind: Kind) => AXES.map((axis) => kind[axis]).join(' ')

/** Of some axes which options are meant. */
type Wanted = Partial<Record<(typeof AXES)[number], readonly string[]>>
const nameOf = (wanted: Wanted) =>
  AXES.flatMap((axis) => (wanted[axis] ? [`${axis}: ${wanted[axis].join('+')}`] : [])).join(', ')
const isIn = (wanted: Wanted, kind: Partial<Kind>) =>
  AXES.every((axis) => !wanted[axis] || wanted[axis].includes(kind[axis] ?? NOBODY))

/** Every count of a CSV with everything, as a sum of kinds of people; null where it is hidden. */
function seenIn(csv: string, outcome: SurveyOutcome): { seen: Seen; counted: { id: string; wanted: Wanted }[] } {
  const rows = parseCsv(csv)
  const found = new Map<string, { wanted: Wanted; value: number | null }>()
  const add = (wanted: Wanted, value: number | null) => found.set(nameOf(wanted), { wanted, value })
  const membersOf = (key: string, group: string) => {
    const inTotals = outcome.questions.flatMap(({ question, lines }) => (question.key === key ? lines[0]!.classes : []))
    const beside = outcome.crossings.flatMap(({ row, column, rows: down, columns }) =>
      row === key ? down : column === key ? columns : [],
    )
    return [...inTotals, ...beside].find((one) => one.key === group)!.members
  }
  add({}, outcome.n)
  for (const row of rows) {
    if (!AXES.some((axis) => axis === row.question) || row.answer === '') continue
    const own = { [row.question!]: membersOf(row.question!, row.answer!) }
    const group = row.group_question ? { [row.group_question]: membersOf(row.group_question, row.group!) } : {}
    add({ ...group, ...own }, row.count === '' ? null : Number(row.count))
    const answered = { [row.question!]: optionsOf(row.question!).filter((option) => option !== NOBODY) }
    if (row.answered !== '') add({ ...group, ...answered }, Number(row.answered))
  }
  const counted = [...found].map(([id, { wanted, value }]) => ({ id, wanted, value }))
  return {
    counted,
    seen: {
      cells: counted.map(({ id }) => id),
      values: counted.map(({ value }) => value),
      equations: counted.map(({ id, wanted }) => ({
        total: id,
        parts: kinds.filter((kind) => isIn(wanted, kind)).map(idOf),
      })),
    },
  }
}

const publish = async (answers: Answers[]) => {
  const outcome = await outcomeOf(answers, {
    crosstabs: [
      ['age', 'mark'],
      ['mark', 'lights'],
    ],
  })
  return { outcome, csv: tableCsv(wholeTable(outcome, new Names('nl', outcome, []))) }
}

describe('of everything that is published together', () => {
  test.each([
    [60, 1],
    [60, 2],
    [110, 3],
    [200, 4],
  ])(
    'nobody learns a count from 1 to 4 (%i people, seed %i)',
    async (count, seed) => {
      const answers = answersByChance(count, seed)
      const { outcome, csv } = await publish(answers)
      const { seen, counted } = seenIn(csv, outcome)
      expect(outcome.crossings.length).toBeGreaterThanOrEqual(3)
      const small = counted.flatMap(({ id, wanted }) => {
        const value = answers.filter((one) => isIn(wanted, one as Partial<Kind>)).length
        return value > 0 && value < 5 ? [{ id, value }] : []
      })
      // There must be something to attack, or this says nothing.
      expect(small.length).toBeGreaterThan(5)
      for (const { id, value } of small) {
        const [lo, hi] = await attack([seen], id)
        expect([id, lo <= value - 1 + 1e-6, hi >= 5 - 1e-6]).toEqual([id, true, true])
      }
    },
    120_000,
  )

  test('the shares of what is hidden are not there either, nor a mean that would tell it', async () => {
    const { outcome } = await publish(answersByChance(60, 1))
    const cells = [
      ...outcome.questions.flatMap(({ lines }) => lines.flatMap(({ classes }) => classes)),
      ...outcome.crossings.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
    ]
    const hidden = cells.filter(({ count }) => count === null)
    expect(hidden.length).toBeGreaterThan(5)
    for (const cell of hidden) expect(cell.share).toBeUndefined()
    for (const { lines } of outcome.questions) {
      for (const { mean, classes } of lines) {
        if (classes.some(({ count }) => count === null)) expect(mean).toBeUndefined()
      }
    }
  })

  test('the same counts are hidden whichever question stands in front', async () => {
    const answers = answersByChance(110, 3)
    const one = await outcomeOf(answers, { byDistrict: () => false, crosstabs: [['age', 'lights']] })
    const other = await outcomeOf(answers, { byDistrict: () => false, crosstabs: [['lights', 'age']] })
    const [across, down] = [one.crossings[0]!, other.crossings[0]!]
    const turned = across.columns.map((_, at) => across.rows.map(({ cells }) => cells[at]!.count))
    expect(down.rows.map(({ cells }) => cells.map(({ count }) => count))).toEqual(turned)
    expect(turned.flat()).toContain(null)
  })
})
