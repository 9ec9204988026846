import type { Facts, NewRecord, ToldStep } from '../../../app/features/registers/index.ts'
import { addDays } from '../../../app/law/index.ts'
import type { Day } from '../../../app/shared/days.ts'
import { type Batch, daysOfYear, later, type Maker, record } from './making.ts'

type OrderKind = {
  domain: string
  basis: string
  rule: string
  violation: string
  aim: 'ongedaan' | 'herhaling'
  sum: number
}

const KINDS = {
  premises: {
    domain: 'opiumwet',
    basis: 'opiumwet',
    rule: 'artikel 13b Opiumwet',
    violation: 'handelshoeveelheid softdrugs',
    aim: 'herhaling',
    sum: 5000,
  },
  street: {
    domain: 'straathandel',
    basis: 'apv',
    rule: 'artikel 2:74 APV',
    violation: 'zich ophouden om drugs te verhandelen',
    aim: 'herhaling',
    sum: 1000,
  },
  football: {
    domain: 'voetbal',
    basis: 'apv',
    rule: 'artikel 2:47 APV',
    violation: 'verstoring rond een voetbalwedstrijd',
    aim: 'herhaling',
    sum: 750,
  },
  sexWork: {
    domain: 'sekswerk',
    basis: 'apv',
    rule: 'artikel 3:4 APV',
    violation: 'seksinrichting zonder vergunning',
    aim: 'herhaling',
    sum: 5000,
  },
} as const satisfies Record<string, OrderKind>

/** Orders of other subjects, so that the whole is larger than the parts that are counted apart. */
const OTHER_KINDS: OrderKind[] = [
  {
    domain: 'kamerverhuur',
    basis: 'bestuursdwang',
    rule: 'artikel 21 Huisvestingswet 2014',
    violation: 'kamers verhuren zonder vergunning',
    aim: 'ongedaan',
    sum: 7500,
  },
  {
    domain: 'bouwen',
    basis: 'bestuursdwang',
    rule: 'artikel 5.1 Omgevingswet',
    violation: 'bouwen zonder vergunning',
    aim: 'ongedaan',
    sum: 4000,
  },
  {
    domain: 'milieu',
    basis: 'bestuursdwang',
    rule: 'artikel 2.11 Besluit activiteiten leefomgeving',
    violation: 'afval opslaan zonder voorziening',
    aim: 'ongedaan',
    sum: 2500,
  },
  {
    domain: 'openbare-ruimte',
    basis: 'apv',
    rule: 'artikel 2:10 APV',
    violation: 'voorwerpen op de weg',
    aim: 'ongedaan',
    sum: 500,
  },
  {
    domain: 'horeca',
    basis: 'apv',
    rule: 'artikel 2:29 APV',
    violation: 'open na sluitingstijd',
    aim: 'herhaling',
    sum: 1500,
  },
]

/** A penalty order that was imposed on this day, and what came of it. */
export function penaltyOrder(maker: Maker, kind: OrderKind, imposedOn: Day, more: ToldStep[] = []): NewRecord {
  const lawyer = maker.account('enforcementLawyer')
  const openedOn = addDays(imposedOn, -38)
  const { domain, basis, rule, violation, aim, sum } = kind
  const term: Facts = aim === 'ongedaan' ? { termLength: 4, termUnit: 'weeks' } : {}
  const amounts = { sum, unit: aim === 'ongedaan' ? 'per-tijd' : 'per-overtreding', maximum: sum * 4 }
  return record(openedOn, {
    ...maker.place(),
    basis,
    facts: {
      ...{ domain, rule, violation: `Vastgesteld: ${violation}.`, foundOn: addDays(openedOn, -6) },
      ...{ foundBy: domain === 'opiumwet' ? 'politie' : 'rapport', duty: `Staakt en gestaakt houden: ${violation}.` },
      ...(basis === 'apv' ? { bylawVersion: `APV ${imposedOn.slice(0, 4)}` } : {}),
    },
    parties: [{ role: 'violator', ...maker.person() }],
    history: [
      later(openedOn, 3, 'intend', { actor: lawyer, given: { viewsWeeks: 2 } }),
      maker.chance.next() < 0.5
        ? later(openedOn, 14, 'receiveViews', {
            actor: lawyer,
            given: { form: 'schriftelijk', summary: 'Verzonnen zienswijze.' },
          })
        : later(openedOn, 20, 'noViews', { actor: lawyer }),
      {
        ...{ step: 'impose', day: imposedOn, actor: maker.account('mayor') },
        given: {
          aim,
          ...amounts,
          ...term,
          proportion: 'Past bij de ernst en bij eerdere gevallen.',
          otherSanction: 'geen',
        },
      },
      later(imposedOn, 1, 'announce', { actor: lawyer, given: { how: 'aangetekend' } }),
      ...more,
    ],
  })
}

/** The order was complied with, and closed. */
const complied = (maker: Maker, imposedOn: Day): ToldStep[] => [
  later(imposedOn, 70, 'inspect', { actor: maker.account('enforcementOfficer') }),
  later(imposedOn, 72, 'comply', { actor: maker.account('enforcementLawyer') }),
]

/** Every penalty order of 2021, 2022 and the first months of 2023 that the report counts. */
export function penaltyOrders(maker: Maker): Batch {
  const inYear = (kind: OrderKind, year: number, count: number, until?: number) =>
    daysOfYear(maker, year, count, until ? { until } : {}).map((day) =>
      penaltyOrder(maker, kind, day, complied(maker, day)),
    )
  return {
    register: 'last-onder-dwangsom',
    records: [
      ...inYear(KINDS.premises, 2021, 14),
      ...inYear(KINDS.premises, 2022, 30),
      ...inYear(KINDS.street, 2021, 22),
      ...inYear(KINDS.street, 2022, 2),
      ...inYear(KINDS.street, 2023, 5, 110),
      ...footballOrders(maker),
      ...inYear(KINDS.sexWork, 2022, 1),
      // Together with thirty, two, two and one they are the sixty-five of 2022.
      ...OTHER_KINDS.flatMap((kind) => inYear(kind, 2022, 6)),
    ],
  }
}

const FOOTBALL_DAYS = ['2022-02-14', '2022-03-21'] as const

/** Two orders, each breached twice. */
function footballOrders(maker: Maker): NewRecord[] {
  const officer = maker.account('enforcementOfficer')
  const lawyer = maker.account('enforcementLawyer')
  return FOOTBALL_DAYS.map((day) =>
    penaltyOrder(maker, KINDS.football, day, [
      ...[30, 60].flatMap((days) => [
        later(day, days, 'findBreach', {
          actor: officer,
          given: { observation: 'Verzonnen waarneming bij een wedstrijd.' },
        }),
        later(day, days + 1, 'forfeit', { actor: lawyer, given: { amount: 750 } }),
      ]),
      later(day, 200, 'inspect', { actor: officer }),
      later(day, 201, 'comply', { actor: lawyer }),
    ]),
  )
}

/** Four sums that were forfeited in football, decided on and paid. */
export function forfeitedPenalties(maker: Maker): Batch {
  const lawyer = maker.account('enforcementLawyer')
  const records = FOOTBALL_DAYS.flatMap((imposedOn) =>
    [31, 61].map((days) => {
      const forfeitedOn = addDays(imposedOn, days)
      return record(forfeitedOn, {
        basis: 'apv',
        facts: { domain: 'voetbal', forfeitedOn, amount: 750 },
        parties: [{ role: 'violator', ...maker.person({ youngest: 18, oldest: 40 }) }],
        history: [
          later(forfeitedOn, 7, 'askViews', { actor: lawyer, given: { viewsWeeks: 2 } }),
          later(forfeitedOn, 25, 'noViews', { actor: lawyer }),
          later(forfeitedOn, 40, 'decideCollection', {
            actor: maker.account('mayor'),
            given: { amount: 750, proof: 'Rapport van een toezichthouder' },
          }),
          later(forfeitedOn, 75, 'pay', { actor: lawyer }),
        ],
      })
    }),
  )
  return { register: 'verbeurde-dwangsom', records }
}

/** Four orders in 2022 under which the municipality would step in itself. */
export function enforcementOrders(maker: Maker): Batch {
  const lawyer = maker.account('enforcementLawyer')
  const records = daysOfYear(maker, 2022, 4).map((imposedOn, index) => {
    const openedOn = addDays(imposedOn, -35)
    const isApplied = index === 0
    return record(openedOn, {
      ...maker.place(),
      basis: 'bestuursdwang',
      facts: {
        ...{ domain: index < 2 ? 'milieu' : 'bouwen', rule: 'artikel 5.1 Omgevingswet', foundBy: 'rapport' },
        ...{ violation: 'Verzonnen overtreding voor de demonstratie.', foundOn: addDays(openedOn, -4) },
      },
      parties: [{ role: 'violator', ...maker.person() }],
      history: [
        later(openedOn, 2, 'intend', { actor: lawyer, given: { viewsWeeks: 2 } }),
        later(openedOn, 20, 'noViews', { actor: lawyer }),
        {
          ...{ step: 'impose', day: imposedOn, actor: maker.account('mayor') },
          given: {
            ...{ measures: 'Het terrein leegmaken en leeg houden.', termLength: 4, termUnit: 'weeks' },
            ...{ costsForViolator: true, otherSanction: 'geen' },
          },
        },
        later(imposedOn, 1, 'announce', { actor: lawyer, given: { users: true } }),
        ...(isApplied
          ? [
              later(imposedOn, 45, 'apply', {
                actor: lawyer,
                given: { report: 'Verzonnen verslag van de uitvoering.' },
              }),
              later(imposedOn, 70, 'fixCosts', { actor: lawyer, given: { costs: 3850 } }),
              later(imposedOn, 130, 'settle', { actor: lawyer }),
            ]
          : [later(imposedOn, 25, 'comply', { actor: lawyer })]),
      ],
    })
  })
  return { register: 'last-onder-bestuursdwang', records }
}
