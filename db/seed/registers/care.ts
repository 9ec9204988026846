import { type Batch, daysOfYear, later, type Maker, record } from './making.ts'

/** Cases, meetings, complex cases, and cases with psychiatry or addiction, per year: the table of the report. */
const HOUSE = [
  [2016, 98, 255, 24, 22],
  [2017, 84, 205, 20, 31],
  [2018, 82, 204, 24, 26],
  [2019, 98, 223, 32, 55],
  [2020, 84, 185, 37, 55],
  [2021, 69, 192, 45, 50],
  [2022, 46, 94, 30, 17],
] as const

/** What the Care and Safety House counted of its cases from here: no people, only how many and of what kind. */
export function houseCounts(maker: Maker): Batch {
  const records = HOUSE.flatMap(([year, cases, meetings, complex, psychiatry]) =>
    daysOfYear(maker, year, cases, { until: 300 }).map((openedOn, index) => {
      // The kinds overlap as chance has it, so each is dealt out along a path of its own through the cases.
      const isAmong = (count: number, stride: number) => (index * stride) % cases < count
      const held = Math.floor(meetings / cases) + (index < meetings % cases ? 1 : 0)
      const counted = Array.from({ length: held }, (_, number) => later(openedOn, 7 + number * 9, 'mdo-counted'))
      return record(openedOn, {
        basis: 'wgs-report',
        facts: {
          isComplex: isAmong(complex, strideOf(cases, 3)),
          hasPsychiatryOrAddiction: isAmong(psychiatry, strideOf(cases, 5)),
        },
        history: [...counted, { step: 'close-year', day: `${year}-12-31` }],
      })
    }),
  )
  return { register: 'zvh-tellingen', records }
}

/** A step through the cases that meets each of them once. */
function strideOf(cases: number, from: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
  let stride = from
  while (common(stride, cases) !== 1) stride += 1
  return stride
}

/** Three cases of human trafficking in 2022, and a signal that was none. */
export function trafficking(maker: Maker): Batch {
  const by = maker.account('caseCoordinator')
  const kinds = ['labour', 'sexual', 'labour'] as const
  const cases = daysOfYear(maker, 2022, 3, { until: 240 }).map((openedOn, index) =>
    record(openedOn, {
      ...maker.place(),
      basis: 'social-support',
      facts: {
        kind: kinds[index]!,
        source: 'inspection',
        isMinor: false,
        signs: 'Verzonnen signalen voor de demonstratie.',
      },
      parties: [{ role: 'victim', ...maker.person() }],
      history: [
        later(openedOn, 3, 'open-case', { actor: by, given: { safety: 'arranged', knowsOfReport: true } }),
        later(openedOn, 10, 'register-victim', { actor: by }),
        later(openedOn, 14, 'shelter', { actor: by, given: { shelterKind: 'specialised' } }),
        later(openedOn, 120, 'propose-closure', {
          actor: by,
          given: { outcome: 'regular-care', evaluation: 'Hulp loopt door bij een gespecialiseerde instelling.' },
        }),
        later(openedOn, 124, 'approve-closure', {
          actor: maker.account('policyLead'),
          given: { outcome: 'regular-care' },
        }),
      ],
    }),
  )
  const none = record('2022-05-09', {
    ...maker.place(),
    basis: 'public-order',
    facts: { kind: 'unknown', source: 'resident', isMinor: false, signs: 'Verzonnen signalen voor de demonstratie.' },
    history: [later('2022-05-09', 6, 'not-trafficking', { actor: by, reason: 'Het ging om een huurconflict.' })],
  })
  return { register: 'mensenhandel', records: [...cases, none] }
}

/** Forty households with a hygiene problem in 2022, and some that the team met for another reason. */
export function specialCareTeam(maker: Maker): Batch {
  const by = maker.account('caseworker')
  const household = (openedOn: string, mainProblem: string) =>
    record(openedOn, {
      ...maker.place(),
      basis: 'social-support',
      facts: {
        mainProblem,
        signalFrom: maker.chance.pick(['housing', 'neighbours', 'social-team', 'volunteers']),
        hasChildren: maker.chance.next() < 0.2,
        signal: 'Verzonnen signaal voor de demonstratie.',
      },
      parties: [{ role: 'subject', ...maker.person({ youngest: 30, oldest: 85 }) }],
      history: [
        later(openedOn, 5, 'visit', { actor: by, given: { contact: 'spoken', seen: 'Verzonnen waarneming.' } }),
        later(openedOn, 8, 'offer-help', { actor: by, given: { offered: 'Hulp bij opruimen en bij de post.' } }),
        later(openedOn, 15, 'accept-help', { actor: by }),
        later(openedOn, 29, 'clean', { actor: by, given: { costs: 900 + maker.chance.between(0, 15) * 100 } }),
        later(openedOn, 40, 'start-aftercare', { actor: by, given: { visitAfterWeeks: 8 } }),
        later(openedOn, 96, 'visit', { actor: by, given: { contact: 'spoken' } }),
        later(openedOn, 110, 'propose-closure', {
          actor: by,
          given: { outcome: 'stable', evaluation: 'Het huis is op orde en er komt wekelijks iemand langs.' },
        }),
        later(openedOn, 112, 'approve-closure', {
          actor: maker.account('caseCoordinator'),
          given: { outcome: 'stable' },
        }),
      ],
    })
  return {
    register: 'bijzonder-zorgteam',
    records: [
      ...daysOfYear(maker, 2022, 40).map((day) => household(day, 'hygiene')),
      ...daysOfYear(maker, 2022, 9).map((day) =>
        household(day, maker.chance.pick(['care-avoidance', 'nuisance', 'eviction'])),
      ),
    ],
  }
}
