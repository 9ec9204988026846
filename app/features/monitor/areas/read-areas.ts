import type { PageContext } from '../../../platform/http/index.ts'
import { byTime } from '../../../shared/periods.ts'
import type { MapArea } from '../../../ui/charts/index.ts'
import type { Passport } from '../domain/series.ts'
import { findIndicator, listSnapshotsOf, type Snapshot } from '../monitor.queries.ts'
import { type AreaKind, type AreaValue, listAreasOfYear, listAreaValues } from './areas.queries.ts'

/** How the kinds are called in an address. */
const KIND_WORDS: Record<string, AreaKind> = { wijken: 'district', buurten: 'neighbourhood' }

export const wordOfKind = (kind: AreaKind): string => Object.keys(KIND_WORDS).find((word) => KIND_WORDS[word] === kind)!

/** One figure by area in one period, with every area of the division of that year. */
export type AreaView = {
  passport: Passport
  kind: AreaKind
  period: string
  periods: string[]
  areas: MapArea[]
  vintage: number
  /** Codes with a figure that are not in the division of the year. */
  others: string[]
  snapshots: Snapshot[]
  /** What was chosen, in an address. */
  query: string
}

/** The figure of the address by area as the visitor chose; `view` is absent when there are no figures by area. */
export async function readAreas(
  ctx: PageContext,
  key: string,
): Promise<{ passport: Passport; view?: AreaView } | undefined> {
  const passport = await findIndicator(ctx.tx, key)
  if (!passport) return undefined
  const asked = KIND_WORDS[ctx.query.get('gebied') ?? '']
  const byKind = await Promise.all(
    (['district', 'neighbourhood'] as const).map(async (kind) => ({
      kind,
      values: await listAreaValues(ctx.tx, passport.id, kind),
    })),
  )
  const there = byKind.filter(({ values }) => values.length > 0)
  const chosen = there.find(({ kind }) => kind === asked) ?? there[0]
  if (!chosen) return { passport }
  const periods = [...new Set(chosen.values.map((one) => one.period))].sort(byTime)
  const period = periods.find((one) => one === ctx.query.get('periode')) ?? periods.at(-1)!
  return { passport, view: await viewOf(ctx, passport, chosen, period, periods) }
}

async function viewOf(
  ctx: PageContext,
  passport: Passport,
  { kind, values }: { kind: AreaKind; values: AreaValue[] },
  period: string,
  periods: string[],
): Promise<AreaView> {
  const drawn = await listAreasOfYear(ctx.tx, kind, Number(period.slice(0, 4)))
  const now = new Map(values.filter((one) => one.period === period).map((one) => [one.code, one]))
  const known = new Set(drawn.map((area) => area.code))
  return {
    passport,
    kind,
    period,
    periods,
    vintage: drawn[0]?.vintage ?? 0,
    areas: drawn.map(({ code, name, geometry }) => {
      const found = now.get(code)
      return {
        code,
        name,
        geometry,
        value: found?.value ?? null,
        state: found?.state ?? 'missing',
        isProvisional: found?.isProvisional ?? false,
      }
    }),
    others: [...now.keys()].filter((code) => !known.has(code)),
    snapshots: await listSnapshotsOf(ctx.tx, now.values()),
    query: `gebied=${wordOfKind(kind)}&periode=${period}`,
  }
}
