import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsStep } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { SAFETY_TASK } from './parts/work.ts'

/** Scans of how resilient the municipality itself is against undermining crime (item 59). */
export const weerbaarheidsscans = defineRegister({
  key: 'weerbaarheidsscans',
  words: {
    one: both('Weerbaarheidsscan', 'Resilience scan'),
    many: both('Weerbaarheidsscans', 'Resilience scans'),
    intro: both(
      'Hoe weerbaar zijn bestuur en organisatie? Wat de scan vond, welke maatregelen volgen en wat daarvan klaar is.',
      'How resilient are executive and organisation? What the scan found, which measures follow and which are done.',
    ),
  },
  group: 'undermining',
  space: 'undermining',
  confidentiality: 'V',
  items: [59],
  bases: [SAFETY_TASK],
  purpose: both('Bestuur en organisatie weerbaar maken.', 'Making executive and organisation resilient.'),
  numberPattern: 'WS-{year}-{number:3}',
  titleOf: ({ scope }) => String(scope ?? ''),
  fields: [
    field('text', 'scope', ['Wat wordt onderzocht', 'What is looked at'], { isRequired: true, inList: true }),
    field('day', 'plannedOn', ['Gepland op', 'Planned on'], { isRequired: true, inList: true }),
    field('organisation', 'by', ['Uitgevoerd door', 'Carried out by']),
  ],
  states: [
    state('planned', ['Gepland', 'Planned']),
    state('done', ['Uitgevoerd', 'Done']),
    state('used', ['Maatregelen doorgevoerd', 'Measures carried out'], { isEnd: true }),
    state('cancelled', ['Niet doorgegaan', 'Cancelled'], { isEnd: true }),
  ],
  steps: [
    step('finish', ['Uitkomsten vastleggen', 'Record the findings'], ['Scan uitgevoerd', 'Scan done'], {
      from: ['planned'],
      to: 'done',
      fields: [field('longText', 'findings', ['Bevindingen', 'Findings'], { isRequired: true })],
    }),
    step('measure', ['Maatregel vastleggen', 'Record a measure'], ['Maatregel genomen', 'Measure taken'], {
      from: ['done'],
      fields: [
        field('choice', 'kind', ['Soort', 'Kind'], {
          choices: [
            choice('training', 'Training en bewustwording', 'Training and awareness'),
            choice('process', 'Werkproces', 'Work process'),
            choice('access', 'Toegang en systemen', 'Access and systems'),
            choice('integrity', 'Integriteit en meldpunt', 'Integrity and reporting'),
            choice('support', 'Steun na bedreiging', 'Support after a threat'),
          ],
          isRequired: true,
        }),
        field('text', 'measure', ['Maatregel', 'Measure'], { isRequired: true }),
      ],
    }),
    step(
      'use',
      ['Maatregelen zijn doorgevoerd', 'Measures are carried out'],
      ['Maatregelen doorgevoerd', 'Measures carried out'],
      {
        from: ['done'],
        to: 'used',
        level: 'decide',
        guards: [needsStep('measure', both('Er is nog geen maatregel vastgelegd.', 'No measure was recorded yet.'))],
      },
    ),
    step('cancel', ['Gaat niet door', 'Cancel'], ['Niet doorgegaan', 'Cancelled'], {
      from: ['planned'],
      to: 'cancelled',
      needsReason: true,
    }),
  ],
  deadlines: [
    {
      key: 'measures',
      words: both('Maatregelen doorvoeren: binnen een jaar', 'Carry out measures: within a year'),
      rule: 'authority-term',
      startsWith: { step: 'finish' },
      parameters: () => ({ length: 1, unit: 'years' }),
      metBy: ['use'],
      warnDays: [60],
    },
  ],
  retention: { result: '4.1', keep: { years: 10 } },
  counts: [
    yearly('resilience_measures', ['Maatregelen uit weerbaarheidsscans', 'Measures from resilience scans'], {
      kind: 'events',
      steps: ['measure'],
    }),
  ],
})
