import { z } from 'zod'
import { defaulting, numberOrMissing } from '../fields.ts'
import { InputProblem } from '../method.ts'

/** The fields by which a panel of units by periods comes in. */
export const panelFields = {
  units: z.array(z.string()).meta({ description: 'the names of all units' }),
  times: z.array(z.union([z.number(), z.string()])).meta({ description: 'the periods, rising; numbers or ISO dates' }),
  outcome: z.array(z.array(numberOrMissing)).meta({ description: 'a row per unit, a number per period' }),
  treatedFrom: z.union([z.number(), z.string()]).meta({ description: 'the first period with the effort' }),
  exclude: defaulting(z.array(z.string()), []).meta({ description: 'units that may not serve as comparison' }),
}

type GivenPanel = {
  units: readonly string[]
  times: readonly (number | string)[]
  outcome: readonly (readonly number[])[]
  treatedFrom: number | string
  exclude: readonly string[]
}

/** A complete panel: rows of equal length without missing numbers for the treated units and the donors. */
export type Panel = {
  units: readonly string[]
  times: readonly string[]
  rows: readonly Float64Array[]
  treated: readonly number[]
  donors: readonly number[]
  /** How many periods stand before the effort. */
  pre: number
  /** Units that are no donor because a number is missing. */
  incomplete: readonly string[]
}

/** Checks a panel. A treated unit may miss nothing; another unit that misses something is left out and named. */
export function panelOf(given: GivenPanel, treatedUnits: readonly string[]): Panel {
  const { units, times, outcome, exclude } = given
  const place = new Map(units.map((unit, i) => [unit, i]))
  if (place.size !== units.length) throw new InputProblem('units', 'a name stands there twice')
  if (outcome.length !== units.length) {
    throw new InputProblem('outcome', `has ${outcome.length} rows where there are ${units.length} units`)
  }
  for (const [i, row] of outcome.entries()) {
    if (row.length !== times.length) {
      throw new InputProblem(`outcome.${i}`, `has ${row.length} numbers where there are ${times.length} times`)
    }
  }
  const back = times.findIndex((time, t) => t > 0 && !isBefore(times[t - 1] as number | string, time))
  if (back > 0) throw new InputProblem(`times.${back}`, 'does not come after the one before it')
  const treated = treatedUnits.map((unit) => placeOf(place, unit, 'treated'))
  for (const i of treated) {
    const t = (outcome[i] as readonly number[]).findIndex(Number.isNaN)
    if (t >= 0) throw new InputProblem(`outcome.${i}.${t}`, `${units[i]} has no number for ${times[t]}`)
  }
  const barred = new Set([...treated, ...exclude.map((unit) => placeOf(place, unit, 'exclude'))])
  const others = units.flatMap((_, i) => (barred.has(i) ? [] : [i]))
  const isComplete = (i: number) => !(outcome[i] as readonly number[]).some(Number.isNaN)
  const donors = others.filter(isComplete)
  if (donors.length === 0) throw new InputProblem('units', 'no unit is left to compare with')
  return {
    units,
    times: times.map(String),
    rows: outcome.map((row) => Float64Array.from(row)),
    treated,
    donors,
    pre: periodsBefore(times, given.treatedFrom, 'treatedFrom'),
    incomplete: others.filter((i) => !isComplete(i)).map((i) => units[i] as string),
  }
}

/** How many periods stand before a moment; refuses when there are none before or none from it on. */
export function periodsBefore(times: readonly (number | string)[], from: number | string, field: string): number {
  if (times.length > 0 && typeof from !== typeof times[0])
    throw new InputProblem(field, 'is not written like the times')
  const before = times.filter((time) => isBefore(time, from)).length
  if (before === 0) throw new InputProblem(field, 'no period stands before it')
  if (before === times.length) throw new InputProblem(field, 'no period stands from it on')
  return before
}

const isBefore = (one: number | string, other: number | string) => typeof one === typeof other && one < other

function placeOf(place: ReadonlyMap<string, number>, unit: string, field: string): number {
  const found = place.get(unit)
  if (found === undefined) throw new InputProblem(field, `there is no unit "${unit}"`)
  return found
}
