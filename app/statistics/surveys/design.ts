/**
 * How the answers were drawn, by row: `stratum` and `unit` (primary sampling unit) count from 0, `weights` ≥ 0. Every row
 * is a unit of its own when `areRows`, and then in the order of the rows.
 * By stratum: `unitsIn` how many units were drawn, `left` the part of the units that was not drawn (1 − n/N, the finite
 * population correction; 1 when N is not known). `stratumOf` says which stratum a unit is in.
 */
export type Design = {
  weights: Float64Array
  stratum: Uint32Array
  unit: Uint32Array
  areRows: boolean
  stratumOf: Uint32Array
  unitsIn: Float64Array
  left: Float64Array
}

/** Room for the sums of a variance, made once and used for every estimate on a design. */
export type Room = {
  units: Float64Array
  strata: Float64Array
  /** In which count a unit or a stratum was last seen. */
  unitSeen: Uint32Array
  stratumSeen: Uint32Array
  counts: number
}

export const roomFor = ({ stratumOf, unitsIn }: Design): Room => ({
  units: new Float64Array(stratumOf.length),
  strata: new Float64Array(unitsIn.length),
  unitSeen: new Uint32Array(stratumOf.length),
  stratumSeen: new Uint32Array(unitsIn.length),
  counts: 0,
})

/**
 * Variance of a total of linearised values z (row weight included): Σ_h left_h · n_h/(n_h − 1) · Σ_j (z_hj − z̄_h)², z_hj
 * the sum over unit j of stratum h. With-replacement variance of the first stage with its finite population correction,
 * as `svyrecvar` of R `survey` for one stage. A unit outside a domain counts with zero. A stratum that was drawn whole
 * adds nothing, also when it is one unit; any other stratum of one unit has to be refused beforehand.
 */
export function varianceOfTotal(design: Design, z: Float64Array, room: Room): number {
  const { stratumOf, unitsIn, left } = design
  const units = design.areRows ? z : addUp(z, design.unit, room.units)
  const strata = room.strata.fill(0)
  for (let at = 0; at < units.length; at++) strata[stratumOf[at]!]! += units[at]!
  let variance = 0
  for (let at = 0; at < units.length; at++) {
    const stratum = stratumOf[at]!
    const count = unitsIn[stratum]!
    // R takes a stratum as drawn whole from here on.
    if (left[stratum]! < 1e-7) continue
    const distance = units[at]! - strata[stratum]! / count
    variance += (left[stratum]! * count * distance * distance) / (count - 1)
  }
  return variance
}

/**
 * The same variance as a sum of squares: one number per unit, √(left·n/(n − 1))·(z_hj − z̄_h), so that the covariance of two
 * totals is the product of theirs. In an array of its own.
 */
export function varianceParts(design: Design, z: Float64Array, room: Room): Float64Array {
  const { stratumOf, unitsIn, left } = design
  const units = design.areRows ? z : addUp(z, design.unit, room.units)
  const strata = room.strata.fill(0)
  for (let at = 0; at < units.length; at++) strata[stratumOf[at]!]! += units[at]!
  return units.map((value, at) => {
    const stratum = stratumOf[at]!
    const count = unitsIn[stratum]!
    if (left[stratum]! < 1e-7) return 0
    return Math.sqrt((left[stratum]! * count) / (count - 1)) * (value - strata[stratum]! / count)
  })
}

/** Everybody drawn by himself, from a group that is far larger: no strata, no clusters. */
export function eachByItself(weights: Float64Array): Design {
  const { length } = weights
  const none = new Uint32Array(length)
  const unit = Uint32Array.from(weights.keys())
  const [unitsIn, left] = [Float64Array.of(length), Float64Array.of(1)]
  return { weights, stratum: none, unit, areRows: true, stratumOf: none, unitsIn, left }
}

function addUp(z: Float64Array, unit: Uint32Array, units: Float64Array): Float64Array {
  units.fill(0)
  for (let row = 0; row < z.length; row++) units[unit[row]!]! += z[row]!
  return units
}

/** Degrees of freedom of a domain: its units less its strata, counted over the rows with weight; as `degf` of R. */
export function degreesOfFreedom({ weights, unit, stratum }: Design, rows: Uint32Array, room: Room): number {
  let degrees = 0
  const stamp = ++room.counts
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    if (weights[row] === 0) continue
    if (room.unitSeen[unit[row]!] !== stamp) {
      room.unitSeen[unit[row]!] = stamp
      degrees++
    }
    if (room.stratumSeen[stratum[row]!] !== stamp) {
      room.stratumSeen[stratum[row]!] = stamp
      degrees--
    }
  }
  return degrees
}
