/** By what the panel can be divided before a draw; these are what the population is known by. */
export const DIVISIONS = ['district', 'age', 'sex'] as const
export type Division = (typeof DIVISIONS)[number]

/** The age groups in which members can be, as the tables of CBS divide them. */
export const AGES = ['15-24', '25-44', '45-64', '65plus'] as const

/** A part of the panel; of what it is not divided by it says nothing. */
export type Stratum = { district: string; age: string; sex: string }

export const keyOf = ({ district, age, sex }: Stratum): string => `${district}|${age}|${sex}`

type Sizes = ReadonlyMap<string, number>
type Known = { total: Sizes; byDistrict: ReadonlyMap<string, Sizes> }

/** How many people live here by age and by sex, in all and by district. */
export type Population = { age?: Known; sex?: Known }

const sum = (values: Iterable<number>): number => [...values].reduce((all, one) => all + one, 0)

/** Those who can be members: children are in the tables and not in the panel. */
const grown = (sizes: Sizes | undefined): number | undefined => sizes && sum(AGES.map((age) => sizes.get(age) ?? 0))

/**
 * How many people live in a part. By age and sex at once it is not known: then the share of the sex, where it is known, is
 * taken to be the same in every age. Nothing of a part that the tables do not know.
 */
export function sizeOf({ age, sex }: Population, { district, age: group, sex: which }: Stratum): number | undefined {
  const ages = district === '' ? age?.total : age?.byDistrict.get(district)
  const size = group === '' ? grown(ages) : ages?.get(group)
  if (which === '') return size
  const sexes = district === '' ? sex?.total : sex?.byDistrict.get(district)
  const share = sexes?.get(which)
  if (size === undefined || !sexes || share === undefined) return undefined
  return (size * share) / sum(sexes.values())
}

/** Every part that the tables know, when the panel is divided so; none when they know nothing. */
export function partsOf({ age, sex }: Population, by: readonly Division[]): Stratum[] {
  const districts = by.includes('district') ? [...(age?.byDistrict.keys() ?? [])].sort() : ['']
  const ages = by.includes('age') ? AGES : ['']
  const sexes = by.includes('sex') ? [...(sex?.total.keys() ?? [])].sort() : ['']
  return districts.flatMap((district) =>
    ages.flatMap((one) => sexes.map((other) => ({ district, age: one, sex: other }))),
  )
}

/** These parts, and with nothing in them those that the tables know besides: a part that nobody is in shows too. */
export function withEmptyParts<Counts>(
  found: readonly (Stratum & Counts)[],
  population: Population,
  by: readonly Division[],
  nothing: Counts,
): (Stratum & Counts & { size: number | undefined })[] {
  const here = new Set(found.map(keyOf))
  const empty = partsOf(population, by).filter((part) => !here.has(keyOf(part)))
  return [...found, ...empty.map((part) => ({ ...part, ...nothing }))]
    .map((part) => ({ ...part, size: sizeOf(population, part) }))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}
