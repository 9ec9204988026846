import { readFileSync } from 'node:fs'

function rowsOf(file: string): string[][] {
  const [, ...lines] = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => line.split(','))
}

/** The 192 months of the seat belt law in Great Britain; see README.md. */
export function seatbelts() {
  const rows = rowsOf('./seatbelts.csv').map((row) => row.map(Number))
  const column = (j: number) => rows.map((row) => row[j] as number)
  const law = column(5)
  const start = law.indexOf(1)
  return {
    front: column(2),
    rear: column(3),
    time: rows.map((_, t) => t + 1),
    level: law,
    slope: law.map((isOn, t) => isOn * (t - start)),
    seasonIndex: column(1),
    offset: column(4).map(Math.log),
  }
}

/** The smoking of 39 states, 1970–2000, and what is known of each; see README.md. */
export function smoking() {
  const rows = rowsOf('./smoking.csv')
  const states = rows.map(([state]) => state as string)
  const numbers = rows.map((row) => row.slice(1).map(Number))
  const packs = numbers.map((row) => row.slice(4))
  const known = (name: string, j: number) => ({ name, values: numbers.map((row) => row[j] as number) })
  const packsIn = (year: number) => ({ name: `packs ${year}`, values: packs.map((row) => row[year - 1970] as number) })
  return {
    treated: 'California',
    units: states,
    times: Array.from({ length: 31 }, (_, i) => 1970 + i),
    outcome: packs,
    treatedFrom: 1989,
    /** As in the paper: income, price, share of young people, beer, and smoking in three earlier years. */
    predictors: [
      known('lnincome', 0),
      known('retprice', 1),
      known('age15to24', 2),
      known('beer', 3),
      packsIn(1988),
      packsIn(1980),
      packsIn(1975),
    ],
  }
}

/** Registered crimes per 1,000 residents of 279 municipalities, 2010–2020; see README.md. */
export const crimeRates = () => rowsOf('./crime-rates.csv').map((row) => Float64Array.from(row.slice(1), Number))
