import type {
  DeadlineDeclaration,
  Field,
  Guard,
  LegalBasis,
  PartyRole,
  Retention,
  State,
  Step,
} from '../../declaration.ts'
import { hasTaken } from '../../domain/situation.ts'
import type { Words } from '../../words.ts'
import { both } from './both.ts'
import { choice } from './choices.ts'

/** A ban of joint entrepreneurs is private law: their own interest, weighed in a protocol the privacy authority saw. */
export const BAN_BASES: LegalBasis[] = [
  {
    key: 'gerechtvaardigd-belang',
    words: both(
      'Gerechtvaardigd belang van de deelnemers, volgens het protocol',
      'Legitimate interest of the participants, under the protocol',
    ),
    article: 'artikel 6, eerste lid, onder f, AVG en artikel 33, vierde lid, UAVG',
    source: 'https://wetten.overheid.nl/BWBR0040940/2021-07-01#Artikel33',
  },
]

/** What is gone when the ban is over is really gone: the protocol leaves four weeks for an objection. */
export const BAN_RETENTION: Retention = {
  result: 'protocol',
  keep: { days: 28 },
  note: both(
    'Geen archief van de gemeente: de deelnemers zijn samen verantwoordelijk, en het protocol bepaalt hoe lang gegevens blijven.',
    'No archive of the municipality: the participants are the controllers, and the protocol says how long data stay.',
  ),
}

export const BAN_PARTIES: PartyRole[] = [
  { key: 'banned', words: both('Persoon', 'Person'), is: 'person', isRequired: true, isInProtocol: true },
  {
    key: 'reporter',
    words: both('Melder (deelnemer)', 'Reporter (participant)'),
    is: 'organisation',
    isRequired: true,
  },
  { key: 'parent', words: both('Ouder of voogd', 'Parent or guardian'), is: 'person' },
]

/** The incident; who may only check sees none of it. */
export const incidentFields = (kinds: { key: string; words: Words }[]): Field[] => [
  {
    key: 'incidentOn',
    words: both('Dag van het incident', 'Day of the incident'),
    kind: 'day',
    isRequired: true,
    inList: true,
  },
  {
    key: 'incident',
    words: both('Soort incident', 'Kind of incident'),
    kind: 'choice',
    choices: kinds,
    isRequired: true,
    inList: true,
    isFilter: true,
  },
  { key: 'description', words: both('Wat is er gebeurd', 'What happened'), kind: 'longText', isPersonal: true },
  { key: 'isMinor', words: both('Minderjarig', 'Minor'), kind: 'yesNo' },
]

export const BAN_STATES: State[] = [
  { key: 'reported', words: both('Gemeld', 'Reported') },
  { key: 'warned', words: both('Waarschuwing (gele kaart)', 'Warning (yellow card)'), isShared: true },
  { key: 'banned', words: both('Verbod (rode kaart)', 'Ban (red card)'), isShared: true },
  { key: 'ended', words: both('Beëindigd', 'Ended'), isEnd: true },
  { key: 'lifted', words: both('Opgeheven', 'Lifted'), isEnd: true },
  { key: 'dropped', words: both('Niet doorgezet', 'Dropped'), isEnd: true },
]

const wasHandedOver: Field = {
  key: 'handedOver',
  words: both('Hoe is het de persoon gemeld', 'How the person was told'),
  kind: 'choice',
  choices: [
    choice('uitgereikt', 'Uitgereikt', 'Handed over'),
    choice('aangetekend', 'Aangetekend verzonden', 'Registered post'),
  ],
  isRequired: true,
}

const notBeforeIncident: Guard = {
  key: 'not-before-incident',
  words: both('Deze dag ligt vóór het incident.', 'This day is before the incident.'),
  holds: ({ day, facts }) => typeof facts.incidentOn !== 'string' || day >= facts.incidentOn,
}

const parentsAreKnown: Guard = {
  key: 'parents-are-known',
  words: both(
    'De persoon is minderjarig. Voeg eerst een ouder of voogd toe, die ook bericht krijgt.',
    'The person is a minor. First add a parent or guardian, who is told as well.',
  ),
  holds: ({ facts, parties }) => facts.isMinor !== true || parties.some(({ role }) => role === 'parent'),
}

/** From incident to warning to ban; the ban ends by itself. A grave incident can lead to a ban at once. */
export const BAN_STEPS: Step[] = [
  {
    key: 'warn',
    words: both('Collectieve waarschuwing geven', 'Give a collective warning'),
    done: both('Collectieve waarschuwing gegeven', 'Collective warning given'),
    from: ['reported'],
    to: 'warned',
    level: 'handle',
    fields: [
      {
        key: 'warningMonths',
        words: both('Duur (maanden)', 'Length (months)'),
        kind: 'number',
        min: 1,
        max: 12,
        isRequired: true,
        keep: true,
      },
      wasHandedOver,
    ],
    guards: [notBeforeIncident, parentsAreKnown],
  },
  {
    key: 'ban',
    words: both('Collectief verbod opleggen', 'Impose a collective ban'),
    done: both('Collectief verbod opgelegd', 'Collective ban imposed'),
    from: ['reported', 'warned'],
    to: 'banned',
    level: 'decide',
    fields: [
      {
        key: 'banMonths',
        words: both('Duur (maanden)', 'Length (months)'),
        kind: 'number',
        min: 1,
        max: 24,
        isRequired: true,
        keep: true,
      },
      {
        key: 'newIncidentOn',
        words: both('Dag van het nieuwe incident', 'Day of the new incident'),
        hint: both('Na een waarschuwing', 'After a warning'),
        kind: 'day',
      },
      {
        key: 'isGrave',
        words: both('Ernstig incident: direct een verbod', 'Grave incident: a ban at once'),
        kind: 'yesNo',
      },
      wasHandedOver,
    ],
    guards: [
      notBeforeIncident,
      parentsAreKnown,
      {
        key: 'warned-first',
        words: both(
          'Een verbod volgt op een waarschuwing en een nieuw incident, of op een ernstig incident. Leg vast welk van de twee.',
          'A ban follows a warning and a new incident, or a grave incident. Record which of the two.',
        ),
        holds: ({ state, given }) =>
          given.isGrave === true || (state === 'warned' && typeof given.newIncidentOn === 'string'),
      },
    ],
  },
  {
    key: 'breach',
    words: both('Overtreding van het verbod vastleggen', 'Record a breach of the ban'),
    done: both('Verbod overtreden', 'Ban breached'),
    hint: both(
      'Wie het verbod overtreedt, pleegt huis- of lokaalvredebreuk (artikel 138 Sr). Doe aangifte.',
      'Who breaches the ban commits trespass (article 138 of the Criminal Code). Report it.',
    ),
    from: ['banned'],
    level: 'handle',
  },
  {
    key: 'renew',
    words: both('Nieuw verbod na overtreding', 'New ban after a breach'),
    done: both('Verbod opnieuw opgelegd', 'Ban imposed again'),
    from: ['banned'],
    level: 'decide',
    fields: [
      {
        key: 'banMonths',
        words: both('Duur vanaf vandaag (maanden)', 'Length from today (months)'),
        kind: 'number',
        min: 1,
        max: 24,
        isRequired: true,
        keep: true,
      },
      wasHandedOver,
    ],
    guards: [
      {
        key: 'was-breached',
        words: both('Er is geen overtreding van het verbod vastgelegd.', 'No breach of the ban is on record.'),
        holds: (situation) => hasTaken(situation, 'breach'),
      },
    ],
  },
  {
    key: 'object',
    words: both('Bezwaar bij de klachtencommissie', 'Objection to the complaints committee'),
    done: both('Bezwaar ontvangen', 'Objection received'),
    from: ['warned', 'banned'],
    level: 'handle',
  },
  {
    key: 'answerObjection',
    words: both('Bezwaar beantwoorden', 'Answer the objection'),
    done: both('Bezwaar beantwoord', 'Objection answered'),
    from: ['warned', 'banned'],
    level: 'decide',
    needsReason: true,
    guards: [
      {
        key: 'was-objected',
        words: both('Er is geen bezwaar vastgelegd.', 'No objection is on record.'),
        holds: (situation) => hasTaken(situation, 'object'),
      },
    ],
  },
  {
    key: 'lift',
    words: both('Eerder opheffen', 'Lift early'),
    done: both('Opgeheven', 'Lifted'),
    from: ['warned', 'banned'],
    to: 'lifted',
    level: 'decide',
    needsReason: true,
  },
  {
    key: 'drop',
    words: both('Niet doorzetten', 'Drop'),
    done: both('Niet doorgezet', 'Dropped'),
    from: ['reported'],
    to: 'dropped',
    level: 'handle',
    needsReason: true,
  },
  {
    key: 'endWarning',
    words: both('Waarschuwing is voorbij', 'The warning has ended'),
    done: both('Waarschuwing voorbij', 'Warning ended'),
    from: ['warned'],
    to: 'ended',
    level: 'handle',
    automatic: { whenPasses: 'warning' },
  },
  {
    key: 'endBan',
    words: both('Verbod is voorbij', 'The ban has ended'),
    done: both('Verbod voorbij', 'Ban ended'),
    from: ['banned'],
    to: 'ended',
    level: 'handle',
    automatic: { whenPasses: 'ban' },
  },
]

export const BAN_DEADLINES: DeadlineDeclaration[] = [
  {
    key: 'warning',
    words: both('Waarschuwing geldt tot en met', 'Warning holds until'),
    rule: 'authority-term',
    startsWith: { step: 'warn' },
    metBy: ['endWarning'],
    endedBy: ['ban', 'lift'],
    parameters: (facts) => ({ length: Number(facts.warningMonths), unit: 'months' }),
  },
  {
    key: 'ban',
    words: both('Verbod geldt tot en met', 'Ban holds until'),
    rule: 'authority-term',
    startsWith: { step: 'ban' },
    interruptedBy: ['renew'],
    metBy: ['endBan'],
    endedBy: ['lift'],
    parameters: (facts) => ({ length: Number(facts.banMonths), unit: 'months' }),
  },
  {
    key: 'answer',
    words: both('Bezwaar beantwoorden', 'Answer the objection'),
    rule: 'authority-term',
    startsWith: { step: 'object' },
    metBy: ['answerObjection', 'lift'],
    parameters: () => ({ length: 4, unit: 'weeks' }),
    warnDays: [7, 0],
  },
]
