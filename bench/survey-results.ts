import { analyse } from '../app/features/participation/results/analysis/analyse.ts'
import { AnswerCollector } from '../app/features/participation/results/analysis/answer-table.ts'
import {
  type Population,
  proposeMappings,
  targetsOf,
} from '../app/features/participation/results/analysis/population.ts'
import { seeded } from '../app/shared/seeded.ts'
import { SURVEY } from '../db/seed/data/consultation.ts'
import { type Measurement, type Row, rounded } from './row.ts'

const PEOPLE = 100_000
const DISTRICTS = Array.from({ length: 15 }, (_, at) => `WK0001${String(at + 1).padStart(2, '0')}`)
const AGES = ['15-24', '25-44', '45-64', '65']

/** Answers that are there already to everything that is published of them: weights, margins, tables by district, the gate. */
export const surveyResults: Row = {
  name: 'results of 100,000 answers: weights, margins, every question by district, two tables of two questions',
  budget: '≤ 15 s',
  run: async (): Promise<Measurement> => {
    const began = performance.now()
    const table = answers()
    const collected = performance.now()
    const targets = targetsOf(SURVEY, population(), proposeMappings(SURVEY, population()))
    const outcome = await analyse(
      { survey: 'bench', version: 1, definitionHash: '', definition: SURVEY, table, targets, texts: new Map() },
      {
        isPublic: () => true,
        readable: () => undefined,
        byDistrict: () => true,
        crosstabs: [
          ['age', 'safe'],
          ['age', 'when'],
        ],
        isRandomSample: false,
      },
    )
    const [collecting, seconds] = [(collected - began) / 1000, (performance.now() - collected) / 1000]
    const crossings = outcome.crossings.length
    return {
      measured: `${rounded(seconds, 1)} s for ${crossings} tables, after ${rounded(collecting, 1)} s of taking answers in`,
      isWithin: collecting + seconds <= 15 && outcome.weighing.isWeighted,
      numbers: { seconds, collecting, crossings },
    }
  },
}

function answers() {
  const chance = seeded(7)
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() ** 1.3 * items.length)]!
  const subjects = ['undermining', 'youth', 'disorder', 'burglary', 'care', 'online']
  const collector = new AnswerCollector(SURVEY, DISTRICTS, PEOPLE)
  for (let person = 0; person < PEOPLE; person++) {
    collector.add({
      age: one(AGES),
      district: one(DISTRICTS),
      safe: String(1 + Math.floor(chance() * 10)),
      when: { day: one(['always', 'sometimes', 'never']), evening: one(['sometimes', 'always', 'never']) },
      seen: subjects.filter(() => chance() < 0.3),
      first: [one(subjects)],
    })
  }
  return collector.finish()
}

function population(): Population {
  const sizes = new Map([
    ['15-24', 12474],
    ['25-44', 25524],
    ['45-64', 28215],
    ['65plus', 18338],
  ] as const)
  const facts = { period: '2020', source: 'CBS', licence: '', checksum: '' }
  return { age: { ...facts, total: sizes, byDistrict: new Map(DISTRICTS.map((code) => [code, sizes])) } }
}
