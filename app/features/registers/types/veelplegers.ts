import { defineRegister } from '../declaration.ts'
import { APPROACH_STATES, PLAN_EVALUATION } from './parts/approach-states.ts'
import { PERSONAL_APPROACH_STEPS } from './parts/approach-steps.ts'
import { both } from './parts/both.ts'
import { PUBLIC_ORDER, SOCIAL_SUPPORT } from './parts/care-bases.ts'
import { CARE_PARTNER, SUBJECT } from './parts/care-people.ts'
import { choice } from './parts/choices.ts'
import { closing } from './parts/closing.ts'
import { MEETING_STEP } from './parts/plan-steps.ts'

/** Repeat offenders who are on the list of police and prosecution (item 125). Regie computes no such list. */
export const veelplegers = defineRegister({
  key: 'veelplegers',
  words: {
    one: both('Aanpak veelpleger', 'Approach of a repeat offender'),
    many: both('Veelplegers', 'Repeat offenders'),
    intro: both(
      'Afspraken met politie, Openbaar Ministerie, reclassering en zorg rond mensen die op hun lijst van veelplegers staan.',
      'Agreements with police, prosecution, probation and care around people on their list of repeat offenders.',
    ),
  },
  group: 'care',
  space: 'care',
  confidentiality: 'B',
  items: [125],
  bases: [PUBLIC_ORDER, SOCIAL_SUPPORT],
  purpose: both(
    'Herhaald plegen stoppen met straf en zorg op elkaar afgestemd.',
    'Ending repeated offending with punishment and care aligned.',
  ),
  numberPattern: 'VP-{year}-{number:4}',
  fields: [
    {
      key: 'listedBy',
      words: both('Op de lijst van', 'On the list of'),
      hint: both(
        'Regie berekent zelf geen lijst en geeft niemand een score.',
        'Regie computes no list of its own and scores nobody.',
      ),
      kind: 'choice',
      choices: [choice('police', 'Politie', 'Police'), choice('prosecution', 'Openbaar Ministerie', 'Prosecution')],
      isRequired: true,
      inList: true,
    },
    {
      key: 'measure',
      words: both('Strafrechtelijk kader', 'Criminal law frame'),
      kind: 'choice',
      choices: [
        choice('none', 'Geen', 'None'),
        choice('probation', 'Toezicht van de reclassering', 'Supervision by probation'),
        choice('isd', 'ISD-maatregel', 'ISD measure'),
        choice('detention', 'Detentie', 'Detention'),
      ],
      isPersonal: true,
    },
    {
      key: 'agreements',
      words: both('Wat is nodig', 'What is needed'),
      kind: 'longText',
      isRequired: true,
      isPersonal: true,
    },
  ],
  parties: [SUBJECT, CARE_PARTNER],
  place: { isPersonal: true },
  states: APPROACH_STATES,
  steps: [...PERSONAL_APPROACH_STEPS, MEETING_STEP, ...closing(['running'], 'running')],
  deadlines: [PLAN_EVALUATION],
  retention: { result: '5.1', keep: { years: 5 } },
  counts: [
    {
      key: 'repeat_offender_approaches',
      version: 1,
      words: both('Lopende aanpakken van veelplegers', 'Running approaches of repeat offenders'),
      indicator: 'repeat_offender_approaches',
      counts: { kind: 'stock', step: 'start', until: ['approve-closure'] },
      period: 'last-day-of-year',
    },
  ],
  isKnownHere: true,
  asksReason: true,
  hasActionPlan: true,
  meeting: { one: both('Veelplegersoverleg', 'Repeat offender meeting'), kind: 'veelplegers' },
})
