import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'
import { ROOT } from './demonstration.ts'

/** Mini-ORI 0.0.1, when somebody put it beside this clone. */
const STANDARDS = process.env.STANDARDS_FOLDER || join(ROOT, '..', 'shared', 'standards')
const SPECIFICATION = join(STANDARDS, 'ori', 'mini-ori-0.0.1.openapi.yaml')

export const hasOriSpecification = existsSync(SPECIFICATION)

type Json = { [key: string]: unknown }
type Components = { schemas: Record<string, { properties?: Json }> }

const componentsOf = () =>
  (asSchema(parse(readFileSync(SPECIFICATION, 'utf8'))) as { components: Components }).components

/** What is wrong with an answer by a schema of the specification; nothing when it is right. */
export function faultsByOri(answer: unknown, name: string): unknown {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'ori', components: { schemas: componentsOf().schemas } })
  return ajv.validate({ $ref: `ori#/components/schemas/${name}` }, answer) ? [] : ajv.errors
}

/** The properties of a thing in the specification, which itself forbids no others. */
export const propertiesByOri = (name: string): string[] => Object.keys(componentsOf().schemas[name]!.properties!)

/**
 * OpenAPI 3.0 as JSON Schema. An organisation is one of three kinds of which no property is required, so that every one is
 * all three: of those it is at least one.
 */
function asSchema(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(asSchema)
  if (typeof part !== 'object' || part === null) return part
  const { nullable, oneOf, ...rest } = Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, asSchema(value)]),
  )
  const type = nullable === true && typeof rest.type === 'string' ? { type: [rest.type, 'null'] } : {}
  return { ...rest, ...(oneOf ? { anyOf: oneOf } : {}), ...type }
}
