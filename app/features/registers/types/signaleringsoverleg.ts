import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { PUBLIC_ORDER } from './parts/care-bases.ts'
import { CARE_PARTNER } from './parts/care-people.ts'
import { choice } from './parts/choices.ts'
import { field, state, step, yearly } from './parts/pieces.ts'

/** Signals of tension from online and offline, weighed by partners, and what was done (items 47 and 50). No monitoring of persons. */
export const signaleringsoverleg = defineRegister({
  key: 'signaleringsoverleg',
  words: {
    one: both('Signaal van spanning', 'Signal of tension'),
    many: both('Signaleringsoverleg', 'Signalling meeting'),
    intro: both(
      'Wat partners aan spanning merken in de wijk en online, hoe zij het wegen en wat zij doen. Regie zoekt niet zelf op sociale media en volgt niemand.',
      'The tension that partners notice in the neighbourhood and online, how they weigh it and what they do. Regie does not search social media itself and follows nobody.',
    ),
  },
  group: 'care',
  space: 'care',
  confidentiality: 'B',
  items: [47, 50],
  bases: [PUBLIC_ORDER],
  purpose: both('Spanning vroeg bespreken en kalmeren.', 'Talking about tension early and calming it.'),
  numberPattern: 'SO-{year}-{number:3}',
  fields: [
    field('choice', 'from', ['Waar gemerkt', 'Where noticed'], {
      choices: [
        choice('street', 'In de wijk', 'In the neighbourhood'),
        choice('school', 'Op school of bij jongerenwerk', 'At school or youth work'),
        choice('online', 'Online, door een partner gemeld', 'Online, reported by a partner'),
        choice('organisation', 'Bij een organisatie', 'At an organisation'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    {
      ...field('longText', 'what', ['Wat is gemerkt, zonder namen', 'What was noticed, without names'], {
        isRequired: true,
      }),
      isPersonal: true,
    },
  ],
  parties: [{ ...CARE_PARTNER, isRequired: true }],
  place: { isRequired: false },
  states: [
    state('signal', ['Gemeld', 'Reported']),
    state('weighed', ['Gewogen', 'Weighed']),
    state('talk', ['In gesprek', 'Being talked about']),
    state('closed', ['Afgesloten', 'Closed'], { isEnd: true }),
  ],
  steps: [
    step('weigh', ['Wegen in het overleg', 'Weigh in the meeting'], ['Gewogen', 'Weighed'], {
      from: ['signal'],
      to: 'weighed',
      fields: [
        field('choice', 'weight', ['Weging', 'Weight'], {
          choices: [
            choice('watch', 'Volgen', 'Watch'),
            choice('act', 'Nu iets doen', 'Act now'),
            choice('none', 'Geen spanning', 'No tension'),
          ],
          isRequired: true,
        }),
      ],
    }),
    step('talk', ['Gesprek aangaan', 'Start to talk'], ['In gesprek', 'Being talked about'], {
      from: ['weighed'],
      to: 'talk',
    }),
    step('close', ['Afsluiten', 'Close'], ['Afgesloten', 'Closed'], {
      from: ['weighed', 'talk'],
      to: 'closed',
      needsReason: true,
    }),
  ],
  deadlines: [],
  retention: { result: '5.1', keep: { years: 5 } },
  counts: [
    yearly('tension_signals', ['Signalen van spanning', 'Signals of tension'], { kind: 'events', steps: ['weigh'] }),
  ],
})
