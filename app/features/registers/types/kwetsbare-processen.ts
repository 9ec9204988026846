import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsStep } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { DELIVERED, reviewEvery, reviewMonths, SAFETY_TASK } from './parts/work.ts'

/** Work of the municipality that criminals can misuse, and what makes it stronger (item 60). */
export const kwetsbareProcessen = defineRegister({
  key: 'kwetsbare-processen',
  words: {
    one: both('Kwetsbaar proces', 'Vulnerable process'),
    many: both('Kwetsbare processen', 'Vulnerable processes'),
    intro: both(
      'Welk werk van de gemeente is te misbruiken, wat is het risico, en wat doen we eraan? Over het werk, nooit over een medewerker.',
      'Which work of the municipality can be misused, what is the risk, and what do we do about it? About the work, never about one of the staff.',
    ),
  },
  group: 'undermining',
  space: 'work',
  confidentiality: 'I',
  items: [60],
  bases: [SAFETY_TASK],
  purpose: both('De eigen organisatie weerbaar maken.', 'Making the own organisation resilient.'),
  numberPattern: 'KP-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    field('text', 'name', ['Proces', 'Process'], { isRequired: true, inList: true }),
    field('choice', 'domain', ['Domein', 'Domain'], {
      choices: [
        choice('permits', 'Vergunningen', 'Permits'),
        choice('subsidies', 'Subsidies', 'Subsidies'),
        choice('purchasing', 'Inkoop en aanbesteding', 'Purchasing and tenders'),
        choice('property', 'Vastgoed en grond', 'Property and land'),
        choice('civil-affairs', 'Burgerzaken', 'Civil affairs'),
        choice('social', 'Sociaal domein', 'Social domain'),
        choice('it', 'Informatie en systemen', 'Information and systems'),
        choice('enforcement', 'Toezicht en handhaving', 'Supervision and enforcement'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('account', 'owner', ['Proceseigenaar', 'Process owner']),
    field('longText', 'risk', ['Hoe kan het misbruikt worden', 'How it can be misused'], { isRequired: true }),
    field('choice', 'weight', ['Zwaarte van het risico', 'Weight of the risk'], {
      choices: [choice('low', 'Laag', 'Low'), choice('middle', 'Midden', 'Middle'), choice('high', 'Hoog', 'High')],
      isRequired: true,
      isFilter: true,
    }),
  ],
  states: [
    state('listed', ['In beeld', 'Listed']),
    state('measures', ['Maatregelen lopen', 'Measures running']),
    state('strengthened', ['Versterkt', 'Strengthened']),
    state('removed', ['Vervallen', 'Removed'], { isEnd: true }),
  ],
  steps: [
    step('measure', ['Maatregel afspreken', 'Agree on a measure'], ['Maatregel afgesproken', 'Measure agreed'], {
      from: ['listed', 'measures', 'strengthened'],
      to: 'measures',
      fields: [
        field('text', 'measure', ['Maatregel', 'Measure'], { isRequired: true }),
        field('account', 'by', ['Door', 'By']),
        field('day', 'before', ['Klaar op', 'Done by']),
      ],
    }),
    step(
      'strengthen',
      ['Versterkt: maatregelen werken', 'Strengthened: measures work'],
      ['Versterkt', 'Strengthened'],
      {
        from: ['measures'],
        to: 'strengthened',
        level: 'decide',
        fields: [
          field('longText', 'proof', ['Waar blijkt dat uit', 'What shows it'], { isRequired: true }),
          reviewMonths,
        ],
        guards: [needsStep('measure', both('Er is geen maatregel afgesproken.', 'No measure was agreed.'))],
      },
    ),
    step('review', ['Opnieuw beoordelen', 'Assess again'], ['Opnieuw beoordeeld', 'Assessed again'], {
      from: ['strengthened'],
    }),
    step('remove', ['Vervalt: proces bestaat niet meer', 'Remove: the process is gone'], ['Vervallen', 'Removed'], {
      to: 'removed',
      level: 'decide',
      needsReason: true,
    }),
  ],
  deadlines: [reviewEvery('strengthen', 'review')],
  retention: DELIVERED,
  counts: [
    yearly('vulnerable_processes_listed', ['Kwetsbare processen in beeld gebracht', 'Vulnerable processes listed'], {
      kind: 'events',
      steps: ['intake'],
    }),
    yearly('vulnerable_processes_strengthened', ['Versterkte processen', 'Processes strengthened'], {
      kind: 'records',
      steps: ['strengthen'],
    }),
  ],
})
