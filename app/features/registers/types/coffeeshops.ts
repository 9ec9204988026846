import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { BASES } from './parts/enforcement.ts'
import { needsStep } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'

/** Coffee shops that are tolerated, with their checks and talks (item 101). About the shop, not about who works there. */
export const coffeeshops = defineRegister({
  key: 'coffeeshops',
  words: {
    one: both('Coffeeshop', 'Coffee shop'),
    many: both('Coffeeshops', 'Coffee shops'),
    intro: both(
      'De gedoogde coffeeshops: verklaring, controles op de AHOJGI-criteria en gesprekken met de exploitant.',
      'The tolerated coffee shops: declaration, checks of the criteria and talks with the operator.',
    ),
  },
  group: 'drugs',
  space: 'enforcement',
  confidentiality: 'I',
  items: [101],
  bases: [BASES.opiumwet, BASES.apv],
  purpose: both('Toezien op coffeeshops.', 'Supervising coffee shops.'),
  numberPattern: 'CS-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    field('text', 'name', ['Naam van de coffeeshop', 'Name of the coffee shop'], { isRequired: true, inList: true }),
    field('organisation', 'company', ['Onderneming', 'Company']),
    field('yesNo', 'servesFood', ['Heeft ook een horecavergunning', 'Has a hospitality permit too']),
  ],
  place: {},
  states: [
    state('applied', ['Aangevraagd', 'Applied']),
    state('active', ['Gedoogd', 'Tolerated']),
    state('refused', ['Geweigerd', 'Refused'], { isEnd: true }),
    state('closed', ['Gestopt of ingetrokken', 'Ended or withdrawn'], { isEnd: true }),
  ],
  steps: [
    step(
      'tolerate',
      ['Gedoogverklaring afgeven', 'Give the declaration'],
      ['Gedoogverklaring afgegeven', 'Declaration given'],
      {
        from: ['applied'],
        to: 'active',
        level: 'decide',
        fields: [field('number', 'years', ['Geldig (jaren)', 'Valid (years)'], { min: 1, max: 10, isRequired: true })],
      },
    ),
    step('refuse', ['Weigeren', 'Refuse'], ['Geweigerd', 'Refused'], {
      from: ['applied'],
      to: 'refused',
      level: 'decide',
      needsReason: true,
    }),
    step('check', ['Controle vastleggen', 'Record a check'], ['Gecontroleerd', 'Checked'], {
      from: ['active'],
      fields: [
        field('choices', 'breaches', ['Niet in orde', 'Not in order'], {
          choices: [
            choice('advertising', 'A: affichering', 'Advertising'),
            choice('hard-drugs', 'H: harddrugs', 'Hard drugs'),
            choice('nuisance', 'O: overlast', 'Nuisance'),
            choice('minors', 'J: jeugdigen', 'Minors'),
            choice('amount', 'G: te grote verkoop', 'Sale too large'),
            choice('residents', 'I: ingezetenen', 'Residents'),
            choice('stock', 'Voorraad boven 500 gram', 'Stock above 500 grams'),
          ],
        }),
        field('longText', 'report', ['Verslag', 'Report']),
      ],
    }),
    step('talk', ['Gesprek vastleggen', 'Record a talk'], ['Gesprek met exploitant', 'Talk with the operator'], {
      from: ['active'],
      fields: [field('longText', 'report', ['Verslag', 'Report'], { isRequired: true })],
    }),
    step(
      'measure',
      ['Handhavingszaak starten', 'Start an enforcement case'],
      ['Handhavingszaak gestart', 'Enforcement case started'],
      {
        from: ['active'],
        guards: [needsStep('check', both('Leg eerst een controle vast.', 'First record a check.'))],
        opens: {
          register: 'handhavingszaak',
          facts: ({ day }) => ({
            domain: 'opiumwet',
            origin: 'controle',
            rule: 'gedoogcriteria coffeeshops',
            foundOn: day,
          }),
        },
      },
    ),
    step('renew', ['Verklaring verlengen', 'Renew the declaration'], ['Verklaring verlengd', 'Declaration renewed'], {
      from: ['active'],
      level: 'decide',
    }),
    step('close', ['Gestopt of ingetrokken', 'End or withdraw'], ['Gestopt of ingetrokken', 'Ended or withdrawn'], {
      from: ['active'],
      to: 'closed',
      level: 'decide',
      needsReason: true,
    }),
  ],
  deadlines: [
    {
      key: 'validity',
      words: both('Gedoogverklaring loopt af', 'Declaration expires'),
      rule: 'authority-term',
      startsWith: { step: 'tolerate' },
      interruptedBy: ['renew'],
      metBy: [],
      parameters: (_facts, given) => ({ length: Number(given.years), unit: 'years' }),
      warnDays: [90, 30],
    },
  ],
  retention: { result: '11.1', keep: { years: 1 } },
  counts: [
    yearly(
      'coffeeshops_at_year_end',
      ['Coffeeshops', 'Coffee shops'],
      { kind: 'stock', step: 'tolerate', until: ['close'] },
      { indicator: 'coffeeshops', period: 'last-day-of-year' },
    ),
    yearly('coffeeshop_checks', ['Controles van coffeeshops', 'Checks of coffee shops'], {
      kind: 'events',
      steps: ['check'],
    }),
  ],
})
