import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { ORDER_BASES, SUPERVISED } from './parts/public-order.ts'

const LEVELS = [
  choice('volgen', 'Volgen', 'Follow'),
  choice('team', 'Team maatschappelijke onrust', 'Social unrest team'),
  choice('driehoek', 'Driehoek', 'Triangle'),
  choice('crisis', 'Crisisorganisatie', 'Crisis organisation'),
]

/** Unrest after an event: who is at the table, what is said, and when it is over. */
export const maatschappelijkeOnrust = defineRegister({
  key: 'maatschappelijke-onrust',
  words: {
    one: both('Maatschappelijke onrust', 'Social unrest'),
    many: both('Maatschappelijke onrust', 'Social unrest'),
    intro: both(
      'Onrust na een gebeurtenis: opschaling, boodschap, team en nazorg. Zonder personen.',
      'Unrest after an event: escalation, message, team and aftercare. Without persons.',
    ),
  },
  group: 'order',
  space: 'events',
  confidentiality: 'V',
  items: [121],
  bases: ORDER_BASES,
  purpose: both('Onrust beperken en erover communiceren.', 'Limiting unrest and communicating about it.'),
  numberPattern: 'MO-{year}-{number:3}',
  titleOf: ({ subject }) => String(subject ?? ''),
  fields: [
    {
      key: 'subject',
      words: both('Onderwerp, zonder namen', 'Subject, without names'),
      kind: 'text',
      isRequired: true,
      inList: true,
    },
    { key: 'what', words: both('Wat is er aan de hand', 'What is going on'), kind: 'longText', isRequired: true },
    {
      key: 'level',
      words: both('Opschaling', 'Escalation'),
      kind: 'choice',
      choices: LEVELS,
      atIntake: false,
      inList: true,
      isFilter: true,
    },
  ],
  states: [
    { key: 'signal', words: both('Signaal', 'Signal') },
    { key: 'scaled', words: both('Opgeschaald', 'Scaled up') },
    { key: 'aftercare', words: both('Nazorg', 'Aftercare') },
    { key: 'closed', words: both('Afgesloten', 'Closed'), isEnd: true },
  ],
  steps: [
    {
      key: 'scale',
      words: both('Opschalen', 'Scale up'),
      done: both('Opgeschaald', 'Scaled up'),
      from: ['signal', 'scaled'],
      to: 'scaled',
      level: 'decide',
      fields: [
        { key: 'level', words: both('Niveau', 'Level'), kind: 'choice', choices: LEVELS, isRequired: true, keep: true },
      ],
    },
    {
      key: 'message',
      words: both('Boodschap vastleggen', 'Record the message'),
      done: both('Boodschap vastgesteld', 'Message settled'),
      level: 'handle',
      fields: [
        { key: 'message', words: both('Boodschap', 'Message'), kind: 'longText', isRequired: true },
        {
          key: 'audience',
          words: both('Voor wie', 'For whom'),
          kind: 'choice',
          choices: [
            choice('bewoners', 'Bewoners', 'Residents'),
            choice('raad', 'Raad', 'Council'),
            choice('pers', 'Pers', 'Press'),
            choice('partners', 'Partners', 'Partners'),
          ],
          isRequired: true,
        },
      ],
    },
    {
      key: 'scaleDown',
      words: both('Afschalen', 'Scale down'),
      done: both('Afgeschaald', 'Scaled down'),
      from: ['scaled'],
      to: 'aftercare',
      level: 'decide',
      needsReason: true,
    },
    {
      key: 'close',
      words: both('Afsluiten met les', 'Close with a lesson'),
      done: both('Afgesloten', 'Closed'),
      to: 'closed',
      level: 'handle',
      fields: [
        {
          key: 'lesson',
          words: both('Wat hebben we geleerd', 'What did we learn'),
          kind: 'longText',
          isRequired: true,
        },
      ],
    },
  ],
  retention: SUPERVISED,
  meeting: { one: both('Team maatschappelijke onrust', 'Social unrest team'), kind: 'onrust' },
  counts: [
    {
      key: 'unrest_by_year',
      version: 1,
      words: both('Gevallen van maatschappelijke onrust', 'Cases of social unrest'),
      indicator: 'social_unrest',
      counts: { kind: 'events', steps: ['intake'] },
      period: 'year',
    },
  ],
})
