import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { test } from 'vitest'
import { roleOf } from '/work/wt/p3/app/features/effects/domain/calendar.ts'
import { evaluate } from '/work/wt/p3/app/features/effects/domain/evaluate.ts'
import { protocolOf } from '/work/wt/p3/app/features/effects/testing/effects.factory.ts'

const dir = '/work/wt/p1/db/seed/data/imports/'
const read = (f: string) =>
  gunzipSync(readFileSync(dir + f))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((l) => l.split(','))
const crime = new Map(
  read('83648NED_totaal_2010-2020_gemeenten.csv.gz').map((r) => [r[0] + ' ' + r[2], Number(r[3]) || null]),
)
const pop = new Map(
  read('37230ned_bevolking_31dec_2002-2024.csv.gz').map((r) => [r[0] + ' ' + r[2], Number(r[3]) || null]),
)
const names = new Map(
  read('83648NED_totaal_2010-2020_gemeenten.csv.gz').map((r) => [r[0]!, r[1]!.replace(' (gemeente)', '')]),
)
const periods = Array.from({ length: 11 }, (_, i) => String(2010 + i))
const area = (region: string, role: any) => ({
  region,
  name: names.get(region)!,
  role,
  values: periods.map((p) => crime.get(region + ' ' + p) ?? null),
  over: periods.map((p) => pop.get(region + ' ' + (Number(p) - 1)) ?? null),
  rows: periods.map(() => null),
})
export function frozenFor(treated: string[], start: string, o: any = {}) {
  const protocol = protocolOf({
    treated,
    startsOn: start,
    endsOn: '2020-12-31',
    population: 'population',
    outcome: 'crime',
    criterion: { direction: 'fall', size: 10, unit: 'percent' },
    ...o,
  })
  const ok = [...names.keys()]
    .filter((c) => c.startsWith('GM') && !treated.includes(c))
    .map((c) => area(c, 'donor'))
    .filter((a) => a.values.every((v) => v !== null) && a.over.every((v) => v !== null))
  return {
    format: 1 as const,
    method: 1 as const,
    slug: 'x',
    protocol,
    protocolHash: '',
    registeredAt: '',
    standing: 'as-registered' as const,
    amendments: [],
    seed: 1,
    periods,
    roles: periods.map((p) => roleOf(p, start, '2020-12-31')),
    outcome: {
      indicator: 'crime',
      name: { nl: 'm', en: 'm' },
      unit: { nl: 'm', en: 'm' },
      per: 1000,
      roundingBase: 5,
      areas: [...treated.map((t) => area(t, 'treated')), ...ok],
    },
    sideEffects: [],
    leftOut: [],
    dose: null,
    snapshots: [],
  }
}
test('explore', () => {
  for (const method of ['synth', 'did'] as const) {
    const t = performance.now()
    const r = evaluate(frozenFor(['GM0150'], '2018-01-01', { method }))
    const { placebos, line, ...rest } = r
    process.stdout.write(
      method +
        ' ' +
        Math.round(performance.now() - t) +
        'ms ' +
        JSON.stringify({ ...rest, weights: rest.weights.slice(0, 5) }, null, 0) +
        '\n',
    )
  }
}, 120000)
test('null', () => {
  const big = [...names.keys()].filter(
    (c) =>
      c.startsWith('GM') &&
      (pop.get(c + ' 2014') ?? 0) > 40000 &&
      area(c, 'donor').values.every((v) => v !== null) &&
      area(c, 'donor').over.every((v) => v !== null),
  )
  for (const [method, start] of [
    ['synth', '2018-01-01'],
    ['did', '2018-01-01'],
    ['synth', '2019-01-01'],
  ] as const) {
    const n: any = {}
    let k = 0,
      sig = 0,
      plant = 0,
      plantOk = 0
    const t0 = performance.now()
    const fails: any = {}
    for (const c of big.slice(0, 100)) {
      const f = frozenFor([c], start, { method, criterion: { direction: 'fall', size: 40, unit: 'percent' } })
      f.outcome.areas = f.outcome.areas.filter((a) => a.role === 'treated' || big.includes(a.region))
      const r = evaluate(f as any)
      k++
      n[r.verdict] = (n[r.verdict] ?? 0) + 1
      const b = (r.estimate.lo! > 0 || r.estimate.hi! < 0) && r.estimate.p! <= 0.05
      if (b) sig++
      for (const g of r.guards) if (g.held === false) fails[g.name] = (fails[g.name] ?? 0) + 1
    }
    process.stdout.write(
      method +
        start +
        ' ' +
        big.length +
        ' ' +
        JSON.stringify(n) +
        ' sig ' +
        sig +
        ' of ' +
        k +
        ' ' +
        JSON.stringify(fails) +
        ' ' +
        Math.round(performance.now() - t0) +
        'ms\n',
    )
  }
}, 400000)
