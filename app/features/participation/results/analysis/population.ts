import { type Definition, type Question, questionsOf } from '../../domain/definition.ts'
import type { Class } from './lines.ts'

/** What the population is known by. */
export const FEATURES = ['age', 'sex', 'area'] as const
export type Feature = (typeof FEATURES)[number]

/** How many people there are by category, and where that is known from; `byDistrict` is of the whole, for areas. */
export type Known = {
  period: string
  source: string
  licence: string
  checksum: string
  total: ReadonlyMap<string, number>
  byDistrict: ReadonlyMap<string, ReadonlyMap<string, number>>
}

export type Population = { age?: Known; sex?: Known }

/** Which question asks a feature, and which categories of the population each of its options is. */
export type Mapping = { question: string; to: Record<string, string[]> }
export type Mappings = Partial<Record<Feature, Mapping>>

/** How large each option of a question about the person is in the population. */
export type Target = Pick<Known, 'period' | 'source' | 'licence' | 'checksum'> & {
  feature: Feature
  question: string
  classes: (Class & { size: number })[]
}

/** Why a feature cannot be held against the population. */
export type MappingProblem = 'no-question' | 'not-known' | 'classes-differ'

/**
 * What the questions about the person seem to be, by their options: an age group by its bounds, a sex by its word, a
 * district. Somebody looks at it before it is used.
 */
export function proposeMappings(definition: Definition, population: Population): Mappings {
  const asked = questionsOf(definition).filter(({ isAboutPerson }) => isAboutPerson)
  const found: Mappings = {}
  const area = asked.find(({ kind }) => kind === 'area')
  if (area) found.area = { question: area.key, to: {} }
  for (const feature of ['age', 'sex'] as const) {
    const known = population[feature]
    if (!known) continue
    const categories = [...known.total.keys()]
    const read = feature === 'age' ? agesOf : sexOf
    for (const question of asked) {
      const to = Object.fromEntries((question.options ?? []).map((option) => [option.key, read(option, categories)]))
      if (question.kind !== 'single' || !Object.values(to).some((categoriesOf) => categoriesOf.length > 0)) continue
      found[feature] = { question: question.key, to }
      break
    }
  }
  return found
}

type Option = NonNullable<Question['options']>[number]

/** The categories that lie within the bounds of an age group; none when they do not fill it. */
function agesOf({ key, text }: Option, categories: readonly string[]): string[] {
  const wanted = [key, ...Object.values(text)].map(boundsOf).find((bounds) => bounds !== undefined)
  if (!wanted) return []
  const inside = categories.flatMap((category) => {
    const bounds = boundsOf(category)
    return bounds && bounds[0] >= wanted[0] && bounds[1] <= wanted[1] ? [{ category, bounds }] : []
  })
  const isFilled = inside.length > 0 && inside[0]!.bounds[0] === wanted[0] && inside.at(-1)!.bounds[1] === wanted[1]
  return isFilled ? inside.map(({ category }) => category) : []
}

/** The first and the last year of an age group as people write it: 15-24, 15 tot en met 24, 15 tot 25, 65 of ouder, 65plus. */
export function boundsOf(words: string): [number, number] | undefined {
  const text = words.toLowerCase()
  const range = /(\d+)\s*(?:jaar\s*)?(-|–|tot en met|t\/m|through|tot|to)\s*(\d+)/.exec(text)
  if (range) return [Number(range[1]), Number(range[3]) - (range[2] === 'tot' ? 1 : 0)]
  const until = /(?:^|\s)(?:tot|jonger dan|under|onder)\s+(\d+)/.exec(text)
  if (until) return [0, Number(until[1]) - 1]
  const from =
    /^(\d+)\s*(?:plus|\+)?$|(\d+)\s*(?:jaar\s*)?(?:\+|plus|of ouder|en ouder|or over|or older|and over)/.exec(text)
  return from ? [Number(from[1] ?? from[2]), Number.POSITIVE_INFINITY] : undefined
}

const SEX_WORDS: Record<string, readonly string[]> = {
  man: ['man', 'mannen', 'male', 'm', 'men'],
  woman: ['vrouw', 'vrouwen', 'female', 'woman', 'v', 'f', 'women'],
}

function sexOf({ key, text }: Option, categories: readonly string[]): string[] {
  const words = [key, ...Object.values(text)].map((word) => word.toLowerCase().trim())
  return categories.filter((category) => words.some((word) => (SEX_WORDS[category] ?? [category]).includes(word)))
}

/** How large the options of these questions are among the people who were asked, or why that is not known. */
export function targetsOf(
  definition: Definition,
  population: Population,
  mappings: Mappings,
): Partial<Record<Feature, Target | MappingProblem>> {
  const ages = mappings.age ? Object.values(mappings.age.to).flat() : []
  return {
    age: byCategory('age', definition, population.age, mappings.age),
    sex: byCategory('sex', definition, population.sex, mappings.sex),
    area: byDistrict(definition, population.age ?? population.sex, mappings.area, population.age ? ages : []),
  }
}

function byCategory(
  feature: 'age' | 'sex',
  definition: Definition,
  known: Known | undefined,
  mapping: Mapping | undefined,
): Target | MappingProblem {
  const question = mapping && questionsOf(definition).find(({ key }) => key === mapping.question)
  if (!question) return 'no-question'
  if (!known) return 'not-known'
  const classes = (question.options ?? []).flatMap(({ key }) => {
    const size = (mapping.to[key] ?? []).reduce((sum, category) => sum + (known.total.get(category) ?? 0), 0)
    return size > 0 ? [{ key, members: [key], size }] : []
  })
  const used = Object.values(mapping.to).flat()
  // A category twice would count people twice; one option says nothing of who is missing.
  if (new Set(used).size < used.length || classes.length < 2) return 'classes-differ'
  return { ...factsOf(known), feature, question: question.key, classes }
}

/** Of the districts those who are old enough to be asked count, as far as that is known. */
function byDistrict(
  definition: Definition,
  known: Known | undefined,
  mapping: Mapping | undefined,
  ages: readonly string[],
): Target | MappingProblem {
  const question = mapping && questionsOf(definition).find(({ key }) => key === mapping.question)
  if (!question) return 'no-question'
  if (!known || known.byDistrict.size < 2) return 'not-known'
  const classes = [...known.byDistrict].flatMap(([key, sizes]) => {
    const counted = ages.length > 0 ? ages : [...sizes.keys()]
    const size = counted.reduce((sum, category) => sum + (sizes.get(category) ?? 0), 0)
    return size > 0 ? [{ key, members: [key], size }] : []
  })
  return { ...factsOf(known), feature: 'area', question: question.key, classes }
}

const factsOf = ({ period, source, licence, checksum }: Known) => ({ period, source, licence, checksum })
