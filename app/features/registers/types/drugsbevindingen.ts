import { defineRegister, type Facts } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { BASES, ENFORCED, notBeforeFinding } from './parts/enforcement.ts'
import { field, state, step, yearly } from './parts/pieces.ts'

/** How the Damocles file calls what was found here. */
const DAMOCLES_FINDINGS: Readonly<Record<string, readonly string[]>> = {
  'hemp-operating': ['kwekerij'],
  'hemp-dismantled': ['kwekerij'],
  growshop: ['voorbereiding'],
  lab: ['lab'],
}

/** Of an address with drugs, which drugs they were. */
function findingsOf({ kind, drugs }: Facts): readonly string[] {
  if (kind !== 'drugs') return DAMOCLES_FINDINGS[String(kind)] ?? []
  const lists: Readonly<Record<string, string>> = { soft: 'softdrugs', hard: 'harddrugs', 'list-1a': 'stofgroepen' }
  const kinds = Array.isArray(drugs) ? drugs : []
  return kinds.flatMap((one: string) => lists[one] ?? [])
}

const found = { kind: 'records', steps: ['intake'] } as const

/** What was found: hemp plantations, growshops, addresses with drugs, weapons, stolen power (item 98). One finding is one record. */
export const drugsbevindingen = defineRegister({
  key: 'drugsbevindingen',
  words: {
    one: both('Vondst', 'Finding'),
    many: both('Vondsten drugs', 'Drug findings'),
    intro: both(
      'Wat politie en toezicht vonden, per adres. De maatregel staat in het Damoclesdossier of de handhavingszaak.',
      'What police and supervision found, per address. The measure stands in the Damocles file or the enforcement case.',
    ),
  },
  group: 'drugs',
  space: 'enforcement',
  confidentiality: 'B',
  items: [98],
  bases: [BASES.opiumwet, BASES.bestuursdwang, BASES.openbareOrde],
  purpose: both('Vondsten vastleggen en laten opvolgen.', 'Recording findings and having them followed up.'),
  numberPattern: 'DV-{year}-{number:4}',
  fields: [
    field('choice', 'kind', ['Soort vondst', 'Kind of finding'], {
      choices: [
        choice('hemp-operating', 'Hennepkwekerij in bedrijf', 'Operating hemp plantation'),
        choice('hemp-dismantled', 'Al ontmantelde kwekerij', 'Plantation dismantled before'),
        choice('growshop', 'Growshop', 'Growshop'),
        choice('drugs', 'Adres met drugs', 'Address with drugs'),
        choice('lab', 'Drugslab', 'Drug lab'),
        choice('waste', 'Gedumpt drugsafval', 'Dumped drug waste'),
        choice('weapons', 'Wapens', 'Weapons'),
        choice('power', 'Gestolen stroom', 'Stolen power'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('choices', 'drugs', ['Soort drugs', 'Kind of drugs'], {
      choices: [
        choice('soft', 'Softdrugs', 'Soft drugs'),
        choice('hard', 'Harddrugs', 'Hard drugs'),
        choice('list-1a', 'Stoffen van lijst IA', 'Substances of list IA'),
      ],
      isFilter: true,
    }),
    field('choices', 'also', ['Ook aangetroffen', 'Also found'], {
      choices: [
        choice('weapons', 'Wapens', 'Weapons'),
        choice('power', 'Gestolen stroom', 'Stolen power'),
        choice('cash', 'Contant geld', 'Cash'),
        choice('people', 'Slachtoffers of bewoners', 'Victims or occupants'),
      ],
    }),
    field('day', 'foundOn', ['Dag van de vondst', 'Day of the finding'], { isRequired: true, inList: true }),
    field('choice', 'foundBy', ['Gevonden door', 'Found by'], {
      choices: [
        choice('police', 'Politie', 'Police'),
        choice('enforcement', 'Toezicht', 'Supervision'),
        choice('energy', 'Netbeheerder', 'Grid operator'),
        choice('check', 'Integrale controle', 'Integral check'),
        choice('other', 'Anders', 'Other'),
      ],
      isRequired: true,
      isFilter: true,
    }),
    field('longText', 'amount', ['Hoeveelheid en omstandigheden', 'Amount and circumstances'], { isPersonal: true }),
  ],
  place: { isRequired: true, isPersonal: true },
  states: [
    state('found', ['Gevonden', 'Found']),
    state('handled', ['Opgevolgd', 'Followed up'], { isEnd: true }),
    state('no-follow-up', ['Geen opvolging', 'No follow-up'], { isEnd: true }),
  ],
  steps: [
    step(
      'secure',
      ['Veiliggesteld of vernietigd', 'Secured or destroyed'],
      ['Veiliggesteld of vernietigd', 'Secured or destroyed'],
      {
        from: ['found'],
        guards: [notBeforeFinding],
      },
    ),
    step(
      'to-damocles',
      ['Damoclesdossier openen', 'Open a Damocles file'],
      ['Damoclesdossier geopend', 'Damocles file opened'],
      {
        hint: both(
          'De bestuurlijke rapportage van de politie moet er zijn.',
          'The administrative report of the police must be there.',
        ),
        from: ['found'],
        to: 'handled',
        article: 'artikel 13b Opiumwet',
        fields: [
          field('day', 'reportOn', ['Bestuurlijke rapportage van', 'Administrative report of'], { isRequired: true }),
          field('choice', 'premises', ['Soort pand', 'Kind of premises'], {
            choices: [
              choice('woning', 'Woning', 'Dwelling'),
              choice('winkel', 'Winkel of bedrijf', 'Shop or company'),
              choice('horeca', 'Horeca', 'Hospitality'),
              choice('loods', 'Loods of schuur', 'Warehouse or shed'),
              choice('overig', 'Overig lokaal of erf', 'Other premises or yard'),
            ],
            isRequired: true,
          }),
        ],
        guards: [
          notBeforeFinding,
          {
            key: 'drugs-or-preparation',
            words: both(
              'Artikel 13b gaat over drugs en voorbereiding ervan. Kies voor deze vondst een handhavingszaak.',
              'Article 13b is about drugs and their preparation. For this finding choose an enforcement case.',
            ),
            article: 'artikel 13b, eerste lid, Opiumwet',
            holds: ({ facts }) => facts.kind !== 'weapons' && facts.kind !== 'power' && facts.kind !== 'waste',
          },
        ],
        opens: {
          register: 'damoclesdossier',
          facts: ({ facts, given }) => ({
            reportOn: given.reportOn,
            premises: given.premises,
            foundOn: facts.foundOn,
            findings: findingsOf(facts),
            amount: facts.amount,
          }),
        },
      },
    ),
    step(
      'to-case',
      ['Handhavingszaak starten', 'Start an enforcement case'],
      ['Handhavingszaak gestart', 'Enforcement case started'],
      {
        from: ['found'],
        to: 'handled',
        guards: [notBeforeFinding],
        opens: {
          register: 'handhavingszaak',
          facts: ({ facts }) => ({ domain: 'opiumwet', origin: 'controle', foundOn: facts.foundOn }),
        },
      },
    ),
    step('no-follow-up', ['Geen opvolging', 'No follow-up'], ['Geen opvolging', 'No follow-up'], {
      from: ['found'],
      to: 'no-follow-up',
      needsReason: true,
    }),
  ],
  retention: ENFORCED,
  isKnownHere: true,
  asksReason: true,
  counts: [
    yearly('hemp_operating_by_year', ['Hennepkwekerijen in bedrijf', 'Operating hemp plantations'], found, {
      indicator: 'hemp_operating',
      where: { kind: 'hemp-operating' },
    }),
    yearly('hemp_dismantled_by_year', ['Al ontmantelde kwekerijen', 'Plantations dismantled before'], found, {
      indicator: 'hemp_dismantled',
      where: { kind: 'hemp-dismantled' },
    }),
    yearly('growshops_by_year', ['Growshops', 'Growshops'], found, {
      indicator: 'growshops',
      where: { kind: 'growshop' },
    }),
    yearly('drug_addresses_by_year', ['Adressen met drugs', 'Addresses with drugs'], found, {
      indicator: 'drug_addresses',
      where: { kind: 'drugs' },
    }),
  ],
})
