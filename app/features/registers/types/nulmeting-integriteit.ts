import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'

/** How often staff meet threats and pressure, per kind of function, measured so that it can be measured again (item 58). */
export const nulmetingIntegriteit = defineRegister({
  key: 'nulmeting-integriteit',
  words: {
    one: both('Meting per functiegroep', 'Measurement per group of functions'),
    many: both('Nulmeting integriteit en intimidatie', 'Baseline of integrity and intimidation'),
    intro: both(
      'Per functiegroep: hoe vaak medewerkers te maken krijgen met agressie, druk en bedreiging, en wat daartegen is gedaan. Zonder namen.',
      'Per group of functions: how often staff meet aggression, pressure and threat, and what was done about it. Without names.',
    ),
  },
  group: 'undermining',
  space: 'integrity',
  confidentiality: 'V',
  items: [58],
  bases: [
    {
      key: 'safe-work',
      words: both('Zorg voor veilig werk', 'Care for safe work'),
      article: 'artikel 3, tweede lid, Arbeidsomstandighedenwet',
      source: 'https://wetten.overheid.nl/BWBR0010346/2026-01-01#Artikel3',
    },
  ],
  purpose: both(
    'Weten waar medewerkers onder druk staan, en of maatregelen helpen.',
    'Knowing where staff are under pressure, and whether measures help.',
  ),
  numberPattern: 'NM-{year}-{number:3}',
  fields: [
    {
      key: 'functions',
      words: both('Functiegroep', 'Group of functions'),
      kind: 'choice',
      choices: [
        choice('wardens', 'Boa’s en toezichthouders', 'Wardens and supervisors'),
        choice('counter', 'Balie en klantcontact', 'Counter and customer contact'),
        choice('social', 'Sociaal domein', 'Social domain'),
        choice('permits', 'Vergunningen en handhaving', 'Permits and enforcement'),
        choice('executive', 'Bestuur', 'Executive'),
        choice('council', 'Raad', 'Council'),
        choice('other', 'Overige', 'Other'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    {
      key: 'asked',
      words: both('Aantal bevraagden', 'Number asked'),
      kind: 'number',
      isRequired: true,
      min: 1,
      inList: true,
    },
    {
      key: 'answered',
      words: both('Aantal antwoorden', 'Number of answers'),
      kind: 'number',
      isRequired: true,
      min: 0,
    },
    {
      key: 'incidents',
      words: both('Voorvallen in twaalf maanden', 'Incidents in twelve months'),
      kind: 'number',
      isRequired: true,
      min: 0,
      inList: true,
    },
    { key: 'reported', words: both('Waarvan gemeld', 'Of which reported'), kind: 'number', min: 0 },
    {
      key: 'risk',
      words: both('Grootste risico', 'Greatest risk'),
      kind: 'choice',
      choices: [
        choice('aggression', 'Agressie', 'Aggression'),
        choice('threat', 'Bedreiging', 'Threat'),
        choice('influence', 'Beïnvloeding', 'Influence'),
        choice('online', 'Online intimidatie', 'Online intimidation'),
        choice('private', 'Bezoek of dreiging thuis', 'Visit or threat at home'),
      ],
      inList: true,
    },
  ],
  states: [
    { key: 'measured', words: both('Gemeten', 'Measured') },
    { key: 'discussed', words: both('Besproken, maatregelen lopen', 'Discussed, measures under way') },
    { key: 'measured-again', words: both('Opnieuw gemeten', 'Measured again'), isEnd: true },
  ],
  steps: [
    {
      key: 'discuss',
      words: both('Bespreken en maatregelen kiezen', 'Discuss and choose measures'),
      done: both(
        'Besproken met personeelszaken en vertrouwenspersoon',
        'Discussed with human resources and the counsellor',
      ),
      from: ['measured'],
      to: 'discussed',
      level: 'handle',
      fields: [
        {
          key: 'measures',
          words: both('Maatregelen', 'Measures'),
          kind: 'longText',
          isRequired: true,
          isPersonal: true,
        },
      ],
    },
    {
      key: 'measure-again',
      words: both('Opnieuw gemeten', 'Measured again'),
      done: both('Opnieuw gemeten', 'Measured again'),
      from: ['discussed'],
      to: 'measured-again',
      level: 'handle',
      fields: [
        {
          key: 'incidentsThen',
          words: both('Voorvallen bij de nieuwe meting', 'Incidents in the new measurement'),
          kind: 'number',
          isRequired: true,
          min: 0,
        },
      ],
    },
  ],
  retention: { result: '4.1.6', keep: { years: 10 } },
  counts: [
    {
      key: 'integrity_incidents',
      version: 1,
      words: both('Voorvallen van agressie en druk', 'Incidents of aggression and pressure'),
      indicator: 'integrity_incidents',
      counts: { kind: 'sum', steps: ['intake'], field: 'incidents' },
      period: 'year',
    },
  ],
})
