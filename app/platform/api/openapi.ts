import { z } from 'zod'
import type { Language } from '../../shared/numbers.ts'
import type { Municipality } from '../http/index.ts'
import { SchemaBook } from './openapi-schemas.ts'
import type { ApiOperation } from './operation.ts'
import { type ApiWords, PROBLEMS, type ProblemKind } from './problem.ts'
import { queryOf } from './read-request.ts'

/** What the document says about the interface as a whole, in Dutch as NLGov asks. */
export type DocumentWords = {
  title(municipality: string): string
  description: string
  tags: { name: string; description: string }[]
  token: string
  noRights: string
  rights(names: string): string
}

type Described = {
  version: string
  operations: ApiOperation[]
  document: DocumentWords
  words: Record<Language, ApiWords>
}

type Part = Record<string, unknown>

/** The OpenAPI 3.1 document, made from the very schemas that check requests and write answers. */
export function openApiDocument(described: Described, municipality: Municipality, root: string): Part {
  const { document, version } = described
  const site = root.replace(/\/api\/v1$/, '')
  return {
    openapi: '3.1.0',
    info: {
      title: document.title(municipality.name),
      version,
      description: document.description,
      contact: { name: municipality.name, email: municipality.settings.contact, url: `${site}/api` },
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: root }],
    tags: document.tags,
    externalDocs: { description: document.title(municipality.name), url: `${site}/api` },
    ...bodyOf(described),
  }
}

const made = new WeakMap<ApiOperation[], Part>()

/** Paths and components are the same for every municipality, so they are made once. */
function bodyOf(described: Described): Part {
  const found = made.get(described.operations)
  if (found) return found
  const book = new SchemaBook()
  const paths: Record<string, Part> = {}
  for (const operation of described.operations) {
    const method = operation.method.toLowerCase()
    paths[operation.path] = { ...paths[operation.path], [method]: describeOperation(operation, described, book) }
  }
  const body = {
    paths,
    components: {
      schemas: { ...book.components(), Probleem: PROBLEM_SCHEMA },
      headers: HEADERS,
      responses: problemResponses(described.words.nl),
      securitySchemes: { toegangstoken: { type: 'http', scheme: 'bearer', description: described.document.token } },
    },
  }
  made.set(described.operations, body)
  return body
}

function describeOperation(operation: ApiOperation, { document }: Described, book: SchemaBook): Part {
  const needed = operation.rights.length > 0 ? document.rights(operation.rights.join(', ')) : document.noRights
  const parameters = [
    ...parametersOf(operation.params, 'path', book),
    ...parametersOf(queryOf(operation), 'query', book),
    ...headerParametersOf(operation),
  ]
  const body = operation.body && {
    required: true,
    content: { 'application/json': { schema: book.schemaOf(operation.body, 'input') } },
  }
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: [operation.description, needed].filter(Boolean).join('\n\n'),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: body } : {}),
    responses: responsesOf(operation, book),
    security: operation.rights.length > 0 ? [{ toegangstoken: [...operation.rights] }] : [{}, { toegangstoken: [] }],
  }
}

function parametersOf(schema: z.ZodObject, place: 'path' | 'query', book: SchemaBook): Part[] {
  const { properties = {}, required = [] } = book.schemaOf(schema, 'input') as {
    properties?: Record<string, Part>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description ? { description } : {}),
    schema: rest,
  }))
}

const REVISION = 'De ETag van het antwoord waarmee u het gegeven opvroeg. Zo overschrijft u niemands werk.'
const KEY =
  'Een eigen kenmerk van dit verzoek. Hetzelfde verzoek met hetzelfde kenmerk gebeurt binnen een dag maar één keer.'

function headerParametersOf(operation: ApiOperation): Part[] {
  const header = (name: string, required: boolean, description: string, schema: Part) => ({
    name,
    in: 'header',
    required,
    description,
    schema,
  })
  if (operation.needsRevision)
    return [header('If-Match', true, REVISION, { type: 'string', examples: ['"4.1f0c9be04d2a7e55"'] })]
  if (operation.method === 'POST') {
    return [header('Idempotency-Key', false, KEY, { type: 'string', maxLength: 200, pattern: '^[!-~]+$' })]
  }
  return []
}

function responsesOf(operation: ApiOperation, book: SchemaBook): Part {
  const responses: Record<string, Part> = {}
  const headers = { 'API-Version': { $ref: '#/components/headers/ApiVersie' } }
  const tagged = { ...headers, ETag: { $ref: '#/components/headers/ETag' } }
  const { answer } = operation
  if (operation.list) {
    responses[200] = {
      description: 'De gevraagde lijst.',
      headers: { ...tagged, Link: { $ref: '#/components/headers/Link' } },
      content: {
        'application/json': { schema: book.schemaOf(listSchema(answer as z.ZodObject), 'output') },
        'text/csv': { schema: { type: 'string' } },
      },
    }
  } else if (operation.kind === 'remove') {
    responses[204] = { description: 'Verwijderd.', headers }
  } else {
    const isNew = operation.kind === 'create'
    responses[isNew ? 201 : 200] = {
      description: isNew ? 'Toegevoegd.' : 'Het gevraagde gegeven.',
      headers: isNew ? { ...tagged, Location: { $ref: '#/components/headers/Location' } } : tagged,
      content: { 'application/json': { schema: book.schemaOf(answer!, 'output') } },
    }
  }
  if (operation.method === 'GET') responses[304] = { description: 'Niet veranderd.', headers: tagged }
  for (const kind of problemsOf(operation))
    responses[PROBLEMS[kind]] = { $ref: `#/components/responses/${nameOf(kind)}` }
  return responses
}

/** Which problems this operation can answer with. */
function problemsOf(operation: ApiOperation): ProblemKind[] {
  const statuses = new Set<number>(Object.values(operation.refusals).map(({ status }) => status))
  const has = {
    invalid: operation.method !== 'DELETE' || operation.needsRevision,
    unauthenticated: true,
    forbidden: true,
    'not-found': Object.keys(operation.params.shape).length > 0,
    'not-acceptable': true,
    conflict:
      operation.method === 'POST' || statuses.has(409) || operation.method === 'DELETE' || operation.needsRevision,
    'changed-meanwhile': operation.needsRevision,
    'too-large': operation.body !== undefined,
    'unsupported-media-type': operation.body !== undefined,
    'precondition-required': operation.needsRevision,
    'too-many-requests': true,
    failed: true,
    unavailable: true,
  }
  return (Object.keys(has) as (keyof typeof has)[]).filter((kind) => has[kind])
}

const LINK = z.object({ href: z.string().meta({ format: 'uri' }) }).meta({ id: 'Link' })
const LINKS = z
  .object({ self: LINK, first: LINK, next: LINK.optional() })
  .meta({ id: 'Paginalinks', description: 'Adressen van deze bladzijde, de eerste en, als er meer is, de volgende.' })

const listSchemas = new WeakMap<z.ZodObject, z.ZodObject>()

function listSchema(row: z.ZodObject): z.ZodObject {
  const found = listSchemas.get(row)
  if (found) return found
  const id = row.meta()?.id
  const schema = z.object({ _links: LINKS, resultaten: z.array(row) })
  const named = id ? schema.meta({ id: `${id}Lijst` }) : schema
  listSchemas.set(row, named)
  return named
}

const nameOf = (kind: ProblemKind) => kind.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

function problemResponses(words: ApiWords): Record<string, Part> {
  return Object.fromEntries(
    (Object.keys(PROBLEMS) as ProblemKind[]).map((kind) => [
      nameOf(kind),
      {
        description: words.problems[kind].title,
        headers: { 'API-Version': { $ref: '#/components/headers/ApiVersie' } },
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Probleem' },
            example: {
              type: `https://veiligheid.gemeente.example/api#${kind}`,
              title: words.problems[kind].title,
              status: PROBLEMS[kind],
              detail: words.problems[kind].detail,
            },
          },
        },
      },
    ]),
  )
}

const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'Wat er aan de hand is, volgens RFC 9457.',
  properties: {
    type: { type: 'string', format: 'uri', description: 'Waar dit soort probleem wordt uitgelegd.' },
    title: { type: 'string', description: 'Kort, altijd hetzelfde bij dit soort probleem.' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', description: 'Wat er nu misging en wat u kunt doen.' },
    errors: {
      type: 'array',
      description: 'Alles wat er aan het verzoek niet klopt, in één keer.',
      items: {
        type: 'object',
        properties: {
          in: { type: 'string', enum: ['path', 'query', 'header', 'body'] },
          pointer: { type: 'string', description: 'De plek in de inhoud, als JSON Pointer.' },
          name: { type: 'string', description: 'De naam van de parameter of de header.' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
        required: ['in', 'code', 'detail'],
        additionalProperties: false,
      },
    },
  },
  required: ['type', 'title', 'status', 'detail'],
  additionalProperties: false,
}

const HEADERS = {
  ApiVersie: { description: 'De volledige versie van deze API.', required: true, schema: { type: 'string' } },
  ETag: {
    description: 'Kenmerk van deze inhoud, voor If-None-Match en If-Match.',
    required: true,
    schema: { type: 'string' },
  },
  Link: { description: 'Adressen van de eerste en de volgende bladzijde (RFC 8288).', schema: { type: 'string' } },
  Location: {
    description: 'Het adres van wat is toegevoegd.',
    required: true,
    schema: { type: 'string', format: 'uri' },
  },
}
