import { addTo, type Counted, guard, totalOf } from './counts.ts'
import type { MemberState } from './membership.ts'
import { AGES, keyOf, type Stratum } from './strata.ts'

/** So many members of one state and part were invited so often in the last twelve months. */
export type PanelCount = Stratum & { state: MemberState; invited: number; members: number }

/** The panel in counts, as far as they may be seen. Members are who is active or has paused. */
export type PanelCounts = {
  /** Members of a part; of what it leaves open, all. */
  membersOf: (part: Partial<Stratum>) => Counted
  withState: (state: MemberState) => Counted
  /** Members by how often they were invited in twelve months. */
  invited: { times: number; members: Counted }[]
}

const SEXES = ['woman', 'man', 'other'] as const
const part = (one: Partial<Stratum>): string => keyOf({ district: '', age: '', sex: '', ...one })

/** Counts everything that the page of the panel shows as one table, so that no small count follows from another. */
export async function countMembers(rows: readonly PanelCount[]): Promise<PanelCounts> {
  const counts = new Map<string, number>()
  for (const { state, district, age, sex, invited, members } of rows) {
    addTo(counts, `state ${state}`, members)
    if (state !== 'active' && state !== 'paused') continue
    addTo(counts, `invited ${invited}`, members)
    const lines = [{ district, age, sex }, { district, age }, { district }, { age, sex }, { age }, { sex }, {}]
    for (const line of lines) addTo(counts, part(line), members)
  }
  const districts = [...new Set(rows.map(({ district }) => district))]
  const times = [...new Set(rows.map(({ invited }) => invited))].sort((one, other) => one - other)
  const sums: [Partial<Stratum>, Partial<Stratum>[]][] = [
    [{}, districts.map((district) => ({ district }))],
    [{}, SEXES.map((sex) => ({ sex }))],
    ...AGES.map((age): [Partial<Stratum>, Partial<Stratum>[]] => [{ age }, SEXES.map((sex) => ({ age, sex }))]),
    ...SEXES.map((sex): [Partial<Stratum>, Partial<Stratum>[]] => [{ sex }, AGES.map((age) => ({ age, sex }))]),
    ...AGES.flatMap((age) =>
      SEXES.map((sex): [Partial<Stratum>, Partial<Stratum>[]] => [
        { age, sex },
        districts.map((district) => ({ district, age, sex })),
      ]),
    ),
    ...districts.flatMap((district): [Partial<Stratum>, Partial<Stratum>[]][] => [
      [{ district }, AGES.map((age) => ({ district, age }))],
      ...AGES.map((age): [Partial<Stratum>, Partial<Stratum>[]] => [
        { district, age },
        SEXES.map((sex) => ({ district, age, sex })),
      ]),
    ]),
  ]
  const equations = [
    ...sums.flatMap(([total, parts]) => totalOf({ counts }, part(total), parts.map(part))),
    ...totalOf({ counts }, part({}), ['state active', 'state paused']),
    ...totalOf(
      { counts },
      part({}),
      times.map((one) => `invited ${one}`),
    ),
  ]
  const seen = await guard({ counts, equations })
  return {
    membersOf: (one) => seen(part(one)),
    withState: (state) => seen(`state ${state}`),
    invited: times
      .filter((one) => counts.has(`invited ${one}`))
      .map((one) => ({ times: one, members: seen(`invited ${one}`) })),
  }
}
