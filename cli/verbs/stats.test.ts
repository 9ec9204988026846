import Ajv from 'ajv/dist/2020.js'
import { afterAll, describe, expect, test } from 'vitest'
import { METHODS } from '../../app/statistics/index.ts'
import { typeRegie } from '../../tests/support/command.ts'
import { temporaryFolders } from '../../tests/support/folders.ts'

const folders = temporaryFolders()
const folder = folders.make()
afterAll(() => folders.removeAll())

/** Calls the command without any database. */
const regie = (words: string[], input?: unknown) =>
  typeRegie(null, words, { folder, stdin: input === undefined ? '' : JSON.stringify(input) })

describe('regie stats', () => {
  test('computes with a method, and null is a missing value', async () => {
    const { code, stdout, stderr } = await regie(['stats', 'fdr'], { p: [0.02, null, 0.5] })
    expect([code, stderr, JSON.parse(stdout)]).toEqual([0, '', { q: [0.04, null, 0.5] }])
  })

  test('lists the methods with what they answer', async () => {
    const { stdout } = await regie(['stats', '--list'])
    expect(stdout).toContain('fdr             Which outcomes still stand out when we know that we looked at many?\n')
    const { methods } = JSON.parse((await regie(['stats', '--list', '--json'])).stdout)
    expect(methods.find(({ name }: { name: string }) => name === 'fdr').title.nl).toBe('Veel toetsen tegelijk')
  })

  test.each([
    [{ p: [0.1], methode: 'BH' }, 'there is no field methode'],
    [{ p: [1.1] }, 'p.0: '],
    [{}, 'p: '],
  ])('%j is refused by name', async (input, line) => {
    const { code, stdout, stderr } = await regie(['stats', 'fdr'], input)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(line)
  })

  const units = ['here', 'a', 'b', 'c']
  const times = [2001, 2002, 2003, 2004, 2005]
  const panel = (outcome: unknown, more = {}) => ({
    units,
    times,
    outcome,
    treated: 'here',
    treatedFrom: 2004,
    ...more,
  })
  const rows = (row: unknown[]) => units.map(() => row)
  const series = (y: unknown[]) => ({ y, time: [0, 1, 2, 3, 4], level: [0, 0, 0, 1, 1] })

  test.each([
    ['synth', panel([]), 'outcome: has 0 rows where there are 4 units'],
    ['synth', panel(rows([1, 2, null, 4, 5])), 'outcome.0.2: here has no number for 2003'],
    ['synth', { outcome: [] }, 'units: '],
    ['synthdid', panel(rows([1, 2, 3, 4, 5]), { treatedFrom: 2001 }), 'treatedFrom: no period stands before it'],
    ['synthdid', panel([[1, 2, 3, 4, 5]], { units: ['here'] }), 'units: no unit is left to compare with'],
    ['did', panel(rows([1e308, 1e308, 1e308, 1e308, 1e308])), 'outcome.0.0: Too big'],
    ['did', { treated: [[], []], control: [[1], [2]] }, 'treated.0: there is no number before the start'],
    ['its', series([null, null, null, null, null]), 'level: no period with a count stands before the start'],
    ['its', series([0, 0, 0, 5, 5]), 'y: nothing was counted before the start'],
    ['its', { ...series([1, 2, 3, 4, 5]), offset: [1e9, 1, 1, 1, 1] }, 'offset.0: Too big'],
  ])('%s on what cannot be computed with says so in one line, and computes nothing', async (name, input, line) => {
    const { code, stdout, stderr } = await regie(['stats', name], input)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(line)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  test('a table of words where numbers belong is refused with the first problems and how many more there are', async () => {
    const { code, stderr } = await regie(['stats', 'did'], panel(rows(['veel', 'meer', 'minder', 'veel', 'meer'])))
    expect(code).toBe(1)
    expect(stderr).toContain('outcome.0.0: ')
    expect(stderr).toMatch(/; and 15 more\n$/)
  })

  test('what comes out is what the schema says', async () => {
    const observed = [Array.from({ length: 80 }, (_, at) => (at % 7) + 2), Array(80).fill(null)]
    const { stdout } = await regie(['stats', 'farrington'], { freq: 12, observed })
    const schema = JSON.parse((await regie(['stats', 'farrington', '--schema'])).stdout)
    const fits = new Ajv({ strict: false, validateFormats: false }).compile(schema.$defs.output)
    expect([fits(JSON.parse(stdout)), fits.errors]).toEqual([true, null])
    // Five years of twelve and three on either side come before the first.
    expect(JSON.parse(stdout).k1based[1][0]).toBe(64)
  })

  test('names the methods there are when another is asked', async () => {
    const { code, stderr } = await regie(['stats', 'farington'], {})
    expect(code).toBe(2)
    expect(stderr).toContain('there is no method "farington"; there are ')
    expect(stderr).toContain(', fdr, ')
    expect((await regie(['stats'])).code).toBe(2)
  })

  test.each(METHODS.map(({ name }) => name))(
    '%s has a schema, and every text of its card in both languages',
    async (name) => {
      const schema = JSON.parse((await regie(['stats', name, '--schema'])).stdout)
      new Ajv({ strict: false, validateFormats: false }).compile(schema)
      new Ajv({ strict: false, validateFormats: false }).compile({ ...schema.$defs.output, $defs: schema.$defs })
      const { card } = METHODS.find((method) => method.name === name)!
      const { source, version, ...texts } = card
      for (const { nl, en } of Object.values(texts)) expect([nl.length > 5, en.length > 5]).toEqual([true, true])
      expect([source.length > 0, version.length > 0]).toEqual([true, true])
    },
  )
})
