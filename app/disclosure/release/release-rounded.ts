import { type Outcome, ok, refuse } from '../../shared/outcome.ts'
import { roundTogether } from '../choice/round.ts'
import { violationsOf } from '../tables/judge.ts'
import { idOf } from './cell-names.ts'
import { passed } from './counts.ts'
import type { Cube } from './cube.ts'
import { type Policy, prepare } from './prepare.ts'
import { PublishedRelease } from './record.ts'
import type { Release, ReleaseRefusal } from './release.ts'

/**
 * Lets a table out with every count rounded to a multiple of the base, so that nothing has to be hidden and all still
 * adds up. Zero then says "less than the base". Refused when the table cannot be rounded so, and when that is not safe.
 */
export async function releaseRounded(
  cube: Cube,
  { base, ...policy }: Omit<Policy, 'keep' | 'cost'> & { base: number },
  earlier: readonly PublishedRelease[],
): Promise<Outcome<'other-axes' | 'cannot-be-rounded', Omit<Release, 'decision'>> | ReleaseRefusal> {
  const prepared = await prepare(cube, policy, earlier)
  if (!prepared.ok) return prepared
  const { system, cells, counts, rounded: before } = prepared.value
  const own = new Set(cells.map((cell) => cell.box))
  const isRounded = system.isKnown.map((isKnown, box) => Number(own.has(box) && !isKnown && !system.isMissing[box]))
  const inside = { ...system, rows: system.rows.filter((row) => row.cells.every((box) => isRounded[box])) }
  const same = new Map([...before].flatMap(([box, one]) => (one.base === base ? [[box, one.value] as const] : [])))
  const rounded = await roundTogether(inside, isRounded, base, same)
  if (!rounded) return refuse('cannot-be-rounded')
  for (const box of own) {
    if (!isRounded[box]) continue
    system.lower[box] = Math.max(system.lower[box]!, rounded[box]! - base)
    system.upper[box] = Math.min(system.upper[box]!, rounded[box]! + base)
  }
  const violations = await violationsOf(
    system,
    system.isKnown.map((isKnown) => Number(!isKnown)),
  )
  if (violations.length > 0) return { ok: false, reason: 'unsafe', violations }
  const shown = cells.map(({ box }) => (isRounded[box] ? rounded[box]! : system.isKnown[box] ? 'exact' : 'hidden'))
  return ok({
    rule: cube.rule,
    cells: cells.map(({ name, isProvisional, box }) => {
      const value = rounded[box]!
      const count = system.isMissing[box]
        ? passed({ state: 'missing', isProvisional })
        : value === 0
          ? passed({ state: 'zero', value, isProvisional, isRounded: isRounded[box] === 1 })
          : passed({ state: 'value', value, isProvisional, isRounded: isRounded[box] === 1 })
      return { id: idOf(cube.rule, name), ...name, count }
    }),
    record: new PublishedRelease({
      rule: cube.rule,
      axes: cube.axes,
      shown,
      counts,
      rounding: { base, method: 'controlled' },
    }),
  })
}
