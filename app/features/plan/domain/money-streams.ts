import type { Day } from '../../../shared/days.ts'
import { type Amounts, toCents } from './budget.ts'
import type { BudgetLine } from './content.ts'

/** Money with a source and a purpose, as its register has it; amounts in cents, null where nothing is on record. */
export type MoneyStream = {
  number: string
  name: string
  source: string
  purpose: string
  from: Day | null
  until: Day | null
  granted: number | null
  spent: number | null
  accountedOn: Day | null
}

/** A stream with the lines of a plan that name it; without lines or without stream one of the two is missing. */
export type HeldAgainst = { name: string; stream?: MoneyStream; lines?: Amounts }

/** A name as it is compared: capitals and spaces make no other stream. */
const keyOf = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/**
 * The streams that the lines of a plan name or that run while the plan does, each with what these lines add up to; and what
 * lines name that is no stream of the register.
 */
export function holdAgainst(
  streams: readonly MoneyStream[],
  budget: readonly BudgetLine[],
  plan: { startsOn: Day; endsOn: Day },
): HeldAgainst[] {
  const named = new Map<string, { name: string; lines: BudgetLine[] }>()
  for (const line of budget.filter(({ funding }) => funding.trim() !== '')) {
    const found = named.get(keyOf(line.funding)) ?? { name: line.funding.trim(), lines: [] }
    found.lines.push(line)
    named.set(keyOf(line.funding), found)
  }
  const known = new Set(streams.map(({ name }) => keyOf(name)))
  const runs = ({ from, until }: MoneyStream) =>
    from !== null && until !== null && from <= plan.endsOn && until >= plan.startsOn
  const ofRegister = streams
    .filter((stream) => named.has(keyOf(stream.name)) || runs(stream))
    .map((stream) => ({ name: stream.name, stream, lines: addUp(named.get(keyOf(stream.name))?.lines) }))
  const others = [...named]
    .filter(([key]) => !known.has(key))
    .map(([, { name, lines }]) => ({ name, lines: addUp(lines) }))
  return [...ofRegister, ...others]
}

function addUp(lines: readonly BudgetLine[] | undefined): Amounts | undefined {
  if (!lines) return undefined
  const add = (of: keyof Amounts) =>
    lines.reduce<number | null>((sum, line) => {
      const cents = toCents(line[of])
      return cents === null ? sum : (sum ?? 0) + cents
    }, null)
  return { planned: add('planned'), actual: add('actual') }
}
