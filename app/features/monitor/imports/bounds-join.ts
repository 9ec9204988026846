import type { Problem } from '../domain/observation-csv.ts'
import { TooLarge } from './limits.ts'
import type { Mapping } from './mapping.ts'
import { readSourceNumber } from './row-mapper.ts'

export type JoinedRow = { cells: string[]; line: number }

type Join = NonNullable<Mapping['join']>
type Part = 'value' | 'lower' | 'upper' | 'sample'
type Group = Partial<Record<Part, JoinedRow>>

const PARTS: Part[] = ['value', 'lower', 'upper', 'sample']

/**
 * Brings bounds and sample beside the value they belong to, in whatever order the rows come. The margin is the wider of both
 * sides: what is shown never claims more certainty than the source does.
 */
export class BoundsJoin {
  readonly columns: string[]
  /** Bounds of which the value is not in the table, or lies outside them. */
  readonly problems: Problem[] = []
  readonly #join: Join
  readonly #mostRows: number
  readonly #decimal: Mapping['decimal']
  readonly #at: number
  readonly #valueAt: number
  readonly #by: number[]
  /** For each word: of which sets it is which part. */
  readonly #parts = new Map<string, { set: number; part: Part }[]>()
  readonly #groups = new Map<string, Group>()

  constructor(join: Join, decimal: Mapping['decimal'], header: string[], mostRows: number) {
    this.#mostRows = mostRows
    const columns = header.map((name) => name.trim())
    this.#join = join
    this.#decimal = decimal
    this.columns = [...columns, `${join.column}.Margin`, `${join.column}.Sample`]
    this.#at = columns.indexOf(join.column)
    this.#valueAt = columns.indexOf(join.value)
    this.#by = join.by.map((name) => columns.indexOf(name))
    for (const [set, words] of join.sets.entries()) {
      for (const part of PARTS) {
        const word = words[part]
        if (word !== undefined) this.#parts.set(word, [...(this.#parts.get(word) ?? []), { set, part }])
      }
    }
  }

  /** The rows that are complete now; one that has nothing to do with bounds passes as it is. */
  take(cells: string[], line: number): JoinedRow[] {
    const parts = this.#parts.get(cells[this.#at]!.trim())
    if (!parts) return [{ cells: [...cells, '', ''], line }]
    const ready: JoinedRow[] = []
    for (const { set, part } of parts) {
      const key = JSON.stringify([set, ...this.#by.map((index) => cells[index])])
      const group = this.#groups.get(key) ?? {}
      if (group[part]) {
        this.#report(line, 'double-row', String(group[part].line))
        continue
      }
      group[part] = { cells, line }
      const needed = PARTS.filter((one) => this.#join.sets[set]![one] !== undefined)
      if (needed.every((one) => group[one])) {
        this.#groups.delete(key)
        ready.push(...this.#joined(group))
      } else this.#groups.set(key, group)
      // What waits for its other rows is kept, and a table of nothing else must not fill the memory.
      if (this.#groups.size > this.#mostRows) throw new TooLarge('too-many-rows', this.#mostRows)
    }
    return ready
  }

  /** At the end: values of which the source has no bounds. */
  rest(): JoinedRow[] {
    const rows = [...this.#groups.values()].flatMap((group) => this.#joined(group))
    this.#groups.clear()
    return rows.sort((a, b) => a.line - b.line)
  }

  #joined({ value, lower, upper, sample }: Group): JoinedRow[] {
    if (!value) {
      // A sample may be told of what has no figure; bounds may not.
      const bound = lower ?? upper
      if (bound) this.#report(bound.line, 'value-needed', this.#by.map((index) => bound.cells[index]).join(' '))
      return []
    }
    const margin = this.#marginOf(value, lower, upper)
    const answered = sample ? sample.cells[this.#valueAt]! : ''
    return [{ cells: [...value.cells, margin, answered], line: value.line }]
  }

  #marginOf(value: JoinedRow, lower: JoinedRow | undefined, upper: JoinedRow | undefined): string {
    const [middle, low, high] = [value, lower, upper].map((row) => this.#numberIn(row))
    if (middle === undefined || low === undefined || high === undefined) return ''
    if (low > middle || high < middle) {
      this.#report(value.line, 'bad-margin', `${low} – ${high}`)
      return ''
    }
    const margin = String(Number(Math.max(middle - low, high - middle).toPrecision(12)))
    return this.#decimal === 'comma' ? margin.replace('.', ',') : margin
  }

  #numberIn(row: JoinedRow | undefined): number | undefined {
    const read = row && readSourceNumber(row.cells[this.#valueAt]!.trim(), this.#decimal)
    return read === undefined ? undefined : Number(read)
  }

  #report(line: number, code: Problem['code'], found: string) {
    this.problems.push({ line, column: this.#join.column, code, found })
  }
}
