import Ajv from 'ajv/dist/2020.js'
import { afterAll, describe, expect, test } from 'vitest'
import { campVotes } from '../../app/statistics/groups/testing/votes.ts'
import { typeRegie } from '../../tests/support/command.ts'
import { temporaryFolders } from '../../tests/support/folders.ts'

const folders = temporaryFolders()
const folder = folders.make()
afterAll(() => folders.removeAll())

/** Calls the command without any database. */
const regie = (words: string[], input?: unknown) =>
  typeRegie(null, words, { folder, stdin: input === undefined ? '' : JSON.stringify(input) })

/** What a method answers; it must be as its own schema says. */
async function answer(method: string, input: unknown) {
  const { code, stdout, stderr } = await regie(['stats', method], input)
  expect([code, stderr]).toEqual([0, ''])
  const schema = JSON.parse((await regie(['stats', method, '--schema'])).stdout)
  const fits = new Ajv({ strict: false }).compile({ ...schema.$defs.output, $defs: schema.$defs })
  const answered = JSON.parse(stdout)
  expect([fits(answered), fits.errors]).toEqual([true, null])
  return answered
}

const rows = [
  { sex: 'm', safe: 1, grade: 6 },
  { sex: 'm', safe: 0, grade: null },
  { sex: 'v', safe: 1, grade: 8 },
  { sex: 'v', safe: 1, grade: 7 },
]

describe('regie stats, with what people said', () => {
  test('rake weighs answers', async () => {
    const { weights, converged } = await answer('rake', { rows, margins: { sex: { m: 60, v: 40 } } })
    expect([weights, converged]).toEqual([[30, 30, 20, 20], true])
  })

  test('survey gives figures with their margins, and null where none can be given', async () => {
    const estimate = [
      { variable: 'safe', statistic: 'proportion' },
      { variable: 'grade', statistic: 'mean', by: 'sex' },
    ]
    const [safe, men, women] = await answer('survey', { rows, margins: { sex: { m: 60, v: 40 } }, estimate })
    expect(safe.estimate).toBeCloseTo(0.7, 12)
    expect([men.estimate, men.by, men.missing, women.estimate]).toEqual([6, { sex: 'm' }, 1, 7.5])
    expect(men.deff).toBeNull()
  })

  test('waves compares, and says when nothing can be said', async () => {
    const [change, unknown] = await answer('waves', {
      wave1: [
        { e: 30, se: 1 },
        { e: null, se: null },
      ],
      wave2: [
        { e: 36, se: 1 },
        { e: 30, se: 1 },
      ],
    })
    expect([change.change, unknown.change, unknown.p]).toEqual(['up', 'unknown', null])
  })

  test('rank orders', async () => {
    const ballots = [
      [3, ['drugs', 'licht']],
      [2, ['licht', 'drugs']],
    ]
    const out = await answer('rank', {
      candidates: ['licht', 'drugs', 'jeugd'],
      ballots,
      bootstrap: { resamples: 100 },
    })
    expect([out.schulze.order, out.plackettLuce]).toEqual([['drugs', 'licht', 'jeugd'], null])
  })

  test('agreement compares coders', async () => {
    const { alpha, kappa } = await answer('agreement', {
      ratings: [
        ['a', 'b', 'a'],
        ['a', 'b', null],
      ],
      resamples: 100,
    })
    expect([alpha, kappa]).toEqual([1, 1])
  })

  test('opinion-groups finds groups, or says why not', async () => {
    const votes = campVotes({ participants: 80, statements: 12, camps: 2, seen: 0.9, seed: 4 })
    expect((await answer('opinion-groups', { votes, seed: 2 })).groups.length).toBe(2)
    expect(await answer('opinion-groups', { votes: votes.slice(0, 20), seed: 2 })).toMatchObject({
      groups: null,
      reason: 'too-few-participants',
      stability: null,
    })
  })

  test.each([
    ['rake', { rows, margins: { sex: { m: 60 } } }, 'margins.sex: rows have the category v'],
    [
      'survey',
      { rows, estimate: [{ variable: 'age', statistic: 'mean' }] },
      'estimate.0.variable: no row has a field age',
    ],
    ['survey', { rows, estimate: [], weight: [1] }, 'there is no field weight'],
    ['waves', { wave1: [{ e: 1, se: 1 }] }, 'wave2: has 0 estimates'],
    ['rank', { candidates: ['a'], ballots: [[1, ['b']]] }, 'ballots.0: b is no candidate'],
    ['agreement', { ratings: [['a'], ['a', 'b']] }, 'ratings.1: has 2 units'],
    ['opinion-groups', { votes: [[1, 2]] }, 'votes.0.1: '],
  ])('%s refuses by name: %j', async (method, input, line) => {
    const { code, stdout, stderr } = await regie(['stats', method], input)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(line)
  })
})
