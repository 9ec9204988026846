import { seeded } from '../../../../shared/seeded.ts'
import type { Answers } from '../../domain/answers.ts'
import { type Definition, questionsOf } from '../../domain/definition.ts'
import { analyse } from '../analysis/analyse.ts'
import { AnswerCollector } from '../analysis/answer-table.ts'
import { type Population, proposeMappings, targetsOf } from '../analysis/population.ts'
import type { Choices } from '../analysis/wanted.ts'

const option = (key: string, nl: string) => ({ key, text: { nl } })

/** The districts of a small town. */
export const DISTRICTS = ['WK1', 'WK2', 'WK3', 'WK4']

/** A short survey with who somebody is and three opinions, for tests of results. */
export const shortSurvey: Definition = {
  format: 1,
  languages: ['nl'],
  title: { nl: 'Veilig wonen' },
  intro: { nl: 'Zes vragen.' },
  thanks: { nl: 'Dank u wel.' },
  sections: [
    {
      key: 'alles',
      title: { nl: 'Alles' },
      questions: [
        {
          key: 'age',
          kind: 'single',
          isAboutPerson: true,
          text: { nl: 'Hoe oud bent u?' },
          options: [
            option('15-24', '15 tot en met 24'),
            option('25-44', '25 tot en met 44'),
            option('45-64', '45 tot en met 64'),
            option('65', '65 of ouder'),
          ],
        },
        {
          key: 'sex',
          kind: 'single',
          isAboutPerson: true,
          text: { nl: 'Wat bent u?' },
          options: [option('m', 'Man'), option('v', 'Vrouw'), option('x', 'Anders')],
        },
        { key: 'district', kind: 'area', isAboutPerson: true, text: { nl: 'Waar woont u?' } },
        {
          key: 'mark',
          kind: 'scale',
          text: { nl: 'Hoe veilig is uw buurt?' },
          scale: { from: 1, to: 5, low: { nl: 'onveilig' }, high: { nl: 'veilig' } },
        },
        { key: 'lights', kind: 'statement', text: { nl: 'Er is genoeg licht.' } },
        {
          key: 'seen',
          kind: 'multiple',
          text: { nl: 'Wat ziet u?' },
          options: [option('noise', 'Lawaai'), option('drugs', 'Drugs')],
        },
        { key: 'else', kind: 'long-text', text: { nl: 'Nog iets?' } },
      ],
    },
  ],
}

/** As it is at the statistical office: 84,551 people of 15 and older. */
export const population: Population = {
  age: {
    period: '2020',
    source: 'CBS',
    licence: 'CC BY 4.0',
    checksum: 'a'.repeat(64),
    total: new Map([
      ['0-14', 16168],
      ['15-24', 12474],
      ['25-44', 25524],
      ['45-64', 28215],
      ['65plus', 18338],
    ]),
    byDistrict: new Map(
      DISTRICTS.map((code, at) => [
        code,
        new Map([
          ['0-14', 100],
          ['15-24', 200 * (at + 1)],
          ['45-64', 300],
        ]),
      ]),
    ),
  },
  sex: {
    period: '2020',
    source: 'CBS',
    licence: 'CC BY 4.0',
    checksum: 'b'.repeat(64),
    total: new Map([
      ['man', 49763],
      ['woman', 50956],
    ]),
    byDistrict: new Map(),
  },
}

/** People who answer by chance, the same for a seed; some leave questions open. */
export function answersByChance(count: number, seed: number): Answers[] {
  const chance = seeded(seed)
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() ** 1.6 * items.length)]!
  return Array.from({ length: count }, () => {
    const answers: Record<string, string | string[]> = {
      age: one(['65', '45-64', '25-44', '15-24']),
      district: one(DISTRICTS),
      mark: one(['4', '3', '5', '2', '1']),
    }
    if (chance() < 0.9) answers.lights = one(['agree', 'disagree', 'pass'])
    if (chance() < 0.95) answers.seen = ['noise', 'drugs'].filter(() => chance() < 0.3)
    return answers
  })
}

/** The table that answers make. */
export function tableOf(answers: readonly Answers[], definition: Definition = shortSurvey) {
  const collector = new AnswerCollector(definition, DISTRICTS, answers.length)
  for (const one of answers) collector.add(one)
  return collector.finish()
}

export const allPublic: Choices = {
  isPublic: () => true,
  readable: () => undefined,
  byDistrict: () => true,
  crosstabs: [],
  isRandomSample: false,
}

/** What comes of these answers when everything is made public. */
export function outcomeOf(answers: readonly Answers[], choices: Partial<Choices> = {}, definition = shortSurvey) {
  const texts = new Map(
    questionsOf(definition).map(({ key }) => [key, answers.flatMap((one) => String(one[key] ?? '') || [])]),
  )
  return analyse(
    {
      survey: 'lijst',
      version: 1,
      definitionHash: 'c'.repeat(64),
      definition,
      table: tableOf(answers, definition),
      targets: targetsOf(definition, population, proposeMappings(definition, population)),
      texts,
    },
    { ...allPublic, ...choices },
  )
}
