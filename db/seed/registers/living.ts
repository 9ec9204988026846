import type { ToldStep } from '../../../app/features/registers/index.ts'
import type { Day } from '../../../app/shared/days.ts'
import { type Batch, daysOfYear, later, type Maker, record } from './making.ts'

/** Nuisance files that were opened in each year. */
const NUISANCE = [
  [2019, 11],
  [2020, 15],
  [2021, 19],
  [2022, 20],
] as const

export function nuisanceFiles(maker: Maker): Batch {
  const records = NUISANCE.flatMap(([year, count]) =>
    daysOfYear(maker, year, count).map((openedOn, index) =>
      record(openedOn, {
        ...maker.place(),
        basis: 'woonoverlast',
        facts: {
          kinds: [['geluid'], ['geluid', 'intimidatie'], ['vervuiling'], ['drugs', 'geluid']][index % 4]!,
          ...{
            tenure: index % 3 === 0 ? 'particulier' : 'corporatie',
            summary: 'Verzonnen samenvatting voor de demonstratie.',
          },
        },
        parties: [
          { role: 'violator', ...maker.person() },
          { role: 'neighbour', ...maker.person() },
        ],
        history: nuisanceCourse(maker, openedOn, index),
      }),
    ),
  )
  return { register: 'woonoverlast', records }
}

function nuisanceCourse(maker: Maker, openedOn: Day, index: number): ToldStep[] {
  const by = maker.account('enforcementOfficer')
  const told = { source: 'bewoner', what: 'Verzonnen melding voor de demonstratie.' }
  const begin = [
    later(openedOn, 4, 'report', { actor: by, given: told }),
    later(openedOn, 12, 'talk', { actor: by, given: { agreements: 'Na tien uur ’s avonds stil.' } }),
  ]
  if (index % 4 === 0) {
    return [
      ...begin,
      later(openedOn, 40, 'report', { actor: by, given: told }),
      later(openedOn, 50, 'warn', { actor: by }),
      later(openedOn, 140, 'solve', { actor: by, reason: 'Sinds de waarschuwing geen meldingen meer.' }),
    ]
  }
  return [
    ...begin,
    later(openedOn, 20, 'mediate', { actor: by, given: { help: 'bemiddeling' } }),
    later(openedOn, 90, 'solve', { actor: by, reason: 'De buren zijn het eens geworden.' }),
  ]
}

/** Five addresses with illegal prostitution in 2022: four warned, one ordered. */
export function illegalProstitution(maker: Maker): Batch {
  const by = maker.account('enforcementLawyer')
  const records = daysOfYear(maker, 2022, 5, { until: 300 }).map((openedOn, index) =>
    record(openedOn, {
      ...maker.place(),
      basis: 'apv',
      facts: { source: 'controle', foundOn: openedOn, findings: 'Verzonnen bevindingen voor de demonstratie.' },
      parties: [{ role: 'violator', ...maker.person() }],
      history: [
        later(openedOn, 1, 'refer', { actor: by, given: { trafficking: false } }),
        index < 4 ? later(openedOn, 6, 'warn', { actor: by }) : later(openedOn, 6, 'order', { actor: by }),
        later(openedOn, 60, 'check', { actor: by, given: { result: 'gestopt' } }),
        later(openedOn, 61, 'end', { actor: by, reason: 'Bij controle gestopt.' }),
      ],
    }),
  )
  return { register: 'illegale-prostitutie', records }
}

/** Five people whom the football approach was about in 2022. */
export function footballApproach(maker: Maker): Batch {
  const by = maker.account('enforcementLawyer')
  const what = { kind: 'vuurwerk', what: 'Verzonnen incident voor de demonstratie.' }
  const records = daysOfYear(maker, 2022, 5, { until: 120 }).map((openedOn, index) =>
    record(openedOn, {
      basis: 'openbare-orde',
      facts: { situation: 'Verzonnen situatie voor de demonstratie.' },
      parties: [{ role: 'violator', ...maker.person({ youngest: 18, oldest: 40 }) }],
      history: [
        later(openedOn, 1, 'incident', { actor: by, given: what }),
        later(openedOn, 8, 'talk', { actor: by }),
        ...(index < 3
          ? [later(openedOn, 15, 'warn', { actor: by })]
          : [later(openedOn, 30, 'incident', { actor: by, given: what }), later(openedOn, 40, 'order', { actor: by })]),
        later(openedOn, 330, 'end', { actor: by, reason: 'Een seizoen zonder incidenten.' }),
      ],
    }),
  )
  return { register: 'voetbalaanpak', records }
}
