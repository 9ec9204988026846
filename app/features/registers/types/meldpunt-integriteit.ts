import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'

const WBK = 'https://wetten.overheid.nl/BWBR0037852/2025-01-01#Artikel2'

/** What staff hand in when something does not feel right, by name or without (item 57). Only the counsellor reads it. */
export const meldpuntIntegriteit = defineRegister({
  key: 'meldpunt-integriteit',
  words: {
    one: both('Melding', 'Report'),
    many: both('Intern meldpunt', 'Internal reporting point'),
    intro: both(
      'Voor wat niet pluis is: druk van buiten, bedreiging, een belang dat knelt, een lek. Melden kan zonder naam. Alleen de vertrouwenspersoon leest mee.',
      'For what does not feel right: pressure from outside, a threat, a conflict of interest, a leak. You can report without a name. Only the counsellor reads it.',
    ),
  },
  group: 'undermining',
  space: 'integrity',
  confidentiality: 'P',
  items: [57],
  bases: [
    {
      key: 'employer',
      words: both('Integer handelen van de organisatie bevorderen', 'Furthering the integrity of the organisation'),
      article: 'artikel 4 Ambtenarenwet 2017',
      source: 'https://wetten.overheid.nl/BWBR0001947/2026-01-01#Artikel4',
    },
    {
      key: 'whistleblower',
      words: both('Melding van een vermoeden van een misstand', 'Report of suspected wrongdoing'),
      article: 'artikel 2 Wet bescherming klokkenluiders',
      source: WBK,
    },
  ],
  purpose: both(
    'Medewerkers veilig laten melden wat niet pluis is, en er iets mee doen.',
    'Letting staff report safely what does not feel right, and acting on it.',
  ),
  numberPattern: 'INT-{year}-{number:4}',
  fields: [
    {
      key: 'kind',
      words: both('Waar gaat het over', 'What is it about'),
      kind: 'choice',
      choices: [
        choice('pressure', 'Druk of beïnvloeding van buiten', 'Pressure or influence from outside'),
        choice('threat', 'Bedreiging of intimidatie', 'Threat or intimidation'),
        choice('interest', 'Belangenverstrengeling', 'Conflict of interest'),
        choice('leak', 'Lekken van informatie', 'Leaking of information'),
        choice('gift', 'Geschenk of gunst', 'Gift or favour'),
        choice('fraud', 'Fraude of diefstal', 'Fraud or theft'),
        choice('undermining', 'Signaal van ondermijning', 'Signal of undermining crime'),
        choice('other', 'Anders', 'Other'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    {
      key: 'process',
      words: both('Bij welk werk', 'In which work'),
      kind: 'choice',
      choices: [
        choice('permits', 'Vergunningen', 'Permits'),
        choice('enforcement', 'Toezicht en handhaving', 'Supervision and enforcement'),
        choice('social', 'Sociaal domein', 'Social domain'),
        choice('civil-affairs', 'Burgerzaken', 'Civil affairs'),
        choice('purchasing', 'Inkoop, subsidie en vastgoed', 'Purchasing, subsidies and property'),
        choice('governance', 'Bestuur en raad', 'Executive and council'),
        choice('other', 'Ander werk', 'Other work'),
      ],
      isRequired: true,
      isFilter: true,
    },
    {
      key: 'what',
      words: both('Wat is er gebeurd', 'What happened'),
      hint: both('U hoeft uw naam niet te noemen.', 'You need not give your name.'),
      kind: 'longText',
      isRequired: true,
      isPersonal: true,
    },
    {
      key: 'cameBy',
      words: both('Hoe is gemeld', 'How it was reported'),
      kind: 'choice',
      isRequired: true,
      choices: [
        choice('form', 'Formulier: de melder heeft een code', 'Form: the reporter has a code'),
        choice('talk', 'Gesprek', 'Talk'),
        choice('letter', 'Brief of bericht', 'Letter or message'),
      ],
    },
    {
      key: 'isUrgent',
      words: both('Iemand is nu in gevaar', 'Somebody is in danger now'),
      kind: 'yesNo',
      inList: true,
    },
  ],
  parties: [
    { key: 'reporter', words: both('Melder', 'Reporter'), is: 'person' },
    { key: 'concerned', words: both('Over wie het gaat', 'Whom it concerns'), is: 'either' },
  ],
  states: [
    { key: 'received', words: both('Ontvangen', 'Received') },
    { key: 'judged', words: both('Beoordeeld', 'Judged') },
    { key: 'passed-on', words: both('Doorgegeven', 'Passed on') },
    { key: 'closed', words: both('Afgesloten', 'Closed'), isEnd: true },
  ],
  steps: [
    {
      key: 'confirm',
      words: both('Ontvangst bevestigen', 'Confirm receipt'),
      done: both('Ontvangst bevestigd', 'Receipt confirmed'),
      hint: both(
        'Wie het formulier gebruikte leest uw bericht met zijn code, ook zonder naam.',
        'Whoever used the form reads your message with his code, also without a name.',
      ),
      level: 'handle',
      article: 'artikel 2 Wet bescherming klokkenluiders',
      fields: [
        {
          key: 'message',
          words: both('Bericht aan de melder', 'Message to the reporter'),
          kind: 'longText',
          isPersonal: true,
        },
      ],
    },
    {
      key: 'ask',
      words: both('Vraag stellen aan de melder', 'Ask the reporter a question'),
      done: both('Vraag gesteld aan de melder', 'Asked the reporter a question'),
      level: 'handle',
      fields: [
        {
          key: 'question',
          words: both('Vraag', 'Question'),
          hint: both(
            'Vraag niet naar wat alleen deze melder kan weten.',
            'Do not ask for what only this reporter can know.',
          ),
          kind: 'longText',
          isRequired: true,
          isPersonal: true,
        },
      ],
    },
    {
      key: 'reporter-adds',
      words: both('Aanvulling van de melder vastleggen', 'Record an addition of the reporter'),
      done: both('Aangevuld door de melder', 'Added to by the reporter'),
      level: 'handle',
      fields: [
        {
          key: 'addition',
          words: both('Aanvulling', 'Addition'),
          kind: 'longText',
          isRequired: true,
          isPersonal: true,
        },
      ],
    },
    {
      key: 'judge',
      words: both('Beoordelen', 'Judge'),
      done: both('Beoordeeld', 'Judged'),
      from: ['received'],
      to: 'judged',
      level: 'handle',
      fields: [
        {
          key: 'weight',
          words: both('Oordeel', 'Judgement'),
          kind: 'choice',
          isRequired: true,
          choices: [
            choice('worry', 'Zorg, bespreken is genoeg', 'A worry, talking is enough'),
            choice('integrity', 'Mogelijke integriteitsschending', 'Possible breach of integrity'),
            choice('wrongdoing', 'Vermoeden van een misstand', 'Suspected wrongdoing'),
            choice('crime', 'Mogelijk strafbaar feit', 'Possible crime'),
            choice('unclear', 'Te vaag', 'Too vague'),
          ],
        },
        { key: 'judgement', words: both('Toelichting', 'Explanation'), kind: 'longText', isPersonal: true },
      ],
    },
    {
      key: 'pass-on',
      words: both('Doorgeven', 'Pass on'),
      done: both('Doorgegeven', 'Passed on'),
      hint: both(
        'Met toestemming van de melder, of zonder iets wat naar de melder wijst.',
        'With the reporter’s consent, or without anything that points to the reporter.',
      ),
      from: ['judged'],
      to: 'passed-on',
      level: 'handle',
      fields: [
        {
          key: 'passedTo',
          words: both('Aan', 'To'),
          kind: 'choice',
          isRequired: true,
          choices: [
            choice('town-clerk', 'Gemeentesecretaris', 'Town clerk'),
            choice('mayor', 'Burgemeester', 'Mayor'),
            choice('hr', 'Personeelszaken', 'Human resources'),
            choice('police', 'Politie', 'Police'),
            choice('undermining', 'Coördinator ondermijning', 'Undermining coordinator'),
            choice('house', 'Huis voor Klokkenluiders', 'Whistleblowers Authority'),
          ],
        },
        {
          key: 'mayNameReporter',
          words: both('De melder stemt in met het noemen van de naam', 'The reporter agrees to being named'),
          kind: 'yesNo',
        },
      ],
    },
    {
      key: 'feedback',
      words: both('Terugkoppelen aan de melder', 'Give feedback to the reporter'),
      done: both('Teruggekoppeld aan de melder', 'Feedback given to the reporter'),
      from: ['judged', 'passed-on'],
      level: 'handle',
      fields: [
        {
          key: 'answer',
          words: both('Antwoord aan de melder', 'Answer to the reporter'),
          kind: 'longText',
          isRequired: true,
          isPersonal: true,
        },
      ],
    },
    {
      key: 'close',
      words: both('Afsluiten', 'Close'),
      done: both('Afgesloten', 'Closed'),
      from: ['judged', 'passed-on'],
      to: 'closed',
      level: 'decide',
      fields: [
        {
          key: 'result',
          words: both('Wat is ermee gedaan', 'What was done with it'),
          kind: 'choice',
          isRequired: true,
          choices: [
            choice('talk', 'Gesprek', 'Talk'),
            choice('measure', 'Maatregel in het werk', 'Measure in the work'),
            choice('inquiry', 'Onderzoek', 'Inquiry'),
            choice('report', 'Aangifte', 'Reported to the police'),
            choice('none', 'Niets: te vaag of ongegrond', 'Nothing: too vague or unfounded'),
          ],
        },
      ],
      guards: [
        {
          key: 'feedback-first',
          words: both('Koppel eerst terug aan de melder.', 'First give feedback to the reporter.'),
          article: 'artikel 2 Wet bescherming klokkenluiders',
          holds: ({ facts, parties, events }) =>
            events.some(({ step }) => step === 'feedback') ||
            (facts.cameBy !== 'form' && !parties.some(({ role }) => role === 'reporter')),
        },
      ],
    },
  ],
  deadlines: [
    {
      key: 'confirm',
      words: both('Ontvangst bevestigen: binnen zeven dagen', 'Confirm receipt: within seven days'),
      rule: 'wbk-2-receipt',
      startsWith: { step: 'intake' },
      metBy: ['confirm'],
      warnDays: [2],
    },
    {
      key: 'feedback',
      words: both(
        'Terugkoppelen: binnen drie maanden na de bevestiging',
        'Give feedback: within three months of the confirmation',
      ),
      rule: 'wbk-2-feedback',
      startsWith: { step: 'confirm' },
      metBy: ['feedback'],
      warnDays: [14],
    },
  ],
  retention: {
    result: '12.1.7',
    keep: { years: 10 },
    note: both(
      'Integriteitsonderzoek. Wat te vaag was, kan eerder weg.',
      'Integrity inquiry. What was too vague can go earlier.',
    ),
  },
  counts: [
    {
      key: 'integrity_reports',
      version: 1,
      words: both('Meldingen bij het intern meldpunt', 'Reports to the internal reporting point'),
      indicator: 'integrity_reports',
      counts: { kind: 'events', steps: ['intake'] },
      period: 'year',
    },
  ],
  asksReason: true,
  handedInAt: '/werk/melden',
})
