import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { PUBLIC_ORDER, YOUTH_CARE } from './parts/care-bases.ts'
import { CARE_PARTNER } from './parts/care-people.ts'
import { choice } from './parts/choices.ts'
import { MEETING_STEP } from './parts/plan-steps.ts'

/** The standing network of youth partners of one neighbourhood, with what it signals and agrees (item 79). */
export const jeugdnetwerken = defineRegister({
  key: 'jeugdnetwerken',
  words: {
    one: both('Jeugdnetwerk', 'Youth network'),
    many: both('Jeugdnetwerken', 'Youth networks'),
    intro: both(
      'Jongerenwerk, politie, toezicht en school per wijk: wat zij zien en afspreken. Zorgen over één jongere horen in een eigen aanpak.',
      'Youth work, police, wardens and school of one neighbourhood: what they see and agree. Worries about one young person belong in an approach of its own.',
    ),
  },
  group: 'care',
  space: 'care',
  confidentiality: 'B',
  items: [79],
  bases: [PUBLIC_ORDER, YOUTH_CARE],
  purpose: both(
    'Vroeg zien wat er onder jongeren in een wijk speelt, en daar samen op afspreken.',
    'Seeing early what goes on among young people in a neighbourhood, and agreeing on it together.',
  ),
  numberPattern: 'JN-{year}-{number:3}',
  fields: [
    {
      key: 'rhythm',
      words: both('Hoe vaak bijeen', 'How often they meet'),
      kind: 'choice',
      choices: [
        choice('weekly', 'Elke week', 'Weekly'),
        choice('fortnightly', 'Elke twee weken', 'Every two weeks'),
        choice('monthly', 'Elke maand', 'Monthly'),
      ],
      isRequired: true,
      inList: true,
    },
  ],
  parties: [{ ...CARE_PARTNER, isRequired: true }],
  place: { isRequired: true },
  states: [
    { key: 'active', words: both('Actief', 'Active') },
    { key: 'ended', words: both('Gestopt', 'Ended'), isEnd: true },
  ],
  steps: [
    {
      key: 'signal',
      words: both('Signaal vastleggen', 'Record a signal'),
      done: both('Signaal vastgelegd', 'Signal recorded'),
      level: 'handle',
      fields: [
        {
          key: 'topic',
          words: both('Gaat over', 'About'),
          kind: 'choice',
          isRequired: true,
          choices: [
            choice('hanging-around', 'Rondhangen', 'Hanging around'),
            choice('noise', 'Geluid en vernieling', 'Noise and vandalism'),
            choice('substances', 'Middelengebruik', 'Substance use'),
            choice('weapons', 'Wapens', 'Weapons'),
            choice('online', 'Online ruzie of ophitsing', 'Online quarrels or incitement'),
            choice('recruiting', 'Ronselen', 'Recruiting'),
          ],
        },
        {
          key: 'what',
          words: both('Wat is gezien, zonder namen', 'What was seen, without names'),
          kind: 'longText',
          isRequired: true,
          isPersonal: true,
        },
      ],
    },
    {
      key: 'agree',
      words: both('Afspraak vastleggen', 'Record an agreement'),
      done: both('Afspraak gemaakt', 'Agreement made'),
      level: 'handle',
      fields: [
        {
          key: 'agreement',
          words: both('Wie doet wat', 'Who does what'),
          kind: 'longText',
          isRequired: true,
          isPersonal: true,
        },
      ],
    },
    MEETING_STEP,
    {
      key: 'end',
      words: both('Netwerk stoppen', 'End the network'),
      done: both('Netwerk gestopt', 'Network ended'),
      to: 'ended',
      level: 'decide',
      needsReason: true,
    },
  ],
  retention: { result: '5.1', keep: { years: 5 } },
  counts: [
    {
      key: 'youth_signals',
      version: 1,
      words: both('Signalen in jeugdnetwerken', 'Signals in youth networks'),
      indicator: 'youth_signals',
      counts: { kind: 'events', steps: ['signal'] },
      period: 'year',
    },
  ],
  meeting: { one: both('Overleg jeugdnetwerk', 'Youth network meeting'), kind: 'jeugdnetwerk' },
})
