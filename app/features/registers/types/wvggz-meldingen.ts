import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { WVGGZ_LETTERS, WVGGZ_STEPS } from './parts/wvggz-steps.ts'

/** Reports about somebody who may need compulsory mental care, and the inquiry after them (item 88). */
export const wvggzMeldingen = defineRegister({
  key: 'wvggz-meldingen',
  words: {
    one: both('Wvggz-melding', 'Wvggz report'),
    many: both('Wvggz-meldingen', 'Wvggz reports'),
    intro: both(
      'Meldingen over iemand die misschien verplichte geestelijke zorg nodig heeft, met het verkennend onderzoek en het bericht aan de melder.',
      'Reports on somebody who may need compulsory mental care, with the exploratory inquiry and the answer to the reporter.',
    ),
  },
  group: 'care',
  space: 'care',
  confidentiality: 'B',
  items: [88],
  bases: [
    {
      key: 'wvggz-5:1',
      words: both(
        'Meldingen en verkennend onderzoek door het college',
        'Reports and exploratory inquiry by the executive',
      ),
      article: 'artikelen 5:1 en 5:2 Wvggz',
      source: 'https://wetten.overheid.nl/BWBR0040635/2025-07-01#Artikel5:2',
    },
  ],
  purpose: both(
    'Onderzoeken of iemand verplichte geestelijke gezondheidszorg nodig heeft, en zo ja die aanvragen.',
    'Finding out whether somebody needs compulsory mental care, and if so applying for it.',
  ),
  numberPattern: 'WM-{year}-{number:4}',
  fields: [
    {
      key: 'relation',
      words: both('Wie meldt', 'Who reports'),
      kind: 'choice',
      choices: [
        { key: 'representative', words: both('Vertegenwoordiger', 'Representative') },
        { key: 'partner', words: both('Echtgenoot of partner', 'Spouse or partner') },
        { key: 'parent', words: both('Ouder', 'Parent') },
        {
          key: 'essential-relative',
          words: both('Naaste die voor de zorg onmisbaar is', 'Relative essential to the care'),
        },
        { key: 'other-resident', words: both('Andere inwoner', 'Other resident') },
        { key: 'professional', words: both('Professional', 'Professional') },
      ],
      isRequired: true,
      isFilter: true,
    },
    {
      key: 'isAnonymous',
      words: both('Melder wil anoniem blijven', 'Reporter wants to stay anonymous'),
      hint: both(
        'Dan staat niets over de melder in de aanvraag.',
        'Then nothing about the reporter stands in the application.',
      ),
      kind: 'yesNo',
      inList: true,
    },
    {
      key: 'report',
      words: both('De melding', 'The report'),
      kind: 'longText',
      isRequired: true,
      isPersonal: true,
    },
  ],
  parties: [
    { key: 'person', words: both('Betrokkene', 'Person concerned'), is: 'person', isRequired: true },
    { key: 'reporter', words: both('Melder', 'Reporter'), is: 'either' },
    { key: 'representative', words: both('Vertegenwoordiger', 'Representative'), is: 'either' },
    { key: 'care-provider', words: both('Zorgaanbieder', 'Care provider'), is: 'organisation' },
  ],
  place: { isPersonal: true },
  states: [
    { key: 'received', words: both('Ontvangen', 'Received') },
    { key: 'inquiry', words: both('Verkennend onderzoek', 'Exploratory inquiry') },
    { key: 'need', words: both('Zorg nodig, aanvraag volgt', 'Care needed, application follows') },
    { key: 'no-need', words: both('Geen noodzaak, melder krijgt bericht', 'No need, reporter is told') },
    { key: 'applied', words: both('Aangevraagd bij de officier', 'Applied for with the prosecutor') },
    { key: 'closed', words: both('Afgehandeld', 'Closed'), isEnd: true },
    { key: 'not-treated', words: both('Niet in behandeling genomen', 'Not treated'), isEnd: true },
  ],
  steps: WVGGZ_STEPS,
  deadlines: [
    {
      key: 'inquiry',
      words: both('Verkennend onderzoek', 'Exploratory inquiry'),
      rule: 'wvggz-5:2',
      startsWith: { step: 'intake' },
      metBy: ['conclude-need', 'conclude-no-need'],
      endedBy: ['do-not-treat'],
      warnDays: [5, 2],
    },
    {
      key: 'application',
      words: both('Aanvraag bij de officier van justitie', 'Application to the public prosecutor'),
      rule: 'wvggz-5:2-6',
      startsWith: { step: 'intake' },
      metBy: ['apply'],
      endedBy: ['do-not-treat', 'close'],
      whileIn: ['received', 'inquiry', 'need', 'no-need'],
      warnDays: [5, 2],
      isCritical: true,
    },
  ],
  letters: WVGGZ_LETTERS,
  taskTemplates: [
    {
      key: 'inquiry',
      words: both('Bij het onderzoek', 'With the inquiry'),
      addedBy: 'start-inquiry',
      tasks: [
        { key: 'speak-person', words: both('Betrokkene spreken', 'Speak with the person'), dueInDays: 5 },
        { key: 'speak-relatives', words: both('Naasten spreken', 'Speak with relatives'), dueInDays: 7 },
        { key: 'ask-care', words: both('Nagaan welke hulp er is', 'Find out which help there is'), dueInDays: 7 },
        { key: 'voluntary', words: both('Vrijwillige hulp aanbieden', 'Offer voluntary help'), dueInDays: 9 },
      ],
    },
  ],
  retention: {
    result: '5.1',
    keep: { years: 5 },
    note: both(
      'De aanvraag en wat erop volgt bewaart het openbaar ministerie: artikel 8:32 Wvggz.',
      'The application and what follows is kept by the prosecution: article 8:32 Wvggz.',
    ),
  },
  counts: [
    {
      key: 'wvggz_reports',
      version: 1,
      words: both('Wvggz-meldingen', 'Wvggz reports'),
      indicator: 'wvggz_reports',
      counts: { kind: 'events', steps: ['intake'] },
      period: 'year',
    },
    {
      key: 'wvggz_applications',
      version: 1,
      words: both('Aanvragen bij de officier', 'Applications to the prosecutor'),
      indicator: 'wvggz_applications',
      counts: { kind: 'events', steps: ['apply'] },
      period: 'year',
      partOf: 'wvggz_reports',
    },
  ],
  isKnownHere: true,
  asksReason: true,
})
