import type { Step } from '../../declaration.ts'
import { both } from './both.ts'
import { needsStep, notBefore } from './guards.ts'

/** Put on record when a meeting on this record was held; how many there were is counted from it. */
export const MEETING_STEP: Step = {
  key: 'meeting-held',
  words: both('Overleg vastleggen', 'Record a meeting'),
  done: both('Overleg gehouden', 'Meeting held'),
  level: 'handle',
  dayWords: both('Dag van het overleg', 'Day of the meeting'),
  fields: [
    {
      key: 'organisations',
      words: both('Aantal organisaties aan tafel', 'Number of organisations at the table'),
      kind: 'number',
      min: 1,
      max: 30,
    },
  ],
}

/** A plan per person or family is adopted, evaluated on a day agreed beforehand, and then adopted anew or closed. */
export const PLAN_STEPS: readonly Step[] = [
  {
    key: 'adopt-plan',
    words: both('Plan van aanpak', 'Action plan'),
    done: both('Plan van aanpak vastgesteld', 'Action plan adopted'),
    page: 'plan',
    from: ['running'],
    level: 'handle',
    fields: [
      {
        key: 'evaluateAfterWeeks',
        words: both('Evalueren na hoeveel weken', 'Evaluate after how many weeks'),
        kind: 'number',
        isRequired: true,
        min: 1,
        max: 26,
      },
      {
        key: 'madeWith',
        words: both('Gemaakt met de betrokkene', 'Made with the person'),
        kind: 'choice',
        isRequired: true,
        choices: [
          { key: 'together', words: both('Ja, samen', 'Yes, together') },
          { key: 'told', words: both('Nee, wel besproken', 'No, but discussed') },
          { key: 'without', words: both('Nee', 'No') },
        ],
      },
    ],
  },
  {
    key: 'evaluate',
    words: both('Plan evalueren', 'Evaluate the plan'),
    done: both('Plan geëvalueerd', 'Plan evaluated'),
    from: ['running'],
    level: 'handle',
    fields: [
      {
        key: 'progress',
        words: both('Stand van de doelen', 'State of the goals'),
        kind: 'choice',
        isRequired: true,
        choices: [
          { key: 'reached', words: both('Bereikt', 'Reached') },
          { key: 'under-way', words: both('Op weg', 'Under way') },
          { key: 'stuck', words: both('Stil', 'Stuck') },
          { key: 'worse', words: both('Verslechterd', 'Worse') },
        ],
      },
      { key: 'findings', words: both('Bevindingen', 'Findings'), kind: 'longText', isRequired: true, isPersonal: true },
    ],
    guards: [
      needsStep('adopt-plan', both('Er is nog geen plan vastgesteld.', 'No plan was adopted yet.')),
      notBefore(
        'adopt-plan',
        both('De evaluatie ligt voor de dag van het plan.', 'The evaluation lies before the day of the plan.'),
      ),
    ],
  },
  {
    key: 'person-not-reached',
    words: both('Betrokkene niet bereikt', 'Person not reached'),
    done: both('Betrokkene niet bereikt', 'Person not reached'),
    hint: both(
      'Na ten minste drie pogingen op verschillende dagen.',
      'After at least three attempts on different days.',
    ),
    from: ['running'],
    level: 'handle',
    needsReason: true,
  },
]

/** Letting the person read the plan by a code, and shutting that off where it puts somebody in danger. */
export const OWN_PLAN_STEPS: readonly Step[] = [
  {
    key: 'open-own-plan',
    words: both('Eigen plan voor de betrokkene', 'Own plan for the person'),
    done: both('Eigen plan opengesteld', 'Own plan opened'),
    page: 'eigen-plan',
    level: 'handle',
  },
  {
    key: 'close-own-plan',
    words: both('Eigen plan afsluiten', 'Close the own plan'),
    done: both('Eigen plan afgesloten', 'Own plan closed'),
    page: 'eigen-plan',
    level: 'handle',
    needsReason: true,
  },
]
