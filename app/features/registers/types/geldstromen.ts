import { moneyStreamTexts } from '../../../i18n/money-streams.ts'
import { defineRegister, type Situation } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { numberIn } from './parts/enforcement.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { SAFETY_TASK } from './parts/work.ts'

const { nl, en } = moneyStreamTexts

/** The budget of a plan names them with the same words. */
const choicesOf = <Key extends string>(dutch: Record<Key, string>, english: Record<Key, string>) =>
  (Object.keys(dutch) as Key[]).map((key) => choice(key, dutch[key], english[key]))

const spentSoFar = ({ events }: Pick<Situation, 'events'>) =>
  events.reduce((sum, { step: taken, given }) => (taken === 'spend' ? sum + (numberIn(given, 'spent') ?? 0) : sum), 0)

/** Temporary and earmarked money for safety: where it comes from, what it is for, and how it is accounted for (item 29). */
export const geldstromen = defineRegister({
  key: 'geldstromen',
  words: {
    one: both('Geldstroom', 'Money stream'),
    many: both('Geldstromen', 'Money streams'),
    intro: both(
      'Impulsgelden, versterkingsgelden, subsidies en extra budgetten: toegekend, besteed en verantwoord.',
      'Impulse and strengthening money, grants and extra budgets: granted, spent and accounted for.',
    ),
  },
  group: 'work',
  space: 'work',
  confidentiality: 'I',
  items: [29],
  bases: [SAFETY_TASK],
  purpose: both(
    'Weten waar tijdelijk geld aan op gaat, en op tijd verantwoorden.',
    'Knowing what temporary money is spent on, and accounting for it in time.',
  ),
  numberPattern: 'GLD-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    field('text', 'name', ['Naam', 'Name'], { isRequired: true, inList: true }),
    field('choice', 'source', ['Herkomst', 'Source'], {
      choices: choicesOf(nl.sources, en.sources),
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('choice', 'purpose', ['Doel', 'Purpose'], {
      choices: choicesOf(nl.purposes, en.purposes),
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('amount', 'amount', ['Bedrag (euro)', 'Amount (euros)'], { isRequired: true, min: 0, inList: true }),
    // A source does not always say for which period money is.
    field('day', 'from', ['Van', 'From']),
    field('day', 'until', ['Tot en met', 'Until']),
    field('longText', 'conditions', ['Voorwaarden', 'Conditions']),
  ],
  states: [
    state('granted', ['Toegekend', 'Granted']),
    state('spent', ['Besteed', 'Spent']),
    state('accounted', ['Verantwoord', 'Accounted for'], { isEnd: true }),
    state('withdrawn', ['Teruggegeven of vervallen', 'Returned or lapsed'], { isEnd: true }),
  ],
  steps: [
    step('spend', ['Besteding vastleggen', 'Record spending'], ['Besteed', 'Spent'], {
      from: ['granted', 'spent'],
      to: 'spent',
      fields: [
        field('amount', 'spent', ['Bedrag (euro)', 'Amount (euros)'], { isRequired: true, min: 0 }),
        field('text', 'on', ['Waaraan', 'On what'], { isRequired: true }),
      ],
      guards: [
        {
          key: 'no-more-than-granted',
          words: both('Er is dan meer besteed dan toegekend.', 'More would then be spent than was granted.'),
          holds: (situation) =>
            spentSoFar(situation) + (numberIn(situation.given, 'spent') ?? 0) <=
            (numberIn(situation.facts, 'amount') ?? 0),
        },
      ],
    }),
    step('account', ['Verantwoorden', 'Account for'], ['Verantwoord', 'Accounted for'], {
      from: ['spent'],
      to: 'accounted',
      level: 'decide',
      fields: [
        field('amount', 'returned', ['Terugbetaald (euro)', 'Paid back (euros)'], { min: 0 }),
        field('longText', 'brought', ['Wat het opleverde', 'What it brought'], { isRequired: true }),
      ],
    }),
    step('withdraw', ['Teruggeven of laten vervallen', 'Return or let lapse'], ['Vervallen', 'Lapsed'], {
      from: ['granted'],
      to: 'withdrawn',
      needsReason: true,
    }),
  ],
  deadlines: [
    {
      key: 'account',
      words: both('Verantwoorden', 'Account for'),
      rule: 'authority-term',
      startsWith: { step: 'intake', field: 'until' },
      metBy: ['account', 'withdraw'],
      appliesIf: (facts) => Boolean(facts.until),
      parameters: () => ({ length: 6, unit: 'months' }),
      warnDays: [60, 14],
    },
  ],
  retention: { result: '18.1', keep: { years: 7 } },
  counts: [
    yearly('safety_money_granted', ['Toegekend tijdelijk geld (euro)', 'Temporary money granted (euros)'], {
      kind: 'sum',
      steps: ['intake'],
      field: 'amount',
    }),
    yearly('safety_money_spent', ['Besteed tijdelijk geld (euro)', 'Temporary money spent (euros)'], {
      kind: 'sum',
      steps: ['spend'],
      field: 'spent',
    }),
  ],
})
