import type { NewRecord, ToldStep } from '../../../app/features/registers/index.ts'
import { addDays } from '../../../app/law/index.ts'
import { type Batch, later, type Maker, record } from './making.ts'

/** Cases that are under way on the day of loading, so that who opens the work place finds work there. */
export function careNow(maker: Maker): Batch[] {
  return [
    { register: 'casussen', records: casework(maker) },
    { register: 'bijzonder-zorgteam', records: households(maker) },
    { register: 'mensenhandel', records: [traffickingSignal(maker)] },
    { register: 'huisverboden', records: [homeBan(maker)] },
    { register: 'wvggz-meldingen', records: [careReport(maker)] },
    { register: 'meldpunt-integriteit', records: integrityReports(maker) },
  ]
}

const ago = ({ today }: Maker, days: number) => addDays(today, -days)

function caseOf(
  maker: Maker,
  days: number,
  reason: string,
  history: (openedOn: string) => ToldStep[],
  isUrgent = false,
): NewRecord {
  const openedOn = ago(maker, days)
  return record(openedOn, {
    ...maker.place(),
    basis: 'social-support',
    facts: {
      ...{ concerns: days % 2 === 0 ? 'person' : 'household', receivedFrom: days % 3 === 0 ? 'police' : 'social-team' },
      ...{ isUrgent, problems: ['mental-health', 'debt'], reason, tried: 'Het sociaal team kwam er alleen niet uit.' },
    },
    parties: [{ role: 'subject', ...maker.person() }],
    handlerId: days > 10 ? maker.account('caseCoordinator') : null,
    history: history(openedOn),
  })
}

function casework(maker: Maker): NewRecord[] {
  const director = maker.account('caseCoordinator')
  const worker = maker.account('caseworker')
  const takenOn = (openedOn: string) =>
    later(openedOn, 3, 'take-on', {
      actor: director,
      given: {
        criteria: ['several-areas', 'several-organisations'],
        necessity: 'Meer organisaties zijn betrokken en niemand heeft de leiding.',
      },
    })
  const directed = (openedOn: string) => later(openedOn, 5, 'assign-director', { actor: director, given: { director } })
  const told = (openedOn: string) => later(openedOn, 12, 'inform-person', { actor: worker, given: { how: 'talk' } })
  const planned = (openedOn: string, after: number, weeks: number) =>
    later(openedOn, after, 'adopt-plan', { actor: worker, given: { evaluateAfterWeeks: weeks, madeWith: 'together' } })
  const running = (openedOn: string) => [takenOn(openedOn), directed(openedOn), told(openedOn)]
  return [
    caseOf(
      maker,
      0,
      'Staat al twee nachten buiten te schreeuwen; de buurt is bang en belt elke avond.',
      () => [],
      true,
    ),
    caseOf(maker, 5, 'Zoon met wanen, moeder durft niet meer thuis te slapen.', () => []),
    caseOf(maker, 8, 'Dreigende ontruiming, drie kinderen in huis en geen hulp die binnenkomt.', (on) => [takenOn(on)]),
    // The plan is to be evaluated within days.
    caseOf(maker, 60, 'Verslaving en schulden; zwerft tussen opvang en straat.', (on) => [
      ...running(on),
      planned(on, 9, 8),
    ]),
    caseOf(maker, 31, 'Ruzie tussen twee gezinnen die in de straat is uitgegroeid tot bedreiging.', running),
    caseOf(maker, 120, 'Kwam vrij zonder woning en zonder inkomen.', (on) => [
      ...running(on),
      planned(on, 14, 12),
      later(on, 100, 'evaluate', {
        actor: worker,
        given: { progress: 'reached', findings: 'Woont begeleid, inkomen is geregeld.' },
      }),
      later(on, 115, 'propose-closure', {
        actor: worker,
        given: { outcome: 'regular-care', evaluation: 'De begeleiding neemt het over.', isPersonTold: true },
      }),
    ]),
    caseOf(maker, 47, 'Vervuilde woning en een bewoner die niemand binnenlaat.', (on) => [
      ...running(on),
      later(on, 44, 'offer-transfer', {
        actor: worker,
        reason: 'Past beter bij het team dat al contact heeft.',
        given: {
          ...{ transferTo: maker.organisation('sociaal-team'), handedOver: ['contact', 'summary', 'plan'] },
          sharingBasis: 'Toestemming van de betrokkene.',
        },
      }),
    ]),
  ]
}

function households(maker: Maker): NewRecord[] {
  const by = maker.account('caseworker')
  const household = (
    days: number,
    mainProblem: string,
    signal: string,
    history: (on: string) => ToldStep[] = () => [],
  ) => {
    const openedOn = ago(maker, days)
    return record(openedOn, {
      ...maker.place(),
      basis: 'social-support',
      facts: { mainProblem, signalFrom: 'housing', hasChildren: days % 2 === 1, signal },
      parties: [{ role: 'subject', ...maker.person({ youngest: 40, oldest: 88 }) }],
      handlerId: by,
      history: history(openedOn),
    })
  }
  const visited = (on: string) =>
    later(on, 4, 'visit', {
      actor: by,
      given: { contact: 'spoken', seen: 'Smalle paadjes tussen de spullen, gas afgesloten.' },
    })
  return [
    household(1, 'hygiene', 'De monteur weigert naar binnen te gaan.'),
    household(9, 'care-avoidance', 'Post puilt uit de brievenbus, gordijnen al maanden dicht.', (on) => [visited(on)]),
    household(40, 'hygiene', 'Ongedierte in het portiek.', (on) => [
      visited(on),
      later(on, 7, 'offer-help', { actor: by, given: { offered: 'Schoonmaak en daarna elke week iemand langs.' } }),
      later(on, 14, 'accept-help', { actor: by }),
    ]),
  ]
}

const traffickingSignal = (maker: Maker): NewRecord =>
  record(ago(maker, 2), {
    ...maker.place(),
    basis: 'social-support',
    facts: {
      kind: 'labour',
      source: 'inspection',
      isMinor: false,
      signs: 'Zes mensen op één kamer, paspoorten liggen bij de baas.',
    },
    parties: [{ role: 'victim', ...maker.person() }],
  })

/** A home ban of some days ago, so that the end or an extension is at hand. */
function homeBan(maker: Maker): NewRecord {
  const openedOn = ago(maker, 7)
  const mayor = maker.account('mayor')
  const by = maker.account('caseCoordinator')
  return record(openedOn, {
    ...maker.place(),
    basis: 'wth-2',
    facts: {
      isChildAbuse: false,
      danger: 'Bedreiging van de partner, de derde melding in een maand.',
      hasChildren: true,
    },
    parties: [
      { role: 'banned', ...maker.person() },
      { role: 'housemate', ...maker.person() },
      { role: 'safe-home', organisationId: maker.organisation('veilig-thuis-ijsselland') },
    ],
    history: [
      later(openedOn, 0, 'consult-safe-home', {
        actor: by,
        given: { advice: 'Dit gezin is bekend; een huisverbod geeft rust.' },
      }),
      later(openedOn, 0, 'impose', {
        actor: mayor,
        given: {
          ...{ imposedAt: `${openedOn}T21:40`, imposedBy: 'mayor', isAdult: true, isOral: false },
          grounds: 'Er is een ernstig vermoeden van gevaar voor de partner en de kinderen.',
        },
      }),
      later(openedOn, 1, 'tell-housemates', { actor: by }),
    ],
  })
}

function careReport(maker: Maker): NewRecord {
  const openedOn = ago(maker, 9)
  return record(openedOn, {
    ...maker.place(),
    basis: 'wvggz-5:1',
    facts: {
      relation: 'parent',
      isAnonymous: false,
      report: 'Onze zoon eet niet meer en praat tegen mensen die er niet zijn.',
    },
    parties: [{ role: 'person', ...maker.person({ youngest: 19, oldest: 35 }) }],
    history: [later(openedOn, 1, 'start-inquiry', { actor: maker.account('caseCoordinator') })],
  })
}

function integrityReports(maker: Maker): NewRecord[] {
  const by = maker.account('confidentialCounsellor')
  const report = (days: number, kind: string, what: string, history: (on: string) => ToldStep[] = () => []) => {
    const openedOn = ago(maker, days)
    return record(openedOn, {
      basis: 'employer',
      facts: { kind, process: 'permits', what, isUrgent: days < 3 },
      history: history(openedOn),
    })
  }
  return [
    report(1, 'pressure', 'Aan de balie werd gezegd: wij weten waar je woont.'),
    report(24, 'interest', 'Een collega behandelt de aanvraag van zijn zwager.', (on) => [
      later(on, 3, 'confirm', { actor: by }),
      later(on, 10, 'judge', {
        actor: by,
        given: { weight: 'integrity', judgement: 'Er is een belang dat niet is gemeld.' },
      }),
    ]),
  ]
}
