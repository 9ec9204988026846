import type { NewRecord, ToldStep } from '../../../app/features/registers/index.ts'
import { addDays } from '../../../app/law/index.ts'
import { type Batch, later, type Maker, record } from './making.ts'
import { SHOP_CHAINS } from './shop-chains.ts'

/** Undermining crime, bans, events and ordinary work that are under way on the day of loading. */
export function orderNow(maker: Maker): Batch[] {
  return [
    { register: 'ondermijningssignalen', records: signals(maker) },
    { register: 'informatieplein', records: [weighing(maker)] },
    { register: 'bibob', records: bibob(maker) },
    { register: 'collectief-winkelverbod', records: bans(maker) },
    { register: 'locatieprofiel', records: profiles(maker) },
    { register: 'evenement', records: events(maker) },
    { register: 'hotspot', records: [hotSpot(maker)] },
    { register: 'gebiedsschouwen', records: [plannedRound(maker)] },
  ]
}

const ago = ({ today }: Maker, days: number) => addDays(today, -days)

function signals(maker: Maker): NewRecord[] {
  const by = maker.account('underminingCoordinator')
  const one = (days: number, phenomenon: string, facts: string, history: (on: string) => ToldStep[] = () => []) => {
    const openedOn = ago(maker, days)
    return record(openedOn, {
      ...maker.place(),
      basis: 'public-order',
      facts: { phenomenon, concerns: 'place', source: 'staff', sourceGrade: 'B', informationGrade: '2', facts },
      history: history(openedOn),
    })
  }
  return [
    one(1, 'money-laundering', 'Kapsalon zonder klanten, elke week contant geld naar de bank.'),
    one(3, 'drug-production', 'Vaten en jerrycans achter een leegstaande loods.'),
    one(9, 'property', 'Drie panden in een maand contant gekocht door dezelfde bv.', (on) => [
      later(on, 4, 'judge', { actor: by, given: { judgement: 'square', concerns: 'company' } }),
    ]),
  ]
}

/** A signal on the information square, weighed and waiting for the privacy officer. */
function weighing(maker: Maker): NewRecord {
  const by = maker.account('underminingCoordinator')
  const openedOn = ago(maker, 12)
  const why = 'Verzonnen afweging voor de demonstratie.'
  const weigh = (step: string, answer: string | number) =>
    later(openedOn, 5, step, { actor: by, given: { answer, why } })
  return record(openedOn, {
    basis: 'public-order',
    facts: { phenomenon: 'money-laundering', concerns: 'company', question: 'Wie zit er achter de drie panden?' },
    history: [
      weigh('weigh-kind', 'undermining'),
      weigh('weigh-number', 3),
      weigh('weigh-weight', 'middle'),
      weigh('weigh-earlier', 'none'),
      weigh('weigh-participants', 4),
      weigh('weigh-less', 'place-enough'),
      later(openedOn, 10, 'decide-enrich', {
        actor: by,
        reason: 'Zonder deze bronnen blijft onbekend wie de panden kocht.',
        given: {
          sources: ['kvk', 'kadaster'],
          proportion: 'Alleen bronnen over panden en bedrijven, niet over mensen.',
        },
      }),
    ],
  })
}

function bibob(maker: Maker): NewRecord[] {
  const by = maker.account('bibobCoordinator')
  const one = (days: number, kind: string, prompts: string[], history: (on: string) => ToldStep[]) => {
    const openedOn = ago(maker, days)
    return record(openedOn, {
      ...maker.place(),
      basis: kind === 'vastgoedtransactie' ? 'property' : 'permit',
      facts: {
        ...{
          kind,
          decisionKind: 'application',
          reference: `Aanvraag ${kind} ${openedOn}`,
          applicationOn: openedOn,
          prompts,
        },
        reason: 'Onduidelijk waar het geld voor de overname vandaan komt.',
      },
      parties: [{ role: 'applicant', ...maker.person() }],
      handlerId: by,
      history: history(openedOn),
    })
  }
  const begun = (on: string): ToldStep[] => [
    later(on, 1, 'give-form', { actor: by, given: { weeks: 3 } }),
    later(on, 15, 'receive-form', { actor: by }),
    later(on, 20, 'look-up', { actor: by, given: { source: 'kvk', found: 'De bv is drie weken oud.' } }),
  ]
  return [
    one(4, 'horecavergunning', ['policy'], (on) => [later(on, 1, 'give-form', { actor: by, given: { weeks: 3 } })]),
    one(45, 'vastgoedtransactie', ['risk-area'], begun),
    // With the national bureau, which has eight weeks.
    one(70, 'horecavergunning', ['tip', 'own'], (on) => [
      ...begun(on),
      later(on, 30, 'ask-bureau', {
        actor: by,
        given: { why: 'De herkomst van het geld is met eigen bronnen niet vast te stellen.' },
      }),
      later(on, 31, 'tell-applicant', { actor: by }),
    ]),
  ]
}

function bans(maker: Maker): NewRecord[] {
  const by = maker.account('banKeeper')
  const one = (days: number, incident: string, chain: number, history: (on: string) => ToldStep[] = () => []) => {
    const openedOn = ago(maker, days)
    return record(openedOn, {
      basis: 'gerechtvaardigd-belang',
      facts: {
        incidentOn: addDays(openedOn, -1),
        incident,
        isMinor: false,
        description: 'Zie de verklaring van de winkel.',
      },
      parties: [
        { role: 'banned', ...maker.person() },
        { role: 'reporter', organisationId: maker.organisation(SHOP_CHAINS[chain]!.slug) },
      ],
      history: history(openedOn),
    })
  }
  const warned = (on: string) =>
    later(on, 1, 'warn', { actor: by, given: { warningMonths: 12, handedOver: 'uitgereikt' } })
  const banned = (on: string, months: number) =>
    later(on, 30, 'ban', {
      actor: by,
      given: { banMonths: months, newIncidentOn: addDays(on, 28), isGrave: false, handedOver: 'uitgereikt' },
    })
  return [
    one(1, 'diefstal', 0),
    one(20, 'overlast', 3, (on) => [warned(on)]),
    one(64, 'diefstal', 5, (on) => [warned(on), banned(on, 12)]),
    // Ends within days, by itself.
    one(206, 'bedreiging', 7, (on) => [warned(on), banned(on, 6)]),
  ]
}

const PLACES = [
  ['Brink', 8000, 85, 30],
  ['Grote Kerkhof', 2500, 80, 18],
  ['Worpplantsoen', 12_000, 85, 12],
] as const

/** The places for which profiles were to come first. */
function profiles(maker: Maker): NewRecord[] {
  const by = maker.account('eventsAdviser')
  return PLACES.map(([location, maxVisitors, maxNoise, maxDays], index) => {
    const openedOn = ago(maker, 500 - index * 60)
    return record(openedOn, {
      basis: 'apv',
      facts: {
        location,
        maxVisitors,
        maxNoise,
        maxDays,
        maxNoisyDays: Math.floor(maxDays / 3),
        restDays: 5,
        routes: 'Hulpdiensten van twee kanten.',
      },
      history: [
        later(openedOn, 20, 'advise', {
          actor: by,
          given: { advice: 'Politie en brandweer kunnen ermee uit de voeten.' },
        }),
        later(openedOn, 40, 'consult', { actor: by }),
        ...(index < 2 ? [later(openedOn, 70, 'adopt', { actor: maker.account('mayor') })] : []),
      ],
    })
  })
}

function events(maker: Maker): NewRecord[] {
  const by = maker.account('eventsAdviser')
  const event = (
    name: string,
    location: string,
    inDays: number,
    visitors: number,
    history: (on: string) => ToldStep[] = () => [],
  ) => {
    const openedOn = ago(maker, 40)
    return record(openedOn, {
      basis: 'apv',
      facts: { name, location, startsOn: addDays(maker.today, inDays), days: 2, visitors, noise: 75 },
      parties: [{ role: 'organiser', organisationId: maker.organisation('evenementenorganisaties') }],
      history: history(openedOn),
    })
  }
  const classified = (on: string, riskClass: string) =>
    later(on, 5, 'classify', { actor: by, given: { riskClass, askedFrom: ['politie', 'brandweer', 'ghor'] } })
  return [
    event('Lichtjesmarkt', 'Brink', 24, 6000, (on) => [
      classified(on, 'B'),
      later(on, 20, 'advise', {
        actor: by,
        given: { by: 'politie', advice: 'voorwaarden', text: 'Twee uitgangen vrij houden.' },
      }),
    ]),
    event('Winterconcert', 'Grote Kerkhof', 60, 1800),
  ]
}

function hotSpot(maker: Maker): NewRecord {
  const openedOn = ago(maker, 50)
  const by = maker.account('eventsAdviser')
  return record(openedOn, {
    basis: 'openbare-orde',
    facts: { location: 'Parkeerterrein achter het station', kinds: ['jeugd', 'drugs'], reports: 23 },
    areaCode: maker.areas[0],
    history: [later(openedOn, 6, 'measure', { actor: by, given: { measure: 'toezicht', untilWeeks: 8 } })],
  })
}

const plannedRound = (maker: Maker): NewRecord =>
  record(ago(maker, 6), {
    basis: 'safety-task',
    facts: {
      area: 'Binnenstad noord',
      plannedOn: addDays(maker.today, 13),
      partners: ['shops', 'police', 'maintenance'],
    },
  })
