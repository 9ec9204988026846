import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsStep } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { cancel, SAFETY_TASK } from './parts/work.ts'

/** The meeting on safe business parks that the park management leads, and its agreements (item 119). */
export const overlegBedrijventerreinen = defineRegister({
  key: 'overleg-bedrijventerreinen',
  words: {
    one: both('Overleg KVO Bedrijventerreinen', 'Meeting on safe business parks'),
    many: both('KVO Bedrijventerreinen', 'Safe business parks'),
    intro: both(
      'Periodiek overleg van parkmanagement, ondernemers, politie, brandweer en gemeente, met de afspraken.',
      'Regular meeting of park management, entrepreneurs, police, fire service and municipality, with what was agreed.',
    ),
  },
  group: 'order',
  space: 'work',
  confidentiality: 'I',
  items: [119],
  bases: [SAFETY_TASK],
  purpose: both('Bedrijventerreinen veilig houden.', 'Keeping business parks safe.'),
  numberPattern: 'KBT-{year}-{number:3}',
  titleOf: ({ park }) => String(park ?? ''),
  fields: [
    field('text', 'park', ['Bedrijventerrein', 'Business park'], { isRequired: true, inList: true }),
    field('day', 'plannedOn', ['Gepland op', 'Planned on'], { isRequired: true, inList: true }),
    field('longText', 'agenda', ['Agenda', 'Agenda']),
  ],
  states: [
    state('planned', ['Gepland', 'Planned']),
    state('held', ['Gehouden, afspraken lopen', 'Held, agreements running']),
    state('settled', ['Afspraken afgerond', 'Agreements settled'], { isEnd: true }),
    state('cancelled', ['Niet doorgegaan', 'Cancelled'], { isEnd: true }),
  ],
  steps: [
    step('hold', ['Verslag vastleggen', 'Record the minutes'], ['Overleg gehouden', 'Meeting held'], {
      from: ['planned'],
      to: 'held',
      fields: [
        field('choices', 'subjects', ['Besproken', 'Discussed'], {
          choices: [
            choice('cameras', 'Camera’s en hekken', 'Cameras and fences'),
            choice('burglary', 'Inbraak en diefstal', 'Burglary and theft'),
            choice('fire', 'Brandveiligheid', 'Fire safety'),
            choice('vacancy', 'Leegstand en onderverhuur', 'Vacancy and subletting'),
            choice('cyber', 'Digitale veiligheid', 'Digital safety'),
            choice('traffic', 'Verkeer en parkeren', 'Traffic and parking'),
          ],
          isRequired: true,
        }),
        field('longText', 'minutes', ['Verslag', 'Minutes'], { isRequired: true }),
      ],
    }),
    step('agree', ['Afspraak toevoegen', 'Add an agreement'], ['Afspraak gemaakt', 'Agreed'], {
      from: ['held'],
      fields: [
        field('text', 'what', ['Wat', 'What'], { isRequired: true }),
        field('organisation', 'by', ['Wie', 'Who'], { isRequired: true }),
        field('day', 'before', ['Voor', 'Before'], { isRequired: true }),
      ],
    }),
    step('settle', ['Afspraken afronden', 'Settle the agreements'], ['Afspraken afgerond', 'Agreements settled'], {
      from: ['held'],
      to: 'settled',
      guards: [needsStep('hold', both('Het overleg is nog niet gehouden.', 'The meeting was not held yet.'))],
    }),
    cancel,
  ],
  retention: { result: '19.1.11', keep: { years: 5 } },
  counts: [
    yearly('business_park_meetings', ['Overleggen over bedrijventerreinen', 'Meetings on business parks'], {
      kind: 'events',
      steps: ['hold'],
    }),
  ],
})
