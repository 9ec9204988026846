export type Kappa = { kappa: number; se: number; units: number }

/**
 * Cohen's kappa of two coders, κ = (p_o − p_e) / (1 − p_e): how much of the agreement that chance does not give was
 * reached (Cohen 1960 Educ Psychol Meas 20:37), with the large-sample standard error of Fleiss, Cohen & Everitt 1969
 * Psychol Bull 72:323. Over the units that both rated; codes below 0 are missing. NaN when both used one category only.
 */
export function cohensKappa(one: Int32Array, two: Int32Array, categories: number): Kappa {
  const table = new Float64Array(categories * categories)
  let units = 0
  for (let unit = 0; unit < one.length; unit++) {
    if (one[unit]! < 0 || two[unit]! < 0) continue
    units++
    table[one[unit]! * categories + two[unit]!]!++
  }
  const rows = new Float64Array(categories)
  const columns = new Float64Array(categories)
  for (let i = 0; i < categories; i++) {
    for (let j = 0; j < categories; j++) {
      const part = table[i * categories + j]! / units
      table[i * categories + j] = part
      rows[i]! += part
      columns[j]! += part
    }
  }
  let [observed, expected] = [0, 0]
  for (let i = 0; i < categories; i++) {
    observed += table[i * categories + i]!
    expected += rows[i]! * columns[i]!
  }
  const left = 1 - expected
  let spread = -((observed * expected - 2 * expected + observed) ** 2)
  for (let i = 0; i < categories; i++) {
    for (let j = 0; j < categories; j++) {
      const part = table[i * categories + j]!
      if (i === j) spread += part * (left - (columns[i]! + rows[i]!) * (1 - observed)) ** 2
      else spread += (1 - observed) ** 2 * part * (columns[i]! + rows[j]!) ** 2
    }
  }
  if (!(left > 1e-12)) return { kappa: Number.NaN, se: Number.NaN, units }
  return { kappa: (observed - expected) / left, se: Math.sqrt(Math.max(0, spread) / units) / left ** 2, units }
}
