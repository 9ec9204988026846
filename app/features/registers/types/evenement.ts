import { defineRegister, type Facts, type Situation } from '../declaration.ts'
import { lastOf } from '../domain/situation.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { has } from './parts/enforcement.ts'
import { needsStep } from './parts/guards.ts'
import { ORDER_BASES, PERMIT } from './parts/public-order.ts'

const CLASSES = [
  choice('A', 'A: regulier', 'A: regular'),
  choice('B', 'B: aandacht', 'B: attention'),
  choice('C', 'C: risico', 'C: risk'),
]

const ADVISERS = [
  choice('politie', 'Politie', 'Police'),
  choice('brandweer', 'Brandweer', 'Fire service'),
  choice('ghor', 'GHOR', 'Medical assistance (GHOR)'),
  choice('verkeer', 'Verkeer', 'Traffic'),
  choice('milieu', 'Geluid en milieu', 'Noise and environment'),
]

const profileOf = ({ related }: Situation) =>
  related.find(({ register, state }) => register === 'locatieprofiel' && state === 'adopted')?.facts

/** What the event asks of its location, against what the location can bear. */
const exceedsProfile = (situation: Situation): boolean => {
  const profile = profileOf(situation)
  if (!profile) return false
  const { visitors, noise } = situation.facts
  return Number(visitors) > Number(profile.maxVisitors) || Number(noise) > Number(profile.maxNoise)
}

const previousLessons = ({ facts, events }: Situation): Facts => ({
  name: facts.name,
  location: facts.location,
  visitors: facts.visitors,
  noise: facts.noise,
  lessons: lastOf(events, 'evaluate')?.given.lessons,
})

/** An event from application to evaluation; what was learnt stands on the file of the next edition. */
export const evenement = defineRegister({
  key: 'evenement',
  words: {
    one: both('Evenement', 'Event'),
    many: both('Evenementen', 'Events'),
    intro: both(
      'Aanvraag, risicoklasse, adviezen, voorwaarden, verloop en evaluatie. De lessen komen terug bij de volgende editie.',
      'Application, risk class, advice, conditions, course and evaluation. The lessons return with the next edition.',
    ),
  },
  group: 'order',
  space: 'events',
  confidentiality: 'O',
  items: [113],
  bases: ORDER_BASES,
  purpose: both('Evenementen veilig laten verlopen.', 'Letting events run safely.'),
  numberPattern: 'EV-{year}-{number:4}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    { key: 'name', words: both('Naam', 'Name'), kind: 'text', isRequired: true, inList: true },
    {
      key: 'location',
      words: both('Locatie', 'Location'),
      hint: both('Zoals in het locatieprofiel', 'As in the location profile'),
      kind: 'text',
      isRequired: true,
      inList: true,
    },
    { key: 'startsOn', words: both('Eerste dag', 'First day'), kind: 'day', isRequired: true, inList: true },
    { key: 'days', words: both('Aantal dagen', 'Number of days'), kind: 'number', min: 1, max: 60, isRequired: true },
    {
      key: 'visitors',
      words: both('Bezoekers tegelijk', 'Visitors at once'),
      kind: 'number',
      min: 1,
      max: 200000,
      isRequired: true,
    },
    {
      key: 'noise',
      words: both('Geluid op de gevel, dB(A)', 'Noise at the facade, dB(A)'),
      kind: 'number',
      min: 0,
      max: 120,
    },
    {
      key: 'riskClass',
      words: both('Risicoklasse', 'Risk class'),
      kind: 'choice',
      choices: CLASSES,
      atIntake: false,
      inList: true,
      isFilter: true,
    },
    { key: 'lessons', words: both('Lessen van de vorige editie', 'Lessons of the previous edition'), kind: 'longText' },
    { key: 'conditions', words: both('Voorwaarden', 'Conditions'), kind: 'longText', atIntake: false },
  ],
  parties: [
    { key: 'organiser', words: both('Organisator', 'Organiser'), is: 'organisation' },
    { key: 'adviser', words: both('Adviseur', 'Adviser'), is: 'organisation' },
  ],
  states: [
    { key: 'applied', words: both('Aangevraagd', 'Applied') },
    { key: 'advice', words: both('Advies gevraagd', 'Advice asked') },
    { key: 'permitted', words: both('Vergund', 'Permitted') },
    { key: 'held', words: both('Gehouden', 'Held') },
    { key: 'evaluated', words: both('Geëvalueerd', 'Evaluated'), isEnd: true },
    { key: 'refused', words: both('Geweigerd', 'Refused'), isEnd: true },
    { key: 'cancelled', words: both('Afgelast', 'Cancelled'), isEnd: true },
  ],
  steps: [
    {
      key: 'classify',
      words: both('Risicoklasse bepalen', 'Set the risk class'),
      done: both('Risicoklasse bepaald', 'Risk class set'),
      from: ['applied', 'advice'],
      to: 'advice',
      level: 'handle',
      fields: [
        {
          key: 'riskClass',
          words: both('Risicoklasse', 'Risk class'),
          kind: 'choice',
          choices: CLASSES,
          isRequired: true,
          keep: true,
        },
        {
          key: 'askedFrom',
          words: both('Advies gevraagd aan', 'Advice asked from'),
          kind: 'choices',
          choices: ADVISERS,
        },
      ],
    },
    {
      key: 'advise',
      words: both('Advies vastleggen', 'Record an advice'),
      done: both('Advies ontvangen', 'Advice received'),
      from: ['advice'],
      level: 'handle',
      fields: [
        { key: 'by', words: both('Van', 'From'), kind: 'choice', choices: ADVISERS, isRequired: true },
        {
          key: 'advice',
          words: both('Advies', 'Advice'),
          kind: 'choice',
          choices: [
            choice('positief', 'Positief', 'Positive'),
            choice('voorwaarden', 'Met voorwaarden', 'With conditions'),
            choice('negatief', 'Negatief', 'Negative'),
          ],
          isRequired: true,
        },
        { key: 'text', words: both('Toelichting', 'Explanation'), kind: 'longText' },
      ],
    },
    {
      key: 'permit',
      words: both('Vergunning verlenen', 'Grant the permit'),
      done: both('Vergunning verleend', 'Permit granted'),
      from: ['advice'],
      to: 'permitted',
      level: 'decide',
      article: 'artikel 174 Gemeentewet en de APV',
      fields: [
        { key: 'conditions', words: both('Voorwaarden', 'Conditions'), kind: 'longText', isRequired: true, keep: true },
        {
          key: 'deviation',
          words: both('Waarom meer dan het locatieprofiel toelaat', 'Why more than the location profile allows'),
          kind: 'longText',
        },
        {
          key: 'lessonsUsed',
          words: both('Wat is er met de vorige lessen gedaan', 'What was done with the previous lessons'),
          kind: 'longText',
        },
      ],
      guards: [
        {
          key: 'advice-for-class',
          words: both(
            'Een evenement van klasse B of C heeft ten minste advies van politie, brandweer en GHOR.',
            'An event of class B or C has at least the advice of police, fire service and medical assistance.',
          ),
          article: 'artikel 3:2 Awb',
          holds: ({ facts, events }) =>
            facts.riskClass === 'A' ||
            ['politie', 'brandweer', 'ghor'].every((by) =>
              events.some(({ step, given }) => step === 'advise' && given.by === by),
            ),
        },
        {
          key: 'within-profile',
          words: both(
            'Het evenement vraagt meer dan het locatieprofiel toelaat. Schrijf op waarom dat hier kan, of pas het plan aan.',
            'The event asks more than the location profile allows. Write down why that is possible here, or change the plan.',
          ),
          article: 'artikel 4:84 Awb',
          holds: (situation) => !exceedsProfile(situation) || has(situation.given, 'deviation'),
        },
        {
          key: 'lessons-are-used',
          words: both(
            'De vorige editie liet lessen na. Schrijf op wat ermee is gedaan.',
            'The previous edition left lessons. Write down what was done with them.',
          ),
          holds: ({ facts, given }) => !has(facts, 'lessons') || has(given, 'lessonsUsed'),
        },
      ],
    },
    {
      key: 'refuse',
      words: both('Vergunning weigeren', 'Refuse the permit'),
      done: both('Vergunning geweigerd', 'Permit refused'),
      from: ['applied', 'advice'],
      to: 'refused',
      level: 'decide',
      needsReason: true,
    },
    {
      key: 'cancel',
      words: both('Afgelast of ingetrokken', 'Cancelled or withdrawn'),
      done: both('Afgelast', 'Cancelled'),
      from: ['applied', 'advice', 'permitted'],
      to: 'cancelled',
      level: 'handle',
      needsReason: true,
    },
    {
      key: 'check',
      words: both('Controle tijdens het evenement', 'Check during the event'),
      done: both('Gecontroleerd', 'Checked'),
      from: ['permitted', 'held'],
      level: 'handle',
      fields: [
        {
          key: 'result',
          words: both('Uitkomst', 'Outcome'),
          kind: 'choice',
          choices: [
            choice('in-orde', 'In orde', 'In order'),
            choice('overtreding', 'Voorwaarde overtreden', 'Condition breached'),
          ],
          isRequired: true,
        },
      ],
    },
    {
      key: 'incident',
      words: both('Incident vastleggen', 'Record an incident'),
      done: both('Incident', 'Incident'),
      from: ['permitted', 'held'],
      level: 'handle',
      fields: [
        {
          key: 'kind',
          words: both('Soort', 'Kind'),
          kind: 'choice',
          choices: [
            choice('veiligheid', 'Veiligheid in het geding', 'Safety at stake'),
            choice('geweld', 'Geweld', 'Violence'),
            choice('drukte', 'Te grote drukte', 'Too crowded'),
            choice('geluid', 'Geluid', 'Noise'),
            choice('weer', 'Weer', 'Weather'),
            choice('medisch', 'Medisch', 'Medical'),
          ],
          isRequired: true,
        },
        {
          key: 'what',
          words: both('Wat is er gebeurd, zonder personen', 'What happened, without persons'),
          kind: 'longText',
        },
      ],
    },
    {
      key: 'hold',
      words: both('Evenement is gehouden', 'The event was held'),
      done: both('Gehouden', 'Held'),
      dayWords: both('Laatste dag van het evenement', 'Last day of the event'),
      from: ['permitted'],
      to: 'held',
      level: 'handle',
      fields: [
        {
          key: 'actualVisitors',
          words: both('Bezoekers op het drukste moment', 'Visitors at the busiest moment'),
          kind: 'number',
          min: 0,
          max: 200000,
        },
      ],
    },
    {
      key: 'evaluate',
      words: both('Evalueren', 'Evaluate'),
      done: both('Geëvalueerd', 'Evaluated'),
      hint: both(
        'De lessen komen op het dossier van de volgende editie.',
        'The lessons come on the file of the next edition.',
      ),
      from: ['held'],
      to: 'evaluated',
      level: 'handle',
      fields: [
        {
          key: 'lessons',
          words: both('Lessen voor de volgende editie', 'Lessons for the next edition'),
          kind: 'longText',
          isRequired: true,
        },
        {
          key: 'complaints',
          words: both('Klachten van omwonenden', 'Complaints of neighbours'),
          kind: 'number',
          min: 0,
        },
      ],
    },
    {
      key: 'nextEdition',
      words: both('Volgende editie openen', 'Open the next edition'),
      done: both('Volgende editie geopend', 'Next edition opened'),
      from: ['evaluated'],
      level: 'handle',
      fields: [
        {
          key: 'startsOn',
          words: both('Eerste dag van de volgende editie', 'First day of the next edition'),
          kind: 'day',
          isRequired: true,
        },
        {
          key: 'days',
          words: both('Aantal dagen', 'Number of days'),
          kind: 'number',
          min: 1,
          max: 60,
          isRequired: true,
        },
      ],
      guards: [needsStep('evaluate', both('Evalueer eerst.', 'Evaluate first.'))],
      opens: {
        register: 'evenement',
        facts: (situation) => ({
          ...previousLessons(situation),
          startsOn: situation.given.startsOn,
          days: situation.given.days,
        }),
      },
    },
  ],
  deadlines: [
    {
      key: 'decision',
      words: both('Beslissen op de aanvraag', 'Decide on the application'),
      rule: 'awb-4:13',
      startsWith: { step: 'intake' },
      metBy: ['permit', 'refuse'],
      endedBy: ['cancel'],
      warnDays: [21, 7, 1],
    },
    {
      key: 'evaluation',
      words: both('Evalueren', 'Evaluate'),
      rule: 'authority-term',
      startsWith: { step: 'hold' },
      metBy: ['evaluate'],
      parameters: () => ({ length: 6, unit: 'weeks' }),
      warnDays: [14, 0],
    },
  ],
  letters: [
    {
      key: 'vergunning',
      words: both('Evenementenvergunning', 'Event permit'),
      after: ['permit'],
      level: 'decide',
      to: 'organiser',
      subject: 'Vergunning voor {fact:name}, {number}',
      needsCheck: true,
      paragraphs: [
        {
          sentences: [
            'U krijgt vergunning voor {fact:name} op {fact:location}, vanaf {fact:startsOn}, {fact:days} dagen.',
          ],
        },
        { heading: 'Voorwaarden', sentences: ['{fact:conditions}'] },
        {
          heading: 'Bezwaar',
          sentences: [
            'U kunt binnen zes weken na de dag van bekendmaking bezwaar maken bij de gemeente {municipality}.',
          ],
        },
      ],
    },
  ],
  retention: PERMIT,
  meeting: { one: both('Evenementenoverleg', 'Events meeting'), kind: 'evenementen' },
  counts: [
    {
      key: 'events_held_by_year',
      version: 1,
      words: both('Gehouden evenementen', 'Events held'),
      indicator: 'events_held',
      counts: { kind: 'events', steps: ['hold'] },
      period: 'year',
    },
    {
      key: 'event_safety_incidents_by_year',
      version: 1,
      words: both('Incidenten waarbij de veiligheid in het geding was', 'Incidents with safety at stake'),
      indicator: 'event_safety_incidents',
      counts: { kind: 'events', steps: ['incident'] },
      where: { kind: 'veiligheid' },
      period: 'year',
    },
  ],
})
