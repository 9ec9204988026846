import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { planJsonSchema } from './plan-file.schema.ts'
import { pathInWords } from './problems.ts'
import { readPlanFile } from './read-plan-file.ts'
import { SMALL_PLAN } from './testing/small-plan.ts'

const read = (text: string) => readPlanFile(Buffer.from(text))
const change = (from: string, to: string) => read(SMALL_PLAN.replace(from, to))

function problemsIn(text: string): string[] {
  const found = read(text)
  if (found.ok || found.refusal) throw new Error('expected problems')
  return found.problems.map(({ path, code, place }) => `${place.line}:${place.column} ${pathInWords(path)} ${code}`)
}

test('a plan that a person wrote by hand is read', () => {
  expect(read(SMALL_PLAN)).toMatchObject({ ok: true, file: { plan: { slug: 'klein' } } })
})

test('every problem is named at once, by path, line and column', () => {
  const text = SMALL_PLAN.replace('startsOn: "2025-01-01"', 'startsOn: 1 januari')
    .replace('slug: verkeer', 'slug: Veilig Verkeer')
    .replace('state: defined', 'state: droom\n          kleur: rood')
    .replace('planned: 1250.5', 'planned: 12.345')
    .replace('- code: T2', '- kode: T2')
  expect(problemsIn(text)).toEqual([
    '5:3 plan.startsOn not-a-day',
    '21:11 plan.themes[0].goals[1].state not-a-choice',
    '22:11 plan.themes[0].goals[1].kleur unknown-field',
    '23:7 plan.themes[1].code required',
    '24:7 plan.themes[1].slug not-a-slug',
    '23:7 plan.themes[1].kode unknown-field',
    '41:7 plan.budget[0].planned not-an-amount',
  ])
})

test('a year without quotation marks where a text is asked is explained', () => {
  expect(problemsIn(SMALL_PLAN.replace('dueOn: 2025-06', 'dueOn: 2025'))).toEqual([
    '36:11 plan.actions[0].milestones[0].dueOn not-a-period',
  ])
})

test('JSON is read too, with its lines', () => {
  const json = JSON.stringify(parse(SMALL_PLAN), null, 2)
  expect(read(json).ok).toBe(true)
  expect(problemsIn(json.replace('"Klein plan"', '42'))).toEqual(['5:5 plan.title not-a-text'])
})

test('a file of a newer Regie is refused with one sentence', () => {
  expect(change('regie-plan/1', 'regie-plan/2')).toMatchObject({ ok: false, refusal: 'newer-version', found: '2' })
})

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh']
  .map((name, position) => `${name}: &${name} [${`*${'abcdefg'[position]}, `.repeat(9)}]`)
  .join('\n')}\n`

test.each([
  ['names that multiply', bomb, 'has-anchors'],
  ['a type of its own', SMALL_PLAN.replace('title: Klein plan', 'title: !!js/function "x"'), 'has-tags'],
  ['a thousand brackets', '['.repeat(1000), 'too-deep'],
  ['a thousand dashes', '- '.repeat(1000), 'too-deep'],
  ['the same field twice', SMALL_PLAN.replace('title: Klein plan', 'title: Klein plan\n  title: Groot'), 'not-yaml'],
  ['two documents', `${SMALL_PLAN}\n---\nformat: x\n`, 'not-yaml'],
  ['something else', 'hallo', 'not-a-plan'],
  ['nothing', '', 'not-a-plan'],
  ['fifty megabytes', 'x'.repeat(50 * 1024 * 1024), 'too-large'],
] as const)('a file with %s is refused at once', (_what, text, refusal) => {
  const began = performance.now()
  expect(read(text)).toMatchObject({ ok: false, refusal })
  expect(performance.now() - began).toBeLessThan(5000)
})

test('text that is not UTF-8 is refused', () => {
  expect(readPlanFile(Buffer.from([0xff, 0xfe, 0x41]))).toMatchObject({ ok: false, refusal: 'not-utf8' })
})

test('the published schema is the one that checks, and accepts the plan written by hand', () => {
  const published = readFileSync('docs/schemas/plan-1.json', 'utf8')
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(planJsonSchema())))
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  const accepts = ajv.compile(JSON.parse(published))
  expect(accepts(parse(SMALL_PLAN)), JSON.stringify(accepts.errors)).toBe(true)
  expect(accepts(parse(SMALL_PLAN.replace('slug: verkeer', 'slug: Veilig Verkeer')))).toBe(false)
})
