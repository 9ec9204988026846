import { defineRegister, type Guard, type Step } from '../declaration.ts'
import { both } from './parts/both.ts'
import { needsStep } from './parts/guards.ts'

const AVG = 'https://eur-lex.europa.eu/eli/reg/2016/679/2016-05-04'

const KINDS = [
  { key: 'access', words: both('Inzage in eigen gegevens (artikel 15 AVG)', 'Access to own data (article 15 GDPR)') },
  { key: 'rectification', words: both('Verbetering (artikel 16 AVG)', 'Rectification (article 16 GDPR)') },
  { key: 'erasure', words: both('Wissen (artikel 17 AVG)', 'Erasure (article 17 GDPR)') },
  { key: 'restriction', words: both('Beperking van gebruik (artikel 18 AVG)', 'Restriction (article 18 GDPR)') },
  { key: 'objection', words: both('Bezwaar tegen gebruik (artikel 21 AVG)', 'Objection (article 21 GDPR)') },
]

const OPEN = ['received', 'examining', 'extended']

/** Of a request that is answered: what is done besides the letter. */
const identified = needsStep(
  'establish-identity',
  both(
    'Stel eerst vast dat de verzoeker is wie hij zegt, anders krijgt een ander zijn gegevens.',
    'First make sure the requester is who he says, or somebody else gets his data.',
  ),
  'artikel 12, zesde lid, AVG',
)

/** What is given to somebody about himself was read by a second person first. */
const released: Guard = {
  key: 'gathered-file-released',
  words: both(
    'Laat eerst verzamelen wat er over deze persoon is, en laat een tweede persoon het nalezen en vrijgeven.',
    'First have gathered what there is about this person, and have a second person read and release it.',
  ),
  article: 'artikel 15, derde en vierde lid, AVG',
  holds: ({ facts, given, events }) =>
    facts.kind !== 'access' || given.outcome === 'nothing' || events.some(({ step }) => step === 'gather-released'),
}

const answer: Step = {
  key: 'answer',
  words: both('Beantwoorden', 'Answer'),
  done: both('Beantwoord', 'Answered'),
  from: ['examining', 'extended'],
  to: 'answered',
  level: 'decide',
  article: 'artikel 12, derde lid, AVG',
  dayWords: both('Dag van het antwoord', 'Day of the answer'),
  guards: [identified, released],
  fields: [
    {
      key: 'outcome',
      words: both('Uitkomst', 'Outcome'),
      kind: 'choice',
      isRequired: true,
      keep: true,
      choices: [
        { key: 'granted', words: both('Toegewezen', 'Granted') },
        { key: 'partly', words: both('Gedeeltelijk toegewezen', 'Partly granted') },
        { key: 'nothing', words: both('Er is niets over deze persoon', 'There is nothing about this person') },
      ],
    },
    { key: 'explanation', words: both('Toelichting', 'Explanation'), kind: 'longText', isPersonal: true },
  ],
}

/** Requests of people about their own data (item 144): access, rectification, erasure, restriction and objection. */
export const verzoekenBetrokkenen = defineRegister({
  key: 'verzoeken-betrokkenen',
  words: {
    one: both('Verzoek van een betrokkene', 'Request of a person concerned'),
    many: both('Verzoeken van betrokkenen', 'Requests of people concerned'),
    intro: both(
      'Mensen die hun gegevens willen zien, verbeteren of laten wissen. Hier staat wat zij vroegen, binnen welke termijn en wat het antwoord was.',
      'People who want to see, correct or erase their data. Here stands what they asked, by when and what the answer was.',
    ),
  },
  group: 'work',
  space: 'privacy',
  confidentiality: 'P',
  items: [144],
  bases: [
    {
      key: 'duty',
      words: both('Plicht om verzoeken van betrokkenen te behandelen', 'Duty to handle requests of people concerned'),
      article: 'artikel 6, eerste lid, onder c, met artikelen 12 en 15 tot en met 21 AVG',
      source: `${AVG}#art_12`,
    },
  ],
  purpose: both(
    'Verzoeken van mensen over hun eigen gegevens op tijd en volledig beantwoorden.',
    'Answering requests of people about their own data in time and in full.',
  ),
  numberPattern: 'AVG-{year}-{number:4}',
  titleOf: ({ kind }) => KINDS.find(({ key }) => key === kind)?.words.nl ?? '',
  fields: [
    {
      key: 'kind',
      words: both('Wat wordt gevraagd', 'What is asked'),
      kind: 'choice',
      isRequired: true,
      inList: true,
      isFilter: true,
      choices: KINDS,
    },
    {
      key: 'question',
      words: both('De vraag in eigen woorden', 'The question in own words'),
      kind: 'longText',
      isPersonal: true,
    },
    {
      key: 'outcome',
      words: both('Uitkomst', 'Outcome'),
      kind: 'choice',
      atIntake: false,
      inList: true,
      isFilter: true,
      choices: answer.fields![0]!.choices,
    },
  ],
  parties: [
    { key: 'subject', words: both('Betrokkene', 'Person concerned'), is: 'person', isRequired: true },
    { key: 'representative', words: both('Gemachtigde', 'Representative'), is: 'either' },
  ],
  states: [
    { key: 'received', words: both('Ontvangen', 'Received') },
    { key: 'examining', words: both('In behandeling', 'Being handled') },
    { key: 'extended', words: both('In behandeling, termijn verlengd', 'Being handled, term extended') },
    { key: 'answered', words: both('Beantwoord', 'Answered'), isEnd: true },
    { key: 'refused', words: both('Geweigerd', 'Refused'), isEnd: true },
    { key: 'withdrawn', words: both('Ingetrokken', 'Withdrawn'), isEnd: true },
  ],
  steps: [
    {
      key: 'establish-identity',
      words: both('Identiteit vaststellen', 'Establish identity'),
      done: both('Identiteit vastgesteld', 'Identity established'),
      from: ['received'],
      to: 'examining',
      level: 'handle',
      article: 'artikel 12, zesde lid, AVG',
      fields: [
        {
          key: 'how',
          words: both('Hoe', 'How'),
          kind: 'choice',
          isRequired: true,
          choices: [
            {
              key: 'in-person',
              words: both('Aan de balie met identiteitsbewijs', 'At the counter with a proof of identity'),
            },
            { key: 'digid', words: both('Ingelogd met DigiD', 'Signed in with DigiD') },
            { key: 'known-address', words: both('Brief naar het bekende adres', 'Letter to the known address') },
            { key: 'representative', words: both('Machtiging gezien', 'Authorisation seen') },
          ],
        },
      ],
    },
    {
      key: 'extend',
      words: both('Termijn verlengen', 'Extend the term'),
      done: both('Termijn verlengd', 'Term extended'),
      hint: both(
        'Ten hoogste twee maanden, als het verzoek ingewikkeld is of er veel verzoeken zijn. De betrokkene hoort het binnen een maand na ontvangst, met de reden.',
        'Two months at most, when the request is complex or there are many. The person hears of it within a month of receipt, with the reason.',
      ),
      from: ['examining'],
      to: 'extended',
      level: 'handle',
      article: 'artikel 12, derde lid, AVG',
      needsReason: true,
    },
    {
      key: 'correct',
      words: both('Gegevens verbeterd of aangevuld', 'Data rectified or completed'),
      done: both('Gegevens verbeterd of aangevuld', 'Data rectified or completed'),
      from: ['examining', 'extended'],
      level: 'handle',
      article: 'artikelen 16 en 19 AVG',
      needsReason: true,
      guards: [identified],
    },
    {
      key: 'decide-erasure',
      words: both('Beslissen over wissen', 'Decide on erasure'),
      done: both('Over wissen beslist', 'Erasure decided'),
      from: ['examining', 'extended'],
      level: 'decide',
      article: 'artikel 17 AVG',
      needsReason: true,
      guards: [identified],
      fields: [
        {
          key: 'decision',
          words: both('Beslissing', 'Decision'),
          kind: 'choice',
          isRequired: true,
          choices: [
            { key: 'erase', words: both('Wissen', 'Erase') },
            {
              key: 'public-task',
              words: both(
                'Niet wissen: nodig voor een wettelijke taak (artikel 17, derde lid, onder b)',
                'Not erased: needed for a legal task (article 17(3)(b))',
              ),
            },
            {
              key: 'archiving',
              words: both(
                'Niet wissen: archivering (artikel 17, derde lid, onder d)',
                'Not erased: archiving (article 17(3)(d))',
              ),
            },
            {
              key: 'claims',
              words: both(
                'Niet wissen: rechtsvordering (artikel 17, derde lid, onder e)',
                'Not erased: legal claims (article 17(3)(e))',
              ),
            },
          ],
        },
      ],
    },
    answer,
    {
      key: 'refuse',
      words: both('Weigeren', 'Refuse'),
      done: both('Geweigerd', 'Refused'),
      from: OPEN,
      to: 'refused',
      level: 'decide',
      needsReason: true,
      fields: [
        {
          key: 'ground',
          words: both('Waarom', 'Why'),
          kind: 'choice',
          isRequired: true,
          choices: [
            {
              key: 'not-identified',
              words: both(
                'Identiteit niet vast te stellen (artikel 12, zesde lid, AVG)',
                'Identity cannot be established (article 12(6) GDPR)',
              ),
            },
            {
              key: 'excessive',
              words: both(
                'Kennelijk ongegrond of buitensporig (artikel 12, vijfde lid, AVG)',
                'Manifestly unfounded or excessive (article 12(5) GDPR)',
              ),
            },
            {
              key: 'exception',
              words: both('Uitzondering (artikel 41 UAVG)', 'Exception (article 41 UAVG)'),
            },
          ],
        },
      ],
    },
    {
      key: 'withdraw',
      words: both('Intrekken', 'Withdraw'),
      done: both('Ingetrokken door de betrokkene', 'Withdrawn by the person'),
      from: OPEN,
      to: 'withdrawn',
      level: 'handle',
    },
  ],
  deadlines: [
    {
      key: 'answer',
      words: both('Antwoord geven', 'Give an answer'),
      rule: 'avg-12:3',
      startsWith: { step: 'intake' },
      extendedBy: 'extend',
      metBy: ['answer', 'refuse'],
      endedBy: ['withdraw'],
      warnDays: [10, 3],
    },
  ],
  retention: {
    result: '6.1',
    keep: { years: 5 },
    note: both(
      'Vijf jaar na afsluiting. Het verzamelde bestand zelf verdwijnt na dertig dagen.',
      'Five years after closure. The gathered file itself goes after thirty days.',
    ),
  },
})
