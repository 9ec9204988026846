import type { NewRecord, ToldStep } from '../../../app/features/registers/index.ts'
import { addDays } from '../../../app/law/index.ts'
import { type Batch, later, type Maker, record } from './making.ts'

/** Enforcement that is under way on the day of loading. */
export function enforcementNow(maker: Maker): Batch[] {
  return [
    { register: 'handhavingszaak', records: cases(maker) },
    { register: 'verzoek-om-handhaving', records: requests(maker) },
    { register: 'last-onder-dwangsom', records: orders(maker) },
    { register: 'verbeurde-dwangsom', records: claims(maker) },
    { register: 'bezwaar', records: [objection(maker)] },
    { register: 'damoclesdossier', records: damocles(maker) },
    { register: 'woonoverlast', records: nuisance(maker) },
    { register: 'kamerverhuur', records: rooms(maker) },
    { register: 'bevel-burgemeester', records: [areaBan(maker)] },
  ]
}

const ago = ({ today }: Maker, days: number) => addDays(today, -days)

function cases(maker: Maker): NewRecord[] {
  const officer = maker.account('enforcementOfficer')
  const one = (days: number, domain: string, observation: string, history: (on: string) => ToldStep[] = () => []) => {
    const openedOn = ago(maker, days)
    return record(openedOn, {
      ...maker.place(),
      basis: 'bestuursdwang',
      facts: {
        domain,
        origin: days % 2 === 0 ? 'controle' : 'ambtshalve',
        observation,
        foundOn: openedOn,
        rule: 'artikel 2:10 APV',
      },
      parties: [{ role: 'violator', ...maker.person() }],
      handlerId: officer,
      history: history(openedOn),
    })
  }
  const checked = (on: string) =>
    later(on, 4, 'check', { actor: officer, given: { rule: 'artikel 2:10 APV', foundOn: addDays(on, 4) } })
  return [
    one(1, 'openbare-ruimte', 'Bouwafval op de stoep, voor de derde keer.'),
    one(4, 'horeca', 'Terras staat twee meter te ver op het plein.'),
    one(12, 'bouwen', 'Schuur is een woning geworden.', (on) => [checked(on)]),
    one(26, 'milieu', 'Vaten zonder lekbak achter een loods.', (on) => [
      checked(on),
      later(on, 9, 'chooseRung', {
        actor: maker.account('enforcementLawyer'),
        given: {
          gravity: 'belangrijk',
          conduct: 'onverschillig',
          rung: 'waarschuwen',
          deviation: 'Eerst waarschuwen, want het is de eerste keer.',
        },
      }),
      later(on, 11, 'warn', { actor: officer }),
    ]),
  ]
}

function requests(maker: Maker): NewRecord[] {
  const lawyer = maker.account('enforcementLawyer')
  const one = (days: number, domain: string, request: string, history: (on: string) => ToldStep[] = () => []) => {
    const openedOn = ago(maker, days)
    return record(openedOn, {
      ...maker.place(),
      basis: 'bestuursdwang',
      facts: { domain, receivedOn: openedOn, request, rule: 'Nog uit te zoeken' },
      parties: [{ role: 'requester', ...maker.person() }],
      handlerId: lawyer,
      history: history(openedOn),
    })
  }
  return [
    one(3, 'bouwen', 'De buurman bouwt hoger dan mag.'),
    // Eight weeks are nearly over.
    one(50, 'horeca', 'De muziek gaat door tot drie uur.', (on) => [
      later(on, 20, 'inquire', { actor: lawyer, given: { found: 'overtreding' } }),
    ]),
    one(16, 'milieu', 'Stank van de werkplaats.', (on) => [
      later(on, 6, 'askSupplement', { actor: lawyer, given: { weeks: 2 } }),
    ]),
  ]
}

function orders(maker: Maker): NewRecord[] {
  const lawyer = maker.account('enforcementLawyer')
  const officer = maker.account('enforcementOfficer')
  const one = (days: number, domain: string, rule: string, violation: string, history: (on: string) => ToldStep[]) => {
    const openedOn = ago(maker, days)
    return record(openedOn, {
      ...maker.place(),
      basis: domain === 'opiumwet' ? 'opiumwet' : 'bestuursdwang',
      facts: {
        domain,
        rule,
        violation,
        foundOn: addDays(openedOn, -5),
        foundBy: 'rapport',
        duty: `Beëindig dit: ${violation.toLowerCase()}`,
      },
      parties: [{ role: 'violator', ...maker.person() }],
      handlerId: lawyer,
      history: history(openedOn),
    })
  }
  const imposed = (on: string, aim: 'ongedaan' | 'herhaling', sum: number): ToldStep[] => [
    later(on, 2, 'intend', { actor: lawyer, given: { viewsWeeks: 2 } }),
    later(on, 19, 'noViews', { actor: lawyer }),
    later(on, 24, 'impose', {
      actor: maker.account('mayor'),
      given: {
        ...{ aim, sum, unit: 'per-overtreding', maximum: sum * 4, otherSanction: 'geen' },
        ...(aim === 'ongedaan' ? { termLength: 2, termUnit: 'weeks' } : {}),
        proportion: 'Het bedrag is hoger dan wat de overtreding oplevert.',
      },
    }),
    later(on, 25, 'announce', { actor: lawyer, given: { how: 'aangetekend' } }),
  ]
  return [
    one(6, 'horeca', 'artikel 2:29 APV', 'Open na sluitingstijd', (on) => [
      later(on, 2, 'intend', { actor: lawyer, given: { viewsWeeks: 2 } }),
    ]),
    one(33, 'opiumwet', 'artikel 13b Opiumwet', 'Handelshoeveelheid harddrugs in een woning', (on) =>
      imposed(on, 'herhaling', 5000),
    ),
    // A breach that was found, and waits for somebody to record what is forfeited.
    one(90, 'kamerverhuur', 'artikel 21 Huisvestingswet 2014', 'Zeven kamers verhuurd zonder vergunning', (on) => [
      ...imposed(on, 'ongedaan', 7500),
      later(on, 88, 'findBreach', {
        actor: officer,
        given: { observation: 'Bij de controle sliepen er weer zeven mensen.' },
      }),
    ]),
  ]
}

/** Two claims: one that is nearly barred, and one that was just decided on. */
function claims(maker: Maker): NewRecord[] {
  const lawyer = maker.account('enforcementLawyer')
  const one = (days: number, amount: number, history: (on: string) => ToldStep[] = () => []) => {
    const openedOn = ago(maker, days)
    return record(openedOn, {
      basis: 'bestuursdwang',
      facts: { domain: 'kamerverhuur', forfeitedOn: openedOn, amount },
      parties: [{ role: 'violator', ...maker.person() }],
      handlerId: lawyer,
      history: history(openedOn),
    })
  }
  return [
    one(346, 7500),
    one(70, 2500, (on) => [
      later(on, 10, 'askViews', { actor: lawyer, given: { viewsWeeks: 2 } }),
      later(on, 30, 'noViews', { actor: lawyer }),
      later(on, 40, 'decideCollection', {
        actor: maker.account('mayor'),
        given: { amount: 2500, proof: 'Rapport van een toezichthouder' },
      }),
    ]),
  ]
}

function objection(maker: Maker): NewRecord {
  const receivedOn = ago(maker, 25)
  const lawyer = maker.account('enforcementLawyer')
  return record(receivedOn, {
    basis: 'bezwaar',
    facts: {
      ...{ domain: 'opiumwet', against: 'last-onder-dwangsom', announcedOn: addDays(receivedOn, -12), receivedOn },
      ...{ byPost: true, hasCommittee: false, grounds: 'De drugs waren niet van mij.' },
    },
    parties: [{ role: 'objector', ...maker.person() }],
    handlerId: lawyer,
    history: [
      later(receivedOn, 2, 'confirm', { actor: lawyer }),
      later(receivedOn, 10, 'planHearing', {
        actor: lawyer,
        given: { hearingOn: addDays(maker.today, 9), hearingPlace: 'Stadhuis, kamer 1.12' },
      }),
    ],
  })
}

function damocles(maker: Maker): NewRecord[] {
  const lawyer = maker.account('enforcementLawyer')
  const mayor = maker.account('mayor')
  const one = (days: number, findings: string[], history: (on: string) => ToldStep[]) => {
    const openedOn = ago(maker, days)
    return record(openedOn, {
      ...maker.place(),
      basis: 'opiumwet',
      facts: {
        ...{ reportOn: openedOn, foundOn: addDays(openedOn, -4), premises: 'woning', findings, isRepeat: days > 20 },
        ...{
          amount: 'Ruim boven de hoeveelheid voor eigen gebruik.',
          policyVersion: 'Damoclesbeleid 2023',
          measureOfPolicy: 'sluiting',
        },
      },
      parties: [{ role: 'occupant', ...maker.person() }],
      handlerId: lawyer,
      history: history(openedOn),
    })
  }
  const closed = (on: string): ToldStep[] => [
    later(on, 2, 'intend', { actor: lawyer, given: { viewsWeeks: 2 } }),
    later(on, 18, 'noViews', { actor: lawyer }),
    later(on, 19, 'writeNote', {
      actor: lawyer,
      given: {
        ...{
          necessity: 'De handel gaat door zolang het pand open is.',
          balance: 'Een lichtere maatregel hielp eerder niet.',
        },
        ...{ blame: 'De bewoner wist ervan.', vulnerable: 'geen', proposal: 'sluiting' },
      },
    }),
    later(on, 22, 'decideClosure', { actor: mayor, given: { months: 3, leaveDays: 7 } }),
    later(on, 31, 'close', { actor: lawyer }),
  ]
  return [
    one(5, ['harddrugs', 'wapens'], (on) => [later(on, 2, 'intend', { actor: lawyer, given: { viewsWeeks: 2 } })]),
    // Closed for three months, of which some weeks are left.
    one(100, ['kwekerij', 'softdrugs'], closed),
  ]
}

function nuisance(maker: Maker): NewRecord[] {
  const by = maker.account('enforcementOfficer')
  const one = (days: number, kinds: string[], summary: string, history: (on: string) => ToldStep[] = () => []) => {
    const openedOn = ago(maker, days)
    return record(openedOn, {
      ...maker.place(),
      basis: 'woonoverlast',
      facts: { kinds, tenure: 'corporatie', summary },
      parties: [
        { role: 'violator', ...maker.person() },
        { role: 'neighbour', ...maker.person() },
      ],
      handlerId: by,
      history: history(openedOn),
    })
  }
  const told = (on: string, days: number, what: string) =>
    later(on, days, 'report', { actor: by, given: { source: 'bewoner', what } })
  return [
    one(2, ['geluid'], 'Harde muziek na middernacht.', (on) => [
      told(on, 1, 'Weer tot vier uur, de kinderen waren wakker.'),
    ]),
    one(35, ['intimidatie', 'geluid'], 'Buren worden bedreigd in het trappenhuis.', (on) => [
      told(on, 2, 'Werd uitgescholden bij de voordeur.'),
      later(on, 9, 'talk', {
        actor: by,
        given: { agreements: 'Geen bezoek na elf uur, niemand aanspreken in het portiek.' },
      }),
      told(on, 21, 'De afspraken hielden een week.'),
      later(on, 24, 'warn', { actor: by }),
    ]),
  ]
}

function rooms(maker: Maker): NewRecord[] {
  const by = maker.account('enforcementOfficer')
  const openedOn = ago(maker, 11)
  return [
    record(openedOn, {
      ...maker.place(),
      basis: 'huisvesting',
      facts: { source: 'omwonende', permit: 'geen', rooms: 6, notes: 'Elke maand andere gezichten.' },
      parties: [{ role: 'owner', ...maker.person() }],
      handlerId: by,
      history: [
        later(openedOn, 8, 'check', {
          actor: by,
          given: { persons: 9, findings: ['zonder-vergunning', 'brandveiligheid'], basisOfEntry: 'toestemming' },
        }),
      ],
    }),
  ]
}

function areaBan(maker: Maker): NewRecord {
  const openedOn = ago(maker, 20)
  const lawyer = maker.account('enforcementLawyer')
  return record(openedOn, {
    basis: 'ernstige-overlast',
    facts: {
      ...{ power: 'gebiedsverbod-172a', ground: 'herhaald', foundOn: addDays(openedOn, -3) },
      ...{
        conduct: 'Dealt op het plein en bedreigt voorbijgangers.',
        streets: 'Het plein en de straten die erop uitkomen.',
      },
      area: '6.1555 52.2515\n6.1585 52.2515\n6.1585 52.2535\n6.1555 52.2535',
    },
    parties: [{ role: 'addressee', ...maker.person() }],
    handlerId: lawyer,
    history: [
      later(openedOn, 1, 'consult', { actor: lawyer, given: { prosecutorOrder: 'geen' } }),
      later(openedOn, 3, 'hear', { actor: lawyer, given: { view: 'Zegt dat hij er moet zijn voor zijn werk.' } }),
      later(openedOn, 6, 'impose', {
        actor: maker.account('mayor'),
        given: {
          ...{ form: 'aaneengesloten', months: 3, proportion: 'Het plein is klein en zijn werk ligt erbuiten.' },
          routes: 'Naar de bus via de singel.',
        },
      }),
      later(openedOn, 7, 'handOver', { actor: lawyer, given: { by: 'Toezichthouder' } }),
    ],
  })
}
