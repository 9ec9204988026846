import type { ToldStep } from '../../../app/features/registers/index.ts'
import type { Day } from '../../../app/shared/days.ts'
import { type Batch, daysOfYear, later, type Maker, record } from './making.ts'

const PHENOMENA = ['drug-trade', 'money-laundering', 'drug-trade', 'property', 'hemp', 'money-laundering', 'labour']

/** Fifteen signals of 2022 that came to the table of the regional centre, and eight that did not get so far. */
export function signals(maker: Maker): Batch {
  const by = maker.account('underminingCoordinator')
  const signal = (openedOn: Day, index: number, history: ToldStep[]) =>
    record(openedOn, {
      ...maker.place(),
      basis: 'public-order',
      facts: {
        phenomenon: PHENOMENA[index % PHENOMENA.length]!,
        concerns: index % 3 === 0 ? 'company' : 'place',
        source: (['staff', 'police', 'mma', 'check'] as const)[index % 4]!,
        ...{ sourceGrade: index % 2 === 0 ? 'B' : 'C', informationGrade: index % 3 === 0 ? '2' : '3' },
        facts: 'Verzonnen feiten voor de demonstratie.',
      },
      history,
    })
  const discussed = daysOfYear(maker, 2022, 15, { until: 300 }).map((openedOn, index) =>
    signal(openedOn, index, [
      later(openedOn, 6, 'judge', {
        actor: by,
        given: { judgement: 'square', concerns: index % 3 === 0 ? 'company' : 'place' },
      }),
      later(openedOn, 34, 'discuss-in-centre', { actor: by, given: { outcome: index % 4 === 0 ? 'case' : 'local' } }),
      index % 4 === 0
        ? later(openedOn, 36, 'start-case', { actor: by, reason: 'Meer partners hebben hier iets mee te maken.' })
        : later(openedOn, 40, 'close', { actor: by, reason: 'Een partner pakt het zelf op.' }),
    ]),
  )
  const vague = daysOfYear(maker, 2022, 8).map((openedOn, index) =>
    signal(openedOn, index, [later(openedOn, 5, 'too-vague', { actor: by, reason: 'Te weinig houvast.' })]),
  )
  return { register: 'ondermijningssignalen', records: [...discussed, ...vague] }
}

/** What was found of drugs, per kind and year. */
const FOUND = [
  ['hemp-operating', 2021, 9],
  ['hemp-operating', 2022, 9],
  ['hemp-dismantled', 2022, 3],
  ['growshop', 2020, 2],
  ['drugs', 2022, 13],
] as const

export function drugFindings(maker: Maker): Batch {
  const by = maker.account('enforcementOfficer')
  const records = FOUND.flatMap(([kind, year, count]) =>
    daysOfYear(maker, year, count).map((openedOn) =>
      record(openedOn, {
        ...maker.place(),
        basis: 'opiumwet',
        facts: {
          ...{ kind, drugs: kind === 'drugs' ? ['hard'] : ['soft'], foundOn: openedOn, foundBy: 'police' },
          amount: 'Verzonnen hoeveelheid voor de demonstratie.',
        },
        history:
          kind === 'hemp-dismantled' || kind === 'growshop'
            ? [later(openedOn, 10, 'no-follow-up', { actor: by, reason: 'Er was niets meer om tegen op te treden.' })]
            : [
                later(openedOn, 1, 'secure', { actor: by }),
                later(openedOn, 9, 'to-damocles', { actor: by, given: { reportOn: openedOn, premises: 'woning' } }),
              ],
      }),
    ),
  )
  return { register: 'drugsbevindingen', records }
}
