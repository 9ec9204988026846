import { defineRegister } from '../declaration.ts'
import { APPROACH_STATES, PLAN_EVALUATION } from './parts/approach-states.ts'
import { APPROACH_STEPS } from './parts/approach-steps.ts'
import { both } from './parts/both.ts'
import { PUBLIC_ORDER } from './parts/care-bases.ts'
import { CARE_PARTNER } from './parts/care-people.ts'
import { choice } from './parts/choices.ts'
import { closing } from './parts/closing.ts'
import { MEETING_STEP } from './parts/plan-steps.ts'

/** A nuisance group at a place, approached as a group (item 81). Who is in it stands with the person, not here. */
export const groepsaanpak = defineRegister({
  key: 'groepsaanpak',
  words: {
    one: both('Groepsaanpak', 'Group approach'),
    many: both('Groepsaanpak', 'Group approaches'),
    intro: both(
      'Groepen die samen overlast geven: waar, wanneer en wat de partners afspraken. Wie erbij hoort staat hier niet.',
      'Groups that cause nuisance together: where, when and what the partners agreed. Who belongs to them is not written here.',
    ),
  },
  group: 'care',
  space: 'care',
  confidentiality: 'B',
  items: [81],
  bases: [PUBLIC_ORDER],
  purpose: both(
    'Overlast door groepen beheersen en verminderen, samen met politie, jongerenwerk en bewoners.',
    'Containing and reducing nuisance by groups, with police, youth work and residents.',
  ),
  numberPattern: 'GA-{year}-{number:4}',
  fields: [
    {
      key: 'kind',
      words: both('Soort groep', 'Kind of group'),
      kind: 'choice',
      choices: [
        choice('bothersome', 'Hinderlijk', 'Bothersome'),
        choice('nuisance', 'Overlastgevend', 'Causing nuisance'),
        choice('criminal', 'Crimineel', 'Criminal'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    {
      key: 'size',
      words: both('Grootte', 'Size'),
      kind: 'choice',
      choices: [
        choice('to-10', 'Tot 10', 'Up to 10'),
        choice('10-20', '10 tot 20', '10 to 20'),
        choice('over-20', 'Meer dan 20', 'Over 20'),
      ],
      inList: true,
    },
    {
      key: 'when',
      words: both('Wanneer', 'When'),
      kind: 'choices',
      choices: [
        choice('afternoon', 'Middag', 'Afternoon'),
        choice('evening', 'Avond', 'Evening'),
        choice('night', 'Nacht', 'Night'),
        choice('weekend', 'Weekend', 'Weekend'),
        choice('holidays', 'Vakantie', 'Holidays'),
      ],
    },
    {
      key: 'nuisance',
      words: both('Welke overlast', 'Which nuisance'),
      kind: 'longText',
      isRequired: true,
      isPersonal: true,
    },
  ],
  parties: [CARE_PARTNER],
  place: { isRequired: true },
  states: APPROACH_STATES,
  steps: [
    ...APPROACH_STEPS,
    {
      key: 'agree',
      words: both('Afspraak van de partners', 'Agreement of the partners'),
      done: both('Afspraak gemaakt', 'Agreement made'),
      from: ['running'],
      level: 'handle',
      fields: [
        {
          key: 'measure',
          words: both('Soort afspraak', 'Kind of agreement'),
          kind: 'choice',
          isRequired: true,
          choices: [
            choice('presence', 'Aanwezigheid van jongerenwerk', 'Presence of youth work'),
            choice('patrol', 'Toezicht door boa of politie', 'Patrol by wardens or police'),
            choice('parents', 'Gesprek met ouders', 'Talk with parents'),
            choice('place', 'Inrichting van de plek', 'Design of the place'),
            choice('activity', 'Activiteit of plek voor jongeren', 'Activity or place for young people'),
            choice('order', 'Bestuurlijke maatregel voorbereiden', 'Prepare an administrative measure'),
          ],
        },
        {
          key: 'agreement',
          words: both('Wat en door wie', 'What and by whom'),
          kind: 'longText',
          isRequired: true,
          isPersonal: true,
        },
      ],
    },
    MEETING_STEP,
    ...closing(['running'], 'running'),
  ],
  deadlines: [PLAN_EVALUATION],
  retention: { result: '5.1', keep: { years: 5 } },
  counts: [
    {
      key: 'group_approaches',
      version: 1,
      words: both('Groepsaanpakken begonnen', 'Group approaches begun'),
      indicator: 'group_approaches',
      counts: { kind: 'records', steps: ['start'] },
      period: 'year',
    },
  ],
  hasActionPlan: true,
  meeting: { one: both('Overleg groepsaanpak', 'Group approach meeting'), kind: 'groepsaanpak' },
})
