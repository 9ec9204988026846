import type { NewRecord, ToldStep } from '../../../app/features/registers/index.ts'
import { addDays } from '../../../app/law/index.ts'
import type { Day } from '../../../app/shared/days.ts'
import { type Batch, daysOfYear, later, type Maker, record } from './making.ts'

const DOMAINS = ['opiumwet', 'kamerverhuur', 'bouwen', 'milieu', 'openbare-ruimte', 'horeca', 'woonoverlast', 'overig']

/** The 195 cases of 2022, of which 38 began with a request. */
export function enforcementCases(maker: Maker): Batch {
  const days = daysOfYear(maker, 2022, 195)
  const records = days.map((openedOn, index) => {
    // Thirty-eight, dealt out over the year: 7 is coprime with 195, so every case gets a number of its own.
    const isRequested = (index * 7) % 195 < 38
    const origin = isRequested ? 'verzoek' : index % 3 === 0 ? 'ambtshalve' : 'controle'
    return record(openedOn, {
      ...maker.place(),
      basis: 'bestuursdwang',
      facts: {
        ...{ domain: maker.chance.pick(DOMAINS), origin, rule: 'Verzonnen voorschrift' },
        ...{ observation: 'Verzonnen waarneming voor de demonstratie.', foundOn: openedOn },
      },
      parties: [
        { role: 'violator', ...maker.person() },
        ...(isRequested ? [{ role: 'requester', ...maker.person() }] : []),
      ],
      history: courseOf(maker, openedOn, index),
    })
  })
  return { register: 'handhavingszaak', records }
}

function courseOf(maker: Maker, openedOn: Day, index: number): ToldStep[] {
  const officer = maker.account('enforcementOfficer')
  const lawyer = maker.account('enforcementLawyer')
  if (index % 5 === 4) return [later(openedOn, 9, 'noViolation', { actor: officer })]
  const checked = later(openedOn, 9, 'check', {
    actor: officer,
    given: { rule: 'Verzonnen voorschrift', foundOn: addDays(openedOn, 9) },
  })
  const rung = index % 5 === 3 ? 'last-onder-dwangsom' : index % 5 === 2 ? 'waarschuwen' : 'aanspreken'
  const chosen = later(openedOn, 16, 'chooseRung', {
    actor: lawyer,
    given: {
      ...{
        gravity: rung === 'aanspreken' ? 'gering' : 'belangrijk',
        conduct: rung === 'aanspreken' ? 'welwillend' : 'onverschillig',
      },
      ...{ rung, deviation: 'Eerdere gevallen zijn net zo behandeld.' },
    },
  })
  const then: Record<string, ToldStep[]> = {
    aanspreken: [],
    waarschuwen: [later(openedOn, 20, 'warn', { actor: lawyer })],
    'last-onder-dwangsom': [later(openedOn, 20, 'startOrder', { actor: lawyer })],
  }
  return [checked, chosen, ...then[rung]!, later(openedOn, 95, 'comply', { actor: officer })]
}

/** Warnings that the report counts: three in football, four in sex work. */
export function warnings(maker: Maker): Batch {
  const warned = (domain: string, rule: string, openedOn: Day): NewRecord =>
    record(openedOn, {
      ...(domain === 'sekswerk' ? maker.place() : {}),
      basis: 'apv',
      facts: { domain, rule, foundOn: addDays(openedOn, -3), conduct: 'Verzonnen gedrag voor de demonstratie.' },
      parties: [{ role: 'violator', ...maker.person() }],
      history: [
        later(openedOn, 12, 'give', { actor: maker.account('mayor'), given: { validMonths: 12 } }),
        later(openedOn, 12 + 370, 'expire'),
      ],
    })
  return {
    register: 'waarschuwing',
    records: [
      ...daysOfYear(maker, 2022, 3, { until: 300 }).map((day) => warned('voetbal', 'artikel 2:47 APV', day)),
      ...daysOfYear(maker, 2022, 4, { until: 300 }).map((day) => warned('sekswerk', 'artikel 3:4 APV', day)),
    ],
  }
}

/** Five objections in football in 2022, one of which went on to the court. */
export function objections(maker: Maker): Batch {
  const lawyer = maker.account('enforcementLawyer')
  const records = daysOfYear(maker, 2022, 5, { until: 330 }).map((receivedOn, index) => {
    const isAppealed = index === 1
    return record(receivedOn, {
      basis: 'bezwaar',
      facts: {
        ...{
          domain: 'voetbal',
          against: index < 2 ? 'last-onder-dwangsom' : 'waarschuwing',
          announcedOn: addDays(receivedOn, -20),
        },
        ...{ receivedOn, byPost: true, hasCommittee: false, grounds: 'Verzonnen gronden voor de demonstratie.' },
      },
      parties: [{ role: 'objector', ...maker.person({ youngest: 18, oldest: 40 }) }],
      history: [
        later(receivedOn, 3, 'confirm', { actor: lawyer }),
        later(receivedOn, 10, 'planHearing', {
          actor: lawyer,
          given: { hearingOn: addDays(receivedOn, 31), hearingPlace: 'Stadhuis' },
        }),
        later(receivedOn, 31, 'hear', { actor: lawyer, given: { minutes: 'Verzonnen verslag van de hoorzitting.' } }),
        later(receivedOn, 50, 'decide', {
          actor: maker.account('mayor'),
          given: { result: index === 3 ? 'deels-gegrond' : 'ongegrond' },
        }),
        ...(isAppealed
          ? [
              later(receivedOn, 80, 'fileAppeal', { actor: lawyer }),
              later(receivedOn, 290, 'rule', { actor: lawyer, given: { court: 'rechtbank', ruling: 'ongegrond' } }),
              later(receivedOn, 345, 'becomeFinal', { actor: lawyer }),
            ]
          : [later(receivedOn, 105, 'becomeFinal', { actor: lawyer })]),
      ],
    })
  })
  return { register: 'bezwaar', records }
}
