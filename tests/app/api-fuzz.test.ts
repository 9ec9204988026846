import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayOf } from '../../app/shared/days.ts'
import { type ApiAnswer, type ApiAsking, askApi, tokenFor } from '../support/api.ts'
import { hostileBody, hostileHeaders, hostileText, valueFor } from '../support/hostile.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { PROGRAMS } from './api-rights.table.ts'
import { apiSamplesOf } from './api-samples.ts'
import type { Samples } from './samples.ts'

/** How long the fuzzing goes on, and with which seed; a failure names the seed, which then gives the same requests. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? (process.env.CI ? 75 : 30))
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)

type Schema = { [key: string]: unknown }
type Parameter = { name: string; in: string; schema: Schema }
type Operation = { method: string; path: string; parameters: Parameter[]; body?: Schema }

/** Words that only who may see them can find in an answer: elsewhere nobody, and here who has the right. */
const CANARIES = { ELDERS: undefined, CIJFER: 'figures.read', WERK: 'plan.read', VERSLAG: 'reports.read' } as const
const canary = (name: keyof typeof CANARIES) => `KANARIE-${name}`

let regie: RunningRegie
let operations: Operation[]
let components: Record<string, Schema>
let samples: Samples[]
let callers: { name: string; token?: string; scopes: readonly string[] }[]

beforeAll(async () => {
  regie = await startRegie()
  await plantCanaries()
  const { body: document } = await askApi(regie, '/openapi.json')
  const { paths } = document as { paths: Record<string, Record<string, Schema>> }
  components = (document.components as { schemas: Record<string, Schema> }).schemas
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      method: method.toUpperCase(),
      path,
      parameters: (described.parameters ?? []) as Parameter[],
      body: (described.requestBody as { content: Record<string, { schema: Schema }> } | undefined)?.content[
        'application/json'
      ]?.schema,
    })),
  )
  samples = [await apiSamplesOf(regie.database, 'deventer'), await apiSamplesOf(regie.database, 'merendam')]
  const longAgo = new Date(Date.now() - 400 * 86_400_000)
  const expired = { now: () => longAgo, today: () => dayOf(longAgo) }
  callers = [
    { name: 'nobody', scopes: [] },
    { name: 'expired', scopes: [], token: await tokenFor(regie, 'deventer', [...PROGRAMS.everything], expired) },
    { name: 'elsewhere', scopes: [], token: await tokenFor(regie, 'merendam', [...PROGRAMS.everything]) },
  ]
  for (const name of ['figures', 'planner', 'analyst', 'reporter', 'everything'] as const) {
    const scopes = PROGRAMS[name]
    callers.push({ name, scopes, token: await tokenFor(regie, 'deventer', [...scopes]) })
  }
})
afterAll(() => regie.stop())

async function plantCanaries() {
  await regie.database.asAdministrator(`
    update organisation set contact = '${canary('ELDERS')}' where municipality_id = 'merendam';
    update indicator set quality_nl = '${canary('ELDERS')}' where municipality_id = 'merendam';
    update theme set why = '${canary('ELDERS')}' where municipality_id = 'merendam';
    update indicator set is_public = false, quality_nl = '${canary('CIJFER')}', limitations_nl = '${canary('CIJFER')}'
     where municipality_id = 'deventer' and key = 'nuisance_donations';
    update theme set why = '${canary('WERK')}' where municipality_id = 'deventer';
    update action set description = '${canary('WERK')}' where municipality_id = 'deventer';
    update report_section set remark = '${canary('VERSLAG')}', status = 'draft' where municipality_id = 'deventer'`)
}

type Asked = { operation: Operation; caller: (typeof callers)[number]; path: string; asking: ApiAsking }

/** What adds things is asked more often: much must be right before anything is added. */
const adding = () => operations.filter(({ method }) => method === 'POST')

/** One request for any operation, by any caller. */
const requests = (): fc.Arbitrary<Asked> =>
  fc.constantFrom(...operations, ...adding(), ...adding(), ...adding()).chain((operation) =>
    fc
      .record({
        // Who may do everything comes most often, so that requests get past the door.
        caller: fc.oneof(
          { weight: 2, arbitrary: fc.constantFrom(...callers) },
          { weight: 3, arbitrary: fc.constant(callers.at(-1)!) },
        ),
        params: fc.record(
          Object.fromEntries([...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, paramFor(name!)])),
        ),
        query: queryFor(operation),
        extra: fc.option(fc.tuple(hostileText, hostileText), { freq: 8 }),
        method: fc.oneof(
          { weight: 15, arbitrary: fc.constant(operation.method) },
          { weight: 1, arbitrary: fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS') },
        ),
        headers: fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: hostileHeaders }),
        revision: fc.integer({ min: 1, max: 4 }),
        body: operation.body
          ? fc.oneof(
              { weight: 6, arbitrary: valueFor(operation.body, components) },
              { weight: 1, arbitrary: hostileBody },
            )
          : fc.constant(undefined),
      })
      .map(({ caller, params, query, extra, method, headers, revision, body }) => {
        const search = new URLSearchParams(
          [...Object.entries(query), ...(extra ? [extra] : [])].map(wellFormed),
        ).toString()
        const address = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name]!)
        const isConditional = operation.parameters.some((parameter) => parameter.name === 'If-Match')
        const match: Record<string, string> = isConditional ? { 'if-match': `"${revision}"` } : {}
        return {
          operation,
          caller,
          path: search ? `${address}?${search}` : address,
          asking: { method, token: caller.token, body, headers: { ...match, ...headers } },
        }
      }),
  )

/** At most two parameters at a time, since a single wrong one has the whole request refused. */
function queryFor(operation: Operation): fc.Arbitrary<Record<string, string>> {
  const declared = operation.parameters.filter((parameter) => parameter.in === 'query')
  return fc.subarray(declared, { maxLength: Math.min(2, declared.length) }).chain((chosen) =>
    fc.record(
      Object.fromEntries(
        chosen.map(({ name, schema }) => {
          const right = valueFor(schema, components).map(asText)
          return [name, fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: hostileText })]
        }),
      ),
    ),
  )
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
const wellFormed = ([name, value]: [string, string | undefined]) => [toWellFormed(name), toWellFormed(value ?? '')]
const toWellFormed = (text: string) => Buffer.from(text.slice(0, 2000), 'utf8').toString('utf8')

/** A thing of ours, one of the other municipality, or nonsense; always as a part of an address can be written. */
function paramFor(name: string): fc.Arbitrary<string> {
  const [ours, theirs] = samples.map((one) => fc.constant(encodeURIComponent(one[name] ?? 'x')))
  const real = fc.oneof({ weight: 5, arbitrary: ours! }, { weight: 1, arbitrary: theirs! })
  const nonsense = hostileText.map((text) => encodeURIComponent(toWellFormed(text)) || '-')
  const raw = fc.constantFrom('%', '%00', '%ff', '..', '%2e%2e', '%E0%A4%A', '-1', '99999999999999999999')
  return fc.oneof({ weight: 20, arbitrary: real }, { weight: 2, arbitrary: nonsense }, { weight: 1, arbitrary: raw })
}

/** Everything an answer must never be, whatever was asked. */
function complaintsAbout({ caller, asking }: Asked, answer: ApiAnswer): string[] {
  const complaints: string[] = []
  // Too large a head is refused by Node itself, before anything of ours sees it.
  if (answer.status === 431) return complaints
  if (answer.status >= 500) complaints.push(`status ${answer.status}`)
  if (!answer.headers['api-version']) complaints.push('no version')
  const hasContent = asking.method !== 'HEAD' && answer.status >= 400
  if (hasContent) {
    if (answer.headers['content-type'] !== 'application/problem+json') complaints.push('no problem+json')
    const { status, title, detail, type } = answer.body
    if (status !== answer.status || !title || !detail || !type) complaints.push('an incomplete problem')
    if (
      /node_modules|\.tsx?:\d|\bat \w+ \(|syntax error|relation "|violates|select .+ from|regie_app/i.test(answer.text)
    ) {
      complaints.push('it tells about the inside')
    }
  }
  for (const [name, right] of Object.entries(CANARIES)) {
    const mayKnow = right !== undefined && caller.scopes.includes(right)
    if (!mayKnow && answer.text.includes(`KANARIE-${name}`)) complaints.push(`it tells ${name} to ${caller.name}`)
  }
  return complaints
}

it(
  'never fails, hangs or leaks, whatever it is asked',
  async () => {
    const statuses = new Map<number, number>()
    const property = fc.asyncProperty(requests(), async (asked) => {
      // Each request comes a second after the one before, which keeps it within the limit.
      regie.pass(1)
      const answer = await askApi(regie, asked.path, asked.asking)
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      const complaints = [...complaintsAbout(asked, answer), ...regie.failures.splice(0)]
      if (complaints.length > 0) {
        throw new Error(
          `${asked.caller.name} ${asked.asking.method} ${asked.path}: ${complaints.join('; ')}\n${answer.text}`,
        )
      }
    })
    await fc.assert(property, {
      seed: SEED,
      numRuns: 1_000_000,
      interruptAfterTimeLimit: SECONDS * 1000,
      markInterruptAsFailure: false,
      endOnFailure: true,
    })
    expect(regie.failures).toEqual([])
    expect((await regie.visitor().get('/readyz')).status).toBe(200)
    // The requests reached what they were meant for: some were carried out, others refused for each kind of reason.
    for (const status of [200, 201, 400, 401, 403, 404, 405, 412]) {
      expect(statuses.get(status) ?? 0, `answers with ${status}, seed ${SEED}`).toBeGreaterThan(0)
    }
  },
  (SECONDS + 90) * 1000,
)
