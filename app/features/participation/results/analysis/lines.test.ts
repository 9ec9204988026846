import { describe, expect, test } from 'vitest'
import type { Answers } from '../../domain/answers.ts'
import { type Question, questionsOf } from '../../domain/definition.ts'
import { everyKind } from '../../testing/definitions.ts'
import { outcomeOf, tableOf } from '../testing/answers.ts'
import { countsBy } from './gate.ts'
import { classesOf, type Line, smallTogether, thirdsOf } from './lines.ts'
import { numberClasses } from './number-classes.ts'

const AT_ONCE = 12

/** The same answers by twelve people, so that enough answered. */
const twelve = (answers: Answers): Answers[] => Array.from({ length: AT_ONCE }, () => answers)

const countsOf = (answers: readonly Answers[], key: string) => {
  const column = tableOf(answers, everyKind).columns.find((one) => one.key === key)!
  const { sizes } = countsBy(
    column,
    column.options.map((option) => ({ key: option, members: [option] })),
  )
  return Object.fromEntries(column.options.map((option, at) => [option, sizes[at]!]))
}

describe('answers as a table', () => {
  test('count people, and of several choices each choice', () => {
    const given: Answers[] = [{ nuisance: ['noise', 'drugs'] }, { nuisance: ['noise'] }, { nuisance: [] }, {}]
    expect(countsOf(given, 'nuisance.noise')).toEqual({ chosen: 2, left: 1 })
    expect(countsOf(given, 'nuisance.drugs')).toEqual({ chosen: 1, left: 2 })
  })

  test('keep an option of an earlier version', () => {
    expect(countsOf([{ age: 'gone' }, { age: 'old' }], 'age')).toEqual({ young: 0, old: 1, gone: 1 })
  })

  test('take of a ranking who came first, of a matrix each line, of best and worst each end, of a date the year', () => {
    const given: Answers[] = [
      { order: ['b', 'a'], when: { day: 'yes' }, ends: { best: 'a', worst: 'b' }, since: '2019-05-01' },
      { order: ['b'], when: { day: 'no', night: 'no' }, since: '2011-01-31' },
    ]
    expect(countsOf(given, 'order')).toEqual({ a: 0, b: 2, c: 0 })
    expect(countsOf(given, 'when.day')).toEqual({ yes: 1, no: 1 })
    expect(countsOf(given, 'when.night')).toEqual({ yes: 0, no: 1 })
    expect(countsOf(given, 'ends.worst')).toEqual({ a: 0, b: 1 })
    expect(countsOf(given, 'since')).toEqual({ '2011': 1, '2019': 1 })
  })

  test('give every kind of question a result', async () => {
    const all: Answers = {
      age: 'old',
      district: 'WK1',
      since: '2019-05-01',
      household: 3,
      mark: '7',
      nuisance: ['noise'],
      drugs_where: 'park',
      when: { day: 'yes' },
      order: ['a'],
      divide: { a: 4, b: 6 },
      ends: { best: 'a', worst: 'b' },
      lights: 'pass',
      else: 'niets',
    }
    const few = await outcomeOf(twelve(all), {}, everyKind)
    const told = (key: string) => few.questions.find(({ question }) => question.key === key)!
    for (const { key } of questionsOf(everyKind)) expect(told(key)).toMatchObject({ n: AT_ONCE, isTooFew: false })
    expect(told('since').lines[0]!.classes).toMatchObject([{ key: '2019', count: 12 }])
    expect(told('household').lines[0]!.classes).toMatchObject([{ key: '3', count: 12 }])
    expect(told('else').written).toEqual({ count: 12 })
    // Of twelve people no mean is given: twelve times it is what they gave together.
    expect(told('divide').means).toEqual([{ option: 'a' }, { option: 'b' }])
    const divided = (at: number): Answers => ({ divide: at % 2 ? { a: 10 } : { a: 4, b: 6 } })
    const many = await outcomeOf(
      Array.from({ length: 60 }, (_, at) => divided(at)),
      {},
      everyKind,
    )
    const means = many.questions.find(({ question }) => question.key === 'divide')!.means!
    expect(means.map(({ mean }) => mean!.mean)).toEqual([7, 3])
  })
})

describe('numbers', () => {
  const household = { key: 'n', kind: 'number', text: {}, least: 1, most: 20 } satisfies Question

  test('stand in classes of one width, of which the last is open where somebody is beyond', () => {
    const values = Float64Array.from({ length: 100 }, (_, at) => (at === 99 ? 19 : 1 + (at % 4)))
    const { options, codes } = numberClasses(household, values)
    expect(options).toEqual(['1', '2', '3', '4..'])
    expect([codes[0], codes[3], codes[99]]).toEqual([0, 3, 3])
  })

  test('of a wide range stand in at most eight classes of 1, 2 or 5 times a power of ten', () => {
    const values = Float64Array.from({ length: 1000 }, (_, at) => at)
    const { options } = numberClasses({ key: 'n', kind: 'number', text: {} }, values)
    expect(options).toEqual(['0..199', '200..399', '400..599', '600..799', '800..999'])
  })

  test('that nobody gave have no classes', () => {
    expect(numberClasses(household, Float64Array.of(Number.NaN))).toEqual({ options: [], codes: Int16Array.of(-1) })
  })
})

describe('a scale', () => {
  const options = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']
  const line = { key: 'm', row: '', options, question: { key: 'm', kind: 'scale', text: {} } } satisfies Line
  const classes = (...counts: number[]) =>
    classesOf(line, new Map(counts.map((count, at) => [options[at]!, count]))).map(({ key }) => key)

  test('is told by itself where enough people are, and from its ends inwards where they are few', () => {
    expect(classes(5, 6, 7, 8, 9, 10, 11, 12, 13, 14)).toEqual(options)
    expect(classes(1, 2, 7, 8, 9, 10, 11, 12, 13, 14)).toEqual(['1..3', '4', '5', '6', '7', '8', '9', '10'])
    expect(classes(0, 0, 7, 8, 9, 10, 11, 12, 3, 4)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9..10'])
    expect(classes(9, 9, 9, 9, 9, 9, 9, 1, 0, 1)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8..10'])
  })

  test('stands beside another question in three parts', () => {
    expect(thirdsOf(options).map(({ key }) => key)).toEqual(['1..3', '4..7', '8..10'])
    expect(thirdsOf(['1', '2', '3', '4', '5']).map(({ key }) => key)).toEqual(['1', '2..4', '5'])
  })
})

describe('districts', () => {
  const classes = ['a', 'b', 'c', 'd'].map((key) => ({ key, members: [key] }))

  test('with fewer than ten people stand together, with the next smallest when they are still too few', () => {
    expect(smallTogether(classes, [30, 9, 20, 8])).toMatchObject([
      { key: 'a' },
      { key: 'c' },
      { key: 'rest', members: ['d', 'b'] },
    ])
    expect(smallTogether(classes, [30, 4, 20, 12])).toMatchObject([
      { key: 'a' },
      { key: 'c' },
      { key: 'rest', members: ['b', 'd'] },
    ])
    expect(smallTogether(classes, [30, 10, 20, 12])).toEqual(classes)
  })
})
