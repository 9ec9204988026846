import { assemble, type Facts, type Rules, type System } from '../system.ts'
import { type CellName, idOf } from './cell-names.ts'
import type { Recorded } from './record.ts'
import type { Union } from './union.ts'

/** What is wanted of the cells of the release at hand, in the order of the union's first edition. */
export type Wanted = { rule: string; names: readonly CellName[]; isKept(cell: CellName): boolean }

/** All that readers know and will know, of this release and of every earlier one, as one system. */
export function systemOfUnion(union: Union, records: readonly Recorded[], wanted: Wanted, rules: Rules): System {
  const facts: Facts[] = union.boxes.map(({ name, value, isAtom }) => ({
    id: `${wanted.rule}|${name}`,
    value,
    lower: 0,
    upper: Number.POSITIVE_INFINITY,
    isKnown: false,
    isOwn: false,
    isKept: false,
    // A part that is small is protected whether or not it ever stands in a table: it is what subtracting tables yields.
    isGuarded: isAtom,
  }))
  for (const [index, { shown, rounding }] of records.entries()) {
    for (const [position, box] of union.cells[index + 1]!.entries()) {
      const fact = facts[box]!
      const said = shown[position]!
      if (said === 'exact') fact.isKnown = true
      else fact.isGuarded = true
      if (typeof said === 'number' && rounding) {
        fact.lower = Math.max(fact.lower, said - rounding.base)
        fact.upper = Math.min(fact.upper, said + rounding.base)
      }
    }
  }
  for (const [position, box] of union.cells[0]!.entries()) {
    const name = wanted.names[position]!
    const fact = facts[box]!
    fact.id = idOf(wanted.rule, name)
    fact.isOwn = true
    fact.isGuarded = true
    fact.isKept ||= wanted.isKept(name)
  }
  const rows = union.links.map(({ total, parts }) => ({
    cells: Int32Array.of(total, ...parts),
    signs: Int8Array.of(1, ...parts.map(() => -1)),
    source: { total: facts[total]!.id, parts: parts.map((part) => facts[part]!.id) },
  }))
  return assemble(facts, rows, rules)
}
