import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'

/**
 * That a worry about radicalisation was passed on, and nothing else (item 95). The casework has an act and controllers of
 * its own, so that no person, address or free text can be written here.
 */
export const radicalisering = defineRegister({
  key: 'radicalisering',
  words: {
    one: both('Verwijzing radicalisering', 'Referral on radicalisation'),
    many: both('Verwijzingen radicalisering', 'Referrals on radicalisation'),
    intro: both(
      'Alleen dát een zorg is doorgegeven, aan wie en wanneer. De casus zelf valt onder een eigen wet en staat niet in Regie.',
      'Only that a worry was passed on, to whom and when. The case itself falls under an act of its own and is not in Regie.',
    ),
  },
  group: 'care',
  space: 'care',
  confidentiality: 'V',
  items: [95],
  bases: [
    {
      key: 'wgpa',
      words: both('Verwijzen naar het casusoverleg radicalisering', 'Referring to the casework on radicalisation'),
      article:
        'Wet gegevensverwerking persoonsgerichte aanpak radicalisering en terroristische activiteiten; artikel 2.31, dertiende lid, Wgs',
      source: 'https://wetten.overheid.nl/BWBR0050740',
    },
  ],
  purpose: both(
    'Een zorg over radicalisering bij het juiste overleg brengen, en weten dat die daar is aangekomen.',
    'Bringing a worry about radicalisation to the right meeting, and knowing that it arrived there.',
  ),
  numberPattern: 'RV-{year}-{number:3}',
  fields: [
    {
      key: 'referredTo',
      words: both('Doorgegeven aan', 'Passed on to'),
      kind: 'choice',
      choices: [
        choice('local-coordinator', 'Regisseur van de persoonsgerichte aanpak', 'Coordinator of the personal approach'),
        choice('police', 'Politie', 'Police'),
        choice('safe-home', 'Veilig Thuis (bij kinderen)', 'Veilig Thuis (with children)'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    {
      key: 'source',
      words: both('Zorg kwam van', 'The worry came from'),
      kind: 'choice',
      choices: [
        choice('staff', 'Eigen medewerker', 'Own staff'),
        choice('partner', 'Partner', 'Partner'),
        choice('resident', 'Inwoner', 'Resident'),
      ],
      isRequired: true,
      inList: true,
    },
  ],
  states: [
    { key: 'referred', words: both('Doorgegeven', 'Passed on') },
    { key: 'arrived', words: both('Ontvangst bevestigd', 'Receipt confirmed'), isEnd: true },
  ],
  steps: [
    {
      key: 'confirm',
      words: both('Ontvangst bevestigd', 'Receipt confirmed'),
      done: both('Ontvangst bevestigd', 'Receipt confirmed'),
      from: ['referred'],
      to: 'arrived',
      level: 'handle',
    },
  ],
  deadlines: [
    {
      key: 'confirm',
      words: both('Ontvangst laten bevestigen', 'Have the receipt confirmed'),
      rule: 'authority-term',
      parameters: () => ({ length: 2, unit: 'days' }),
      startsWith: { step: 'intake' },
      metBy: ['confirm'],
    },
  ],
  retention: { result: '19.1', keep: { years: 5 } },
  counts: [
    {
      key: 'radicalisation_referrals',
      version: 1,
      words: both('Verwijzingen radicalisering', 'Referrals on radicalisation'),
      indicator: 'radicalisation_referrals',
      counts: { kind: 'events', steps: ['intake'] },
      period: 'year',
    },
  ],
})
