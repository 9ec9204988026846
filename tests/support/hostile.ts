import fc from 'fast-check'

type Schema = { [key: string]: unknown }

/** Text that has broken other programs. */
const HOSTILE_TEXT = [
  '',
  ' ',
  '\0',
  '\ud800',
  "'; drop table node; --",
  "' or 1=1 --",
  '../../etc/passwd',
  '%2e%2e%2f',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '=cmd|calc',
  '__proto__',
  'constructor',
  '\u202e\u200b\ufeff',
  '💥'.repeat(50),
  'é'.repeat(400),
  'x'.repeat(25_000),
  '0000-00-00',
  '0000-01-01',
  '9999-12-31',
  '2023-02-30',
  '1e999',
  '-0',
  'null',
  '\r\nX-Injected: yes',
]

export const hostileText = fc.oneof(fc.constantFrom(...HOSTILE_TEXT), fc.string({ unit: 'binary', maxLength: 60 }))

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, 0, -1, 1e308, -1e308, 0.1, 2 ** 53, [], {}, [[[[[]]]]]),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Values that are right by a schema most of the time, and hostile now and then. */
export function valueFor(schema: Schema, components: Record<string, Schema>, depth = 0): fc.Arbitrary<unknown> {
  const right = rightValue(schema, components, depth)
  return fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: hostileValue })
}

function rightValue(schema: Schema, components: Record<string, Schema>, depth: number): fc.Arbitrary<unknown> {
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1)! : undefined
  if (name) return valueFor(components[name]!, components, depth)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  if ('const' in schema) return fc.constant(schema.const)
  const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (choices) return fc.oneof(...choices.map((choice) => valueFor(choice, components, depth)))
  switch (schema.type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return fc.integer({ min: -5, max: 600 })
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
    case 'array':
      return fc.array(valueFor((schema.items ?? {}) as Schema, components, depth + 1), { maxLength: depth > 2 ? 1 : 4 })
    case 'object':
      return objectFor(schema, components, depth)
    default:
      return textFor(schema)
  }
}

function objectFor(schema: Schema, components: Record<string, Schema>, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
  const model = Object.fromEntries(properties.map(([key, part]) => [key, valueFor(part, components, depth + 1)]))
  const requiredKeys = ((schema.required ?? []) as string[]).filter((key) => key in model)
  const right = fc.record(model, { requiredKeys })
  const more = fc.tuple(right, hostileText, hostileValue).map(([value, key, extra]) => ({ ...value, [key]: extra }))
  return fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: more })
}

function textFor(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.format === 'date')
    return fc.constantFrom('2026-11-22', '2024-02-29', '1999-12-31', '0000-01-01', '2026-02-30')
  if (schema.format === 'date-time') return fc.constantFrom('2026-11-22T10:00:00Z', '2026-11-22T10:00:00+25:00')
  if (schema.format === 'uuid') return fc.uuid()
  if (typeof schema.pattern === 'string' && !schema.pattern.includes('(?')) {
    return fc.stringMatching(new RegExp(schema.pattern), { maxLength: 40 })
  }
  const plain = fc.string({ unit: fc.constantFrom(...'abcxyz-_019.'), minLength: 1, maxLength: 12 })
  return fc.oneof(plain, fc.constantFrom('2022', '2022-03', 'hic_total', 'politie', 'T3', 'T3.D2', 'Een gewone zin.'))
}

/** Headers nobody sends by accident. */
export const hostileHeaders: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    accept: fc.constantFrom('text/csv', '*/*', 'application/*;q=0.1', 'image/png', ';;;,,,', 'a'.repeat(5000)),
    'accept-language': fc.constantFrom('en', 'nl', '*;q=x', 'xx-YY'.repeat(500)),
    'content-type': fc.constantFrom(
      'application/json',
      'text/plain',
      'application/merge-patch+json',
      'multipart/form-data',
    ),
    'content-encoding': fc.constantFrom('identity', 'gzip', 'br'),
    'if-match': fc.constantFrom('"1.0123456789abcdef"', '"2"', '*', 'W/"1"', 'x', '"999999999"', '"1", "2"'),
    'if-none-match': fc.constantFrom('*', '"x"', ','.repeat(2000)),
    'idempotency-key': fc.constantFrom('sleutel', 'a b', 'x'.repeat(300), '../../'),
    'x-forwarded-host': fc.constantFrom('merendam.localhost', 'evil.example'),
    'x-http-method-override': fc.constant('DELETE'),
    cookie: fc.constantFrom('regie=abc', 'x='.repeat(1000)),
    authorization: fc.constantFrom('Basic YTpi', 'Bearer', 'Bearer  ', `Bearer ${'x'.repeat(3000)}`, 'Bearer a b'),
  },
  { requiredKeys: [] },
)

/** Bodies that are no JSON of ours at all. */
export const hostileBody: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '"tekst"',
    '{"code":"a","code":"b"}',
    '['.repeat(20_000),
    `{"a":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`,
    '{"__proto__":{"x":1},"constructor":{"prototype":{}}}',
    `{"titel":"${'x'.repeat(300_000)}"}`,
    '\ufeff{}',
  ),
  fc.uint8Array({ maxLength: 200 }),
)
