import { defineRegister, type Guard } from '../declaration.ts'
import { hasTaken } from '../domain/situation.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { BASES, ENFORCED, has, notBeforeFinding, occupant, owner, representative } from './parts/enforcement.ts'
import { opensObjection, opensView } from './parts/opening.ts'
import { isOpenSince, viewsWereAsked } from './parts/order-guards.ts'
import { viewsDeadline, viewsSteps } from './parts/order-steps.ts'

const MEASURES = [
  choice('waarschuwing', 'Waarschuwing', 'Warning'),
  choice('last-onder-dwangsom', 'Last onder dwangsom', 'Penalty order'),
  choice('sluiting', 'Sluiting', 'Closure'),
  choice('geen', 'Geen maatregel', 'No measure'),
]

const noteWasWritten: Guard = {
  key: 'note-was-written',
  words: both(
    'Schrijf eerst de evenredigheidsnotitie: is de maatregel nodig, in verhouding, en te verwijten, en wie wonen er?',
    'First write the proportionality note: is the measure needed, proportionate and blameworthy, and who lives there?',
  ),
  article: 'artikel 3:4 Awb en artikel 13b Opiumwet',
  holds: (situation) => hasTaken(situation, 'writeNote'),
}

const policeReportIsIn: Guard = {
  key: 'police-report-is-in',
  words: both(
    'Er is nog geen bestuurlijke rapportage van de politie. Zonder vastgelegde vondst is er geen bevoegdheid.',
    'There is no administrative report of the police yet. Without a finding on record there is no power.',
  ),
  article: 'artikel 13b, eerste lid, Opiumwet',
  holds: ({ facts }) => has(facts, 'reportOn'),
}

const reopeningWasAsked: Guard = {
  key: 'reopening-was-asked',
  words: both(
    'Er is geen verzoek om heropening dat nog openstaat.',
    'There is no request to reopen that is still open.',
  ),
  article: 'artikel 4:13 Awb',
  holds: (situation) => isOpenSince(situation, 'requestReopening', ['refuseReopening']),
}

/** Drugs in premises: finding, proportionality, and the measure of the mayor, from report to reopening. */
export const damoclesdossier = defineRegister({
  key: 'damoclesdossier',
  words: {
    one: both('Damoclesdossier', 'Damocles file'),
    many: both('Damoclesdossiers', 'Damocles files'),
    intro: both(
      'Drugs in woningen en panden: rapportage, zienswijze, evenredigheid, en de maatregel van de burgemeester (artikel 13b Opiumwet).',
      'Drugs in dwellings and premises: report, view, proportionality, and the measure of the mayor (article 13b of the Opium Act).',
    ),
  },
  group: 'drugs',
  space: 'enforcement',
  confidentiality: 'B',
  items: [97],
  bases: [BASES.opiumwet],
  purpose: both('Optreden tegen drugs in woningen en panden.', 'Acting against drugs in dwellings and premises.'),
  numberPattern: 'DAM-{year}-{number:4}',
  fields: [
    {
      key: 'reportOn',
      words: both('Bestuurlijke rapportage van', 'Administrative report of'),
      kind: 'day',
      isRequired: true,
    },
    {
      key: 'foundOn',
      words: both('Dag van de vondst', 'Day of the finding'),
      kind: 'day',
      isRequired: true,
      inList: true,
    },
    {
      key: 'premises',
      words: both('Soort pand', 'Kind of premises'),
      kind: 'choice',
      choices: [
        choice('woning', 'Woning', 'Dwelling'),
        choice('winkel', 'Winkel of bedrijf', 'Shop or company'),
        choice('horeca', 'Horeca', 'Hospitality'),
        choice('loods', 'Loods of schuur', 'Warehouse or shed'),
        choice('overig', 'Overig lokaal of erf', 'Other premises or yard'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    {
      key: 'findings',
      words: both('Aangetroffen', 'Found'),
      kind: 'choices',
      choices: [
        choice('softdrugs', 'Softdrugs (lijst II)', 'Soft drugs (list II)'),
        choice('harddrugs', 'Harddrugs (lijst I)', 'Hard drugs (list I)'),
        choice('stofgroepen', 'Stoffen van lijst IA', 'Substances of list IA'),
        choice('kwekerij', 'Hennepkwekerij', 'Hemp plantation'),
        choice('lab', 'Drugslab', 'Drug lab'),
        choice('voorbereiding', 'Voorbereidingsmiddelen', 'Objects for preparation'),
        choice('wapens', 'Wapens', 'Weapons'),
      ],
      isRequired: true,
      isFilter: true,
    },
    {
      key: 'amount',
      words: both('Hoeveelheid en omstandigheden', 'Amount and circumstances'),
      kind: 'longText',
      isPersonal: true,
    },
    {
      key: 'isRepeat',
      words: both('Eerdere vondst in dit pand binnen vijf jaar', 'Earlier finding in these premises within five years'),
      kind: 'yesNo',
      isFilter: true,
    },
    {
      key: 'policyVersion',
      words: both('Versie van het Damoclesbeleid', 'Version of the Damocles policy'),
      kind: 'text',
    },
    {
      key: 'measureOfPolicy',
      words: both('Maatregel volgens het beleid', 'Measure the policy names'),
      kind: 'choice',
      choices: MEASURES,
    },
    {
      key: 'months',
      words: both('Duur van de sluiting (maanden)', 'Length of the closure (months)'),
      kind: 'number',
      min: 1,
      max: 36,
      atIntake: false,
    },
  ],
  parties: [occupant, owner, representative],
  place: { isRequired: true, isPersonal: true },
  states: [
    { key: 'draft', words: both('Rapportage ontvangen', 'Report received') },
    { key: 'intended', words: both('Voornemen', 'Intended') },
    { key: 'closureDecided', words: both('Tot sluiting besloten', 'Closure decided') },
    { key: 'closed', words: both('Gesloten', 'Closed') },
    { key: 'ordered', words: both('Last onder dwangsom', 'Penalty order'), isEnd: true },
    { key: 'warned', words: both('Gewaarschuwd', 'Warned'), isEnd: true },
    { key: 'reopened', words: both('Weer open', 'Reopened'), isEnd: true },
    { key: 'withdrawn', words: both('Sluiting ingetrokken', 'Closure withdrawn'), isEnd: true },
    { key: 'abandoned', words: both('Geen maatregel', 'No measure'), isEnd: true },
  ],
  steps: [
    ...viewsSteps.map((step) =>
      step.key === 'intend'
        ? { ...step, guards: [notBeforeFinding, policeReportIsIn], opens: opensView('occupant', 'opiumwet') }
        : step,
    ),
    {
      key: 'writeNote',
      words: both('Evenredigheidsnotitie schrijven', 'Write the proportionality note'),
      done: both('Evenredigheidsnotitie geschreven', 'Proportionality note written'),
      hint: both(
        'Per geval: eerst of de maatregel nodig is, dan of hij in verhouding is, met verwijtbaarheid en bewoners.',
        'Case by case: first whether the measure is needed, then whether it is proportionate, with blame and occupants.',
      ),
      from: ['draft', 'intended'],
      level: 'handle',
      article: 'artikel 3:4 Awb',
      fields: [
        {
          key: 'necessity',
          words: both('Noodzaak: kan een lichtere maatregel ook?', 'Necessity: would a lighter measure do?'),
          kind: 'longText',
          isPersonal: true,
          isRequired: true,
        },
        {
          key: 'balance',
          words: both('Evenwicht: gevolgen voor de bewoners', 'Balance: effects for the occupants'),
          kind: 'longText',
          isPersonal: true,
          isRequired: true,
        },
        { key: 'blame', words: both('Verwijtbaarheid', 'Blame'), kind: 'longText', isPersonal: true, isRequired: true },
        {
          key: 'vulnerable',
          words: both('Kwetsbare bewoners', 'Vulnerable occupants'),
          kind: 'choice',
          choices: [
            choice('geen', 'Geen', 'None'),
            choice('kinderen', 'Minderjarige kinderen', 'Minor children'),
            choice('zorg', 'Bewoner met een medische binding', 'Occupant bound to the home by health'),
            choice('anders', 'Anders', 'Other'),
          ],
          isRequired: true,
        },
        {
          key: 'shelter',
          words: both('Opvang van kwetsbare bewoners', 'Shelter for vulnerable occupants'),
          kind: 'longText',
          isPersonal: true,
        },
        {
          key: 'proposal',
          words: both('Voorgestelde maatregel', 'Measure proposed'),
          kind: 'choice',
          choices: MEASURES,
          isRequired: true,
        },
        {
          key: 'deviation',
          words: both('Waarom anders dan het beleid', 'Why other than the policy'),
          kind: 'longText',
          isPersonal: true,
        },
      ],
      guards: [
        policeReportIsIn,
        {
          key: 'shelter-is-arranged',
          words: both(
            'Er wonen kwetsbare mensen. Schrijf op hoe in hun opvang wordt voorzien als het pand dicht gaat.',
            'Vulnerable people live there. Write down how they are sheltered when the premises are closed.',
          ),
          article: 'artikel 3:4, tweede lid, Awb',
          holds: ({ given }) => given.vulnerable === 'geen' || given.proposal !== 'sluiting' || has(given, 'shelter'),
        },
        {
          key: 'deviation-has-reason',
          words: both(
            'De voorgestelde maatregel wijkt af van het beleid. Schrijf op waarom.',
            'The measure proposed differs from the policy. Write down why.',
          ),
          article: 'artikel 4:84 Awb',
          holds: ({ facts, given }) =>
            !has(facts, 'measureOfPolicy') || facts.measureOfPolicy === given.proposal || has(given, 'deviation'),
        },
      ],
    },
    {
      key: 'warn',
      words: both('Waarschuwen: afsluiten', 'Warn: close'),
      done: both('Waarschuwing gegeven', 'Warning given'),
      from: ['intended'],
      to: 'warned',
      level: 'decide',
      guards: [noteWasWritten],
      opens: {
        register: 'waarschuwing',
        parties: { occupant: 'violator' },
        facts: ({ facts }) => ({ domain: 'opiumwet', rule: 'artikel 13b Opiumwet', foundOn: facts.foundOn }),
      },
    },
    {
      key: 'order',
      words: both('Last onder dwangsom in plaats van sluiting', 'Penalty order instead of closure'),
      done: both('Gekozen voor een last onder dwangsom', 'Penalty order chosen'),
      from: ['intended'],
      to: 'ordered',
      level: 'decide',
      article: 'artikel 5:32, eerste lid, Awb',
      guards: [noteWasWritten],
      opens: {
        register: 'last-onder-dwangsom',
        parties: { occupant: 'violator', representative: 'representative' },
        facts: ({ facts }) => ({
          domain: 'opiumwet',
          rule: 'artikel 13b Opiumwet',
          violation: facts.amount,
          foundOn: facts.foundOn,
          foundBy: 'politie',
        }),
      },
    },
    {
      key: 'decideClosure',
      words: both('Besluiten tot sluiting', 'Decide to close'),
      done: both('Besloten tot sluiting', 'Closure decided'),
      dayWords: both('Dag van bekendmaking', 'Day it was made known'),
      from: ['intended'],
      to: 'closureDecided',
      level: 'decide',
      notBy: 'writeNote',
      article: 'artikel 13b Opiumwet en artikel 5:24 Awb',
      fields: [
        {
          key: 'months',
          words: both('Duur van de sluiting (maanden)', 'Length of the closure (months)'),
          kind: 'number',
          min: 1,
          max: 36,
          isRequired: true,
          keep: true,
        },
        {
          key: 'leaveDays',
          words: both('Dagen om zelf te sluiten', 'Days to close it oneself'),
          kind: 'number',
          min: 1,
          max: 60,
          isRequired: true,
        },
      ],
      guards: [noteWasWritten, viewsWereAsked],
    },
    {
      key: 'close',
      words: both('Pand sluiten', 'Close the premises'),
      done: both('Pand gesloten', 'Premises closed'),
      dayWords: both('Eerste dag van de sluiting', 'First day of the closure'),
      from: ['closureDecided'],
      to: 'closed',
      level: 'handle',
      article: 'artikel 13b Opiumwet',
      guards: [
        {
          key: 'leave-term-is-over',
          words: both('De termijn om zelf te sluiten loopt nog.', 'The term to close it oneself still runs.'),
          article: 'artikel 5:24, tweede lid, Awb',
          holds: ({ day, deadlines }) => deadlines.every(({ key, dueOn }) => key !== 'leave' || day > dueOn),
        },
      ],
    },
    {
      key: 'inspect',
      words: both('Hercontrole vastleggen', 'Record a re-inspection'),
      done: both('Hercontrole gedaan', 'Re-inspected'),
      from: ['closed'],
      level: 'handle',
      fields: [
        {
          key: 'result',
          words: both('Bevinding', 'Finding'),
          kind: 'choice',
          choices: [
            choice('dicht', 'Pand is dicht, zegel intact', 'Closed, seal intact'),
            choice('verbroken', 'Zegel verbroken of pand in gebruik', 'Seal broken or in use'),
          ],
          isRequired: true,
        },
      ],
    },
    {
      key: 'requestReopening',
      words: both('Verzoek om eerder te heropenen', 'Request to reopen earlier'),
      done: both('Verzoek om heropening ontvangen', 'Request to reopen received'),
      dayWords: both('Dag van ontvangst', 'Day of receipt'),
      from: ['closed'],
      level: 'handle',
    },
    {
      key: 'refuseReopening',
      words: both('Heropening weigeren', 'Refuse to reopen'),
      done: both('Heropening geweigerd', 'Reopening refused'),
      from: ['closed'],
      level: 'decide',
      needsReason: true,
      guards: [reopeningWasAsked],
    },
    {
      key: 'liftEarly',
      words: both('Sluiting eerder opheffen', 'Lift the closure early'),
      done: both('Sluiting eerder opgeheven', 'Closure lifted early'),
      from: ['closed'],
      to: 'reopened',
      level: 'decide',
      needsReason: true,
      guards: [reopeningWasAsked],
    },
    {
      key: 'reopen',
      words: both('Sluiting is voorbij', 'The closure has ended'),
      done: both('Weer open', 'Reopened'),
      hint: both(
        'De einddatum volgt uit het besluit en schuift niet door weekend of feestdag.',
        'The end follows from the decision and is not moved by a weekend or holiday.',
      ),
      from: ['closed'],
      to: 'reopened',
      level: 'handle',
      automatic: { whenPasses: 'closure' },
    },
    {
      key: 'withdraw',
      words: both('Sluiting intrekken', 'Withdraw the closure'),
      done: both('Sluiting ingetrokken', 'Closure withdrawn'),
      from: ['closureDecided', 'closed'],
      to: 'withdrawn',
      level: 'decide',
      needsReason: true,
    },
    {
      key: 'objectionFiled',
      words: both('Bezwaar tegen de sluiting', 'Objection against the closure'),
      done: both('Bezwaar ingediend', 'Objection filed'),
      dayWords: both('Dag van ontvangst', 'Day of receipt'),
      from: ['closureDecided', 'closed', 'reopened'],
      level: 'handle',
      article: 'artikel 6:4 Awb',
      opens: opensObjection('last-onder-bestuursdwang', 'decideClosure', 'occupant', 'opiumwet'),
    },
  ],
  deadlines: [
    { ...viewsDeadline, endedBy: ['warn', 'order', 'decideClosure', 'abandon'] },
    {
      key: 'leave',
      words: both('Termijn om zelf te sluiten', 'Term to close it oneself'),
      rule: 'awb-5:24',
      startsWith: { step: 'decideClosure' },
      metBy: ['close'],
      endedBy: ['withdraw'],
      parameters: (_facts, given) => ({ length: Number(given.leaveDays), unit: 'days' }),
      warnDays: [1, 0],
    },
    {
      key: 'closure',
      words: both('Einde van de sluiting', 'End of the closure'),
      rule: 'opiumwet-13b',
      startsWith: { step: 'close' },
      metBy: ['reopen', 'liftEarly'],
      endedBy: ['withdraw'],
      parameters: (facts) => ({ length: Number(facts.months), unit: 'months' }),
      warnDays: [14, 3],
    },
    {
      key: 'reopening',
      words: both('Beslissen op verzoek om heropening', 'Decide on the request to reopen'),
      rule: 'awb-4:13',
      startsWith: { step: 'requestReopening' },
      metBy: ['liftEarly', 'refuseReopening', 'reopen'],
      endedBy: ['withdraw'],
      warnDays: [14, 7, 1],
    },
    {
      key: 'objection',
      words: both('Bezwaartermijn', 'Term for objections'),
      rule: 'awb-6:7',
      startsWith: { step: 'decideClosure' },
      metBy: ['objectionFiled'],
      endedBy: ['withdraw'],
    },
  ],
  letters: [
    {
      key: 'voornemen',
      words: both('Voornemen tot een maatregel', 'Intention to take a measure'),
      after: ['intend'],
      level: 'handle',
      to: 'occupant',
      subject: 'Voornemen, {number}',
      paragraphs: [
        {
          sentences: [
            'Op {fact:foundOn} zijn in uw pand gevonden: {fact:findings}.',
            'De burgemeester is daarom van plan een maatregel te nemen op grond van artikel 13b van de Opiumwet.',
            'U kunt uw zienswijze geven tot en met {deadline:views}, schriftelijk of mondeling.',
          ],
        },
      ],
    },
    {
      key: 'sluiting',
      words: both('Besluit tot sluiting', 'Decision to close'),
      after: ['decideClosure'],
      level: 'decide',
      to: 'occupant',
      subject: 'Sluiting van uw pand, {number}',
      needsCheck: true,
      paragraphs: [
        {
          sentences: [
            'Op {fact:foundOn} zijn in uw pand gevonden: {fact:findings}.',
            'De burgemeester sluit daarom het pand {place} voor {fact:months} maanden.',
            'U kunt het pand zelf sluiten tot en met {deadline:leave}.',
          ],
        },
        {
          heading: 'Waarom deze maatregel',
          sentences: [
            'Nodig is de sluiting omdat: {given:writeNote.necessity}.',
            'Over de gevolgen voor u en andere bewoners: {given:writeNote.balance}.',
            'Over de vraag of u iets te verwijten valt: {given:writeNote.blame}.',
          ],
        },
        {
          heading: 'Opvang',
          if: ({ events }) => events.some(({ step, given }) => step === 'writeNote' && has(given, 'shelter')),
          sentences: ['Over opvang: {given:writeNote.shelter}.'],
        },
        {
          heading: 'Bezwaar',
          sentences: [
            'U kunt bezwaar maken tot en met {deadline:objection} ({why:objection}). Bezwaar schort de sluiting niet op.',
          ],
        },
      ],
    },
    {
      key: 'heropening',
      words: both('Bericht van heropening', 'Notice of reopening'),
      after: ['close', 'liftEarly', 'reopen'],
      level: 'handle',
      to: 'owner',
      subject: 'Einde van de sluiting, {number}',
      paragraphs: [
        {
          sentences: [
            'Het pand {place} is gesloten geweest vanaf {day:close}.',
            'De sluiting eindigt op {deadline:closure}.',
          ],
        },
      ],
    },
  ],
  taskTemplates: [
    {
      key: 'during-closure',
      words: both('Tijdens de sluiting', 'During the closure'),
      addedBy: 'close',
      tasks: [
        {
          key: 'registry',
          words: both('Sluiting melden bij het Kadaster', 'Report the closure to the land registry'),
          dueInDays: 4,
        },
        { key: 'seal', words: both('Zegel controleren', 'Check the seal'), dueInDays: 14 },
      ],
    },
  ],
  retention: ENFORCED,
  isKnownHere: true,
  asksReason: true,
  counts: [
    {
      key: 'drugs_enforcement_cases_by_year',
      version: 1,
      words: both('Handhavingszaken drugs', 'Drug enforcement cases'),
      indicator: 'drugs_enforcement_cases',
      counts: { kind: 'events', steps: ['intake'] },
      period: 'year',
    },
    {
      key: 'drug_closures_by_year',
      version: 1,
      words: both('Gesloten panden', 'Premises closed'),
      indicator: 'drug_closures',
      counts: { kind: 'records', steps: ['close'] },
      period: 'year',
    },
  ],
})
