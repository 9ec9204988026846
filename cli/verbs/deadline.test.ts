import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, describe, expect, test } from 'vitest'
import { typeRegie } from '../../tests/support/command.ts'
import { temporaryFolders } from '../../tests/support/folders.ts'

const folders = temporaryFolders()
const folder = folders.make()
afterAll(() => folders.removeAll())

/** Calls the command without any database. */
const regie = (words: string[], stdin = '') => typeRegie(null, words, { folder, stdin })
const json = async (words: string[], stdin = '') => JSON.parse((await regie(words, stdin)).stdout)

describe('regie deadline', () => {
  test('computes one deadline from words and options', async () => {
    const { code, stdout, stderr } = await regie(['deadline', 'awb-6:7', '--start', '2025-11-13', '--json'])
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toEqual({
      rule: 'awb-6:7',
      article: 'artikel 6:7 Awb',
      source: 'https://wetten.overheid.nl/BWBR0005537/2026-01-01#Artikel6:7',
      start: '2025-11-13',
      rawEnd: '2025-12-25',
      end: '2025-12-29',
      shifted: true,
      derivation: [
        { date: '2025-11-13', text: expect.any(String), article: 'artikel 6:8, eerste lid, Awb' },
        { date: '2025-12-25', text: expect.any(String), article: 'artikel 6:7 Awb' },
        { date: '2025-12-29', text: expect.any(String), article: 'artikel 1, eerste lid, Algemene termijnenwet' },
      ],
      inOneSentence:
        '6 weken vanaf de dag na bekendmaking: eindigt donderdag 25 december 2025; Eerste en Tweede Kerstdag, weekend: maandag 29 december 2025',
      certainty: 'certain',
      toVerify: [],
      consequence: {
        nl: 'Niet-ontvankelijk, behalve bij een verschoonbare overschrijding (artikel 6:11 Awb)',
        en: 'Inadmissible, unless the delay is excusable (article 6:11 Awb)',
      },
    })
  })

  test('takes suspensions, an extension and a day to look from', async () => {
    const words = ['deadline', 'awb-7:10', '--start', '2025-11-13', '--extend', '--suspend', '2026-01-05..2026-01-12']
    expect(await json([...words, '--json'])).toMatchObject({ end: '2026-03-31' })
    const open = [...words, '--suspend', '2026-02-02..', '--at', '2026-02-04', '--json']
    expect(await json(open)).toMatchObject({ rawEnd: '2026-04-03', end: '2026-04-07', isOpen: true })
  })

  test('takes interruptions, what is pending, parameters and what was confirmed', async () => {
    const limitation = ['deadline', 'awb-5:35', '--start', '2026-03-10', '--json']
    const interrupted = [...limitation, '--interrupt', '2026-09-01=invorderingsbeschikking']
    expect(await json(interrupted)).toMatchObject({ end: '2027-09-01', certainty: 'verify' })
    expect(await json([...interrupted, '--confirmed', 'awb-5:37a'])).toMatchObject({ certainty: 'certain' })
    expect(await json([...limitation, '--pending', '2026-04-01..2027-06-01'])).toMatchObject({ end: '2027-06-01' })
    const set = ['deadline', 'opiumwet-13b', '--start', '2026-03-10', '--parameter', 'length=6']
    expect(await json([...set, '--parameter', 'unit=months', '--json'])).toMatchObject({ end: '2026-09-10' })
  })

  test('is read by a person without --json', async () => {
    const { code, stdout } = await regie(['deadline', 'wth-2', '--start', '2026-12-18', '--language', 'en'])
    expect(code).toBe(0)
    expect(stdout).toBe(`Temporary home ban (artikel 2, eerste lid, Wth)
End: 2026-12-28 (to be verified)

  2026-12-18  The home ban: Friday 18 December 2026; the term runs from Saturday 19 December 2026 (artikel 2, eerste lid, Wth)
  2026-12-28  10 days from the day after the home ban: ends on Monday 28 December 2026 (artikel 2, eerste lid, Wth)
  2026-12-28  To be verified: Whether the days are counted from the hour of imposition is not certain.

After it: The home ban lapses, also in a weekend
https://wetten.overheid.nl/BWBR0024649/2020-07-01#Artikel2
`)
  })

  test('reads one request as JSON, in which null is a missing value', async () => {
    const request = { rule: 'awb-4:13', start: '2026-06-01', suspensions: [{ from: '2026-06-10', to: null }], at: null }
    expect(await json(['deadline'], JSON.stringify(request))).toMatchObject({ end: '2026-07-27', isOpen: true })
  })

  test('reads many from a file, and gives as many results in the same order', async () => {
    const file = join(folder, 'requests.json')
    const requests = [
      { rule: 'awb-4:13', start: '2026-03-02' },
      { rule: 'gemeentewet-154a', start: '2026-03-28T22:00+01:00' },
      { rule: 'gemeentewet-172a-6a', start: '2026-03-10', extended: true, parameters: { times: 3 } },
    ]
    writeFileSync(file, JSON.stringify({ requests }))
    const { results } = await json(['deadline', '--input', file])
    expect(results.map(({ rule, end }: { rule: string; end: string }) => [rule, end])).toEqual([
      ['awb-4:13', '2026-04-28'],
      ['gemeentewet-154a', '2026-03-29T11:00+02:00'],
      ['gemeentewet-172a-6a', '2027-03-10'],
    ])
  })

  test('tells which of many was refused, and gives the others', async () => {
    const requests = [
      { rule: 'awb-99:9', start: '2026-03-02' },
      { rule: 'awb-4:112', start: '2026-04-22' },
    ]
    const { code, stdout, stderr } = await regie(['deadline'], JSON.stringify({ requests }))
    expect([code, stderr]).toEqual([1, 'regie: 1 of 2 requests were refused\n'])
    expect(JSON.parse(stdout).results).toMatchObject([
      { refused: 'unknown-rule', field: 'rule', message: 'there is no rule "awb-99:9" (see regie deadline --list)' },
      { end: '2026-05-06' },
    ])
  })

  test.each([
    ['{"rule":"awb-6:7","start":"2025-11-13","begin":1}', 'there is no field begin'],
    [
      '{"requests":[{"rule":"awb-6:7","start":"2025-11-13","x":1}],"y":2}',
      'there is no field requests.0.x; there is no field y',
    ],
    [
      '{"rule":"awb-4:13","start":"2026-06-01","suspensions":[{"from":"2026-06-10","until":"x"}]}',
      'there is no field suspensions.0.until',
    ],
    ['{"rule":"awb-6:7"}', 'start: '],
    ['{"rule":"awb-6:7","start":null}', 'start: '],
    ['{"rule":"awb-6:7","start":"2025-02-30"}', 'start "2025-02-30" is no day such as 2025-11-13'],
    ['[]', 'the input: '],
    ['"awb-6:7"', 'the input: '],
    ['{', 'the input is not JSON'],
  ])('refuses %s by name', async (stdin, line) => {
    const { code, stdout, stderr } = await regie(['deadline'], stdin)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`regie: ${line}`)
  })

  test.each([
    [['awb-99:9', '--start', '2026-03-02'], 'there is no rule "awb-99:9"'],
    [['awb-6:7', '--start', '2026-03-02', '--extend'], 'this term cannot be extended'],
    [['awb-6:7', '--start', '2026-03-02', '--suspend', '2026-03-05..'], 'this term cannot stand still'],
    [['authority-term', '--start', '2026-03-02'], 'parameters.length is missing'],
    [
      ['awb-7:10', '--start', '2026-03-02', '--extend', '--parameter', 'extension=7'],
      'parameters.extension is no whole number from 1 to 6',
    ],
    [['--input', '/no/such/file.json'], 'there is no such file'],
  ])('refuses %j', async (words, line) => {
    const { code, stdout, stderr } = await regie(['deadline', ...words])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(line)
  })

  test.each([
    [['awb-6:7'], '--start is missing'],
    [['awb-6:7', 'awb-7:10', '--start', '2026-03-02'], 'one word too many: awb-7:10'],
    [['awb-4:13', '--start', '2026-03-02', '--suspend', '2026-03-05'], '--suspend takes two days'],
    [['awb-5:35', '--start', '2026-03-02', '--interrupt', '2026-03-05'], '--interrupt takes a day and an act'],
    [['awb-5:35', '--start', '2026-03-02', '--interrupt', '2026-03-05=brief'], 'there is no act "brief"'],
    [['awb-5:35', '--start', '2026-03-02', '--parameter', 'length'], '--parameter takes a name and a value'],
    [['awb-6:7', '--start', '2026-03-02', '--language', 'fr'], '--language is nl or en'],
    [[], 'the input is empty'],
    [['awb-6:7', '--begin', '2026-03-02'], "Unknown option '--begin'"],
  ])('%j is wrong usage', async (words, line) => {
    const { code, stdout, stderr } = await regie(['deadline', ...words])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(line)
  })

  test('lists every rule with its article', async () => {
    const { rules } = await json(['deadline', '--list', '--json'])
    const postal = rules.find(({ id }: { id: string }) => id === 'awb-6:9-post')
    expect(postal).toMatchObject({ article: 'artikel 6:9, tweede lid, Awb', certainty: 'certain', parameters: [] })
    const { stdout } = await regie(['deadline', '--list'])
    expect(stdout.trimEnd().split('\n')).toHaveLength(rules.length)
    expect(stdout).toContain('awb-6:7\tartikel 6:7 Awb\tBezwaar maken of beroep instellen\n')
  })

  test('prints a schema that takes what it takes and describes what it gives', async () => {
    const schema = await json(['deadline', '--schema'])
    const ajv = new Ajv({ strict: false })
    addFormats(ajv)
    const takes = ajv.compile(schema)
    expect(takes({ rule: 'awb-6:7', start: '2025-11-13', suspensions: null })).toBe(true)
    expect(takes({ requests: [{ rule: 'awb-6:7', start: '2025-11-13' }] })).toBe(true)
    expect(takes({ rule: 'awb-6:7', start: '2025-11-13', begin: 1 })).toBe(false)
    expect(takes({ rule: 'awb-6:7' })).toBe(false)
    const gives = ajv.compile(schema.$defs.result)
    const words = ['deadline', 'awb-5:35', '--start', '2026-03-10', '--pending', '2026-04-01..', '--json']
    const result = await json(words)
    expect(gives(result)).toBe(true)
    expect(gives({ ...result, end: undefined })).toBe(false)
  })
})

describe('regie calendar', () => {
  test('lists the holidays of a year, each with its ground', async () => {
    const { year, days } = await json(['calendar', '2017', '--json'])
    expect(year).toBe(2017)
    expect(days.map(({ date, ground }: { date: string; ground: { nl: string } }) => [date, ground.nl])).toEqual([
      ['2017-01-01', 'Nieuwjaarsdag'],
      ['2017-04-14', 'Goede Vrijdag'],
      ['2017-04-17', 'Tweede Paasdag'],
      ['2017-04-27', 'Koningsdag'],
      ['2017-04-28', 'vrijdag na Koningsdag (gelijkgesteld)'],
      ['2017-05-05', 'Bevrijdingsdag'],
      ['2017-05-25', 'Hemelvaartsdag'],
      ['2017-05-26', 'vrijdag na Hemelvaartsdag (gelijkgesteld)'],
      ['2017-06-05', 'Tweede Pinksterdag'],
      ['2017-12-25', 'Eerste Kerstdag'],
      ['2017-12-26', 'Tweede Kerstdag'],
    ])
  })

  test('marks for a person what is to be verified', async () => {
    const { stdout } = await regie(['calendar', '2026'])
    expect(stdout).toMatch(/^2026-01-01\tNieuwjaarsdag\tartikel 3, eerste lid, Algemene termijnenwet\n/)
    expect(stdout).toMatch(/\n2026-05-15\tvrijdag na Hemelvaartsdag \(gelijkgesteld\)\t.*\tna te gaan\n/)
  })

  test.each([
    [['calendar'], 2, 'the year is missing'],
    [['calendar', 'soon'], 2, 'the year is written as 2026'],
    [['calendar', '1964'], 1, 'there is a calendar of the years 1965 to 2999'],
  ])('%j gives exit code %i', async (words, expected, line) => {
    const { code, stdout, stderr } = await regie(words)
    expect([code, stdout]).toEqual([expected, ''])
    expect(stderr).toContain(line)
  })
})
