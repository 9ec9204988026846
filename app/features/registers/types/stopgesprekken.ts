import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsYes } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { phenomenonField, phenomenonOf, SIGNAL_KEPT, UNDERMINING_BASES } from './parts/undermining.ts'

/** Talks in which police and municipality tell somebody to stop (item 64). */
export const stopgesprekken = defineRegister({
  key: 'stopgesprekken',
  words: {
    one: both('Stopgesprek', 'Stop talk'),
    many: both('Stopgesprekken', 'Stop talks'),
    intro: both(
      'Gesprekken waarin iemand hoort dat we zien wat er gebeurt, dat het moet stoppen en welke hulp er is.',
      'Talks in which somebody hears that we see what happens, that it must stop and which help there is.',
    ),
  },
  group: 'undermining',
  space: 'undermining',
  confidentiality: 'B',
  items: [64],
  bases: UNDERMINING_BASES,
  purpose: both('Iemand op tijd laten stoppen.', 'Letting somebody stop in time.'),
  numberPattern: 'SG-{year}-{number:4}',
  titleOf: phenomenonOf,
  fields: [
    phenomenonField,
    field('choice', 'by', ['Wie voert het gesprek', 'Who holds the talk'], {
      choices: [
        choice('police', 'Politie', 'Police'),
        choice('municipality', 'Gemeente', 'Municipality'),
        choice('together', 'Samen', 'Together'),
      ],
      isRequired: true,
      isFilter: true,
    }),
    field('day', 'plannedOn', ['Gepland op', 'Planned on'], { inList: true }),
    field('longText', 'reason', ['Aanleiding', 'Reason'], { isRequired: true, isPersonal: true }),
  ],
  parties: [{ key: 'subject', words: both('Met wie', 'With whom'), is: 'person', isRequired: true }],
  states: [
    state('planned', ['Gepland', 'Planned']),
    state('held', ['Gehouden', 'Held']),
    state('followed-up', ['Nagegaan', 'Followed up'], { isEnd: true }),
    state('cancelled', ['Niet doorgegaan', 'Cancelled'], { isEnd: true }),
  ],
  steps: [
    step('hold', ['Gesprek vastleggen', 'Record the talk'], ['Gesprek gehouden', 'Talk held'], {
      from: ['planned'],
      to: 'held',
      fields: [
        field('yesNo', 'isTold', [
          'Betrokkene weet dat dit wordt vastgelegd',
          'The person knows that this is recorded',
        ]),
        field('longText', 'agreement', ['Wat is afgesproken', 'What was agreed'], {
          isRequired: true,
          isPersonal: true,
        }),
        field('yesNo', 'isHelpOffered', ['Er is hulp aangeboden', 'Help was offered']),
      ],
      guards: [
        needsYes(
          'isTold',
          both(
            'Vertel de betrokkene dat en waarom het gesprek wordt vastgelegd.',
            'Tell the person that and why the talk is recorded.',
          ),
          'artikel 13 AVG',
        ),
      ],
    }),
    step('follow-up', ['Nagaan of het stopte', 'Check whether it stopped'], ['Nagegaan', 'Followed up'], {
      from: ['held'],
      to: 'followed-up',
      fields: [
        field('choice', 'outcome', ['Uitkomst', 'Outcome'], {
          choices: [
            choice('stopped', 'Gestopt', 'Stopped'),
            choice('continues', 'Gaat door', 'Continues'),
            choice('unknown', 'Niet te zeggen', 'Cannot be said'),
          ],
          isRequired: true,
        }),
      ],
    }),
    step('cancel', ['Gaat niet door', 'Cancel'], ['Niet doorgegaan', 'Cancelled'], {
      from: ['planned'],
      to: 'cancelled',
      needsReason: true,
    }),
  ],
  deadlines: [
    {
      key: 'follow-up',
      words: both('Nagaan of het stopte: na drie maanden', 'Check whether it stopped: after three months'),
      rule: 'authority-term',
      startsWith: { step: 'hold' },
      parameters: () => ({ length: 3, unit: 'months' }),
      metBy: ['follow-up'],
      warnDays: [14],
    },
  ],
  retention: SIGNAL_KEPT,
  isKnownHere: true,
  asksReason: true,
  counts: [yearly('stop_talks', ['Stopgesprekken', 'Stop talks'], { kind: 'events', steps: ['hold'] })],
})
