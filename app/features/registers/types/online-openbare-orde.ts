import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { BASES } from './parts/enforcement.ts'
import { field, state, step, yearly } from './parts/pieces.ts'

/** Instruments for public order online: what they are, how they were tested in law, and what came of it (item 108). */
export const onlineOpenbareOrde = defineRegister({
  key: 'online-openbare-orde',
  words: {
    one: both('Instrument online openbare orde', 'Instrument for public order online'),
    many: both('Online openbare orde', 'Public order online'),
    intro: both(
      'Instrumenten tegen oproepen tot ordeverstoring op internet, getoetst aan de vrijheid van meningsuiting.',
      'Instruments against online calls to disturb public order, tested against the freedom of expression.',
    ),
  },
  group: 'digital',
  space: 'measures',
  confidentiality: 'V',
  items: [108],
  bases: [BASES.openbareOrde, BASES.apv],
  purpose: both(
    'Nagaan wat de burgemeester online mag en wat niet.',
    'Finding out what the mayor may do online and what not.',
  ),
  numberPattern: 'OOO-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    field('text', 'name', ['Instrument', 'Instrument'], { isRequired: true, inList: true }),
    field('choice', 'kind', ['Soort', 'Kind'], {
      choices: [
        choice('letter', 'Waarschuwingsbrief', 'Warning letter'),
        choice('talk', 'Gesprek', 'Talk'),
        choice('online-ban', 'Online gebiedsverbod', 'Online area ban'),
        choice('order', 'Last onder dwangsom', 'Penalty order'),
        choice('study', 'Onderzoek of kader', 'Study or framework'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('longText', 'idea', ['Waarvoor', 'What for'], { isRequired: true }),
  ],
  states: [
    state('explored', ['Verkend', 'Explored']),
    state('tested', ['Getoetst', 'Tested']),
    state('usable', ['Bruikbaar', 'Usable'], { isEnd: true }),
    state('rejected', ['Afgewezen', 'Rejected'], { isEnd: true }),
  ],
  steps: [
    step('test', ['Toetsen aan de grondrechten', 'Test against fundamental rights'], ['Getoetst', 'Tested'], {
      from: ['explored', 'tested'],
      to: 'tested',
      article: 'artikel 7 Grondwet',
      fields: [
        field('choice', 'outcome', ['Uitkomst', 'Outcome'], {
          choices: [
            choice('allowed', 'Toegestaan', 'Allowed'),
            choice(
              'conflict',
              'In strijd met de vrijheid van meningsuiting',
              'In conflict with the freedom of expression',
            ),
            choice('unclear', 'Nog onduidelijk', 'Not clear yet'),
          ],
          isRequired: true,
        }),
        field('longText', 'reasoning', ['Redenering', 'Reasoning'], { isRequired: true }),
      ],
    }),
    step(
      'ruling',
      ['Rechterlijke uitspraak vastleggen', 'Record a court ruling'],
      ['Uitspraak vastgelegd', 'Ruling recorded'],
      {
        from: ['explored', 'tested'],
        fields: [
          field('text', 'ecli', ['ECLI', 'ECLI'], { isRequired: true }),
          field('longText', 'meaning', ['Wat het betekent', 'What it means'], { isRequired: true }),
        ],
      },
    ),
    step('approve', ['Bruikbaar verklaren', 'Declare usable'], ['Bruikbaar verklaard', 'Declared usable'], {
      from: ['tested'],
      to: 'usable',
      level: 'decide',
      guards: [
        {
          key: 'no-conflict',
          words: both(
            'Volgens de laatste toets is het instrument niet toegestaan of nog onduidelijk.',
            'By the latest test the instrument is not allowed, or not clear yet.',
          ),
          article: 'artikel 7, derde lid, Grondwet',
          holds: ({ events }) => events.findLast(({ step: taken }) => taken === 'test')?.given.outcome === 'allowed',
        },
      ],
    }),
    step('reject', ['Afwijzen', 'Reject'], ['Afgewezen', 'Rejected'], {
      from: ['tested'],
      to: 'rejected',
      level: 'decide',
      needsReason: true,
    }),
  ],
  retention: { result: '4.1', keep: { years: 10 } },
  counts: [
    yearly('online_order_instruments_tested', ['Getoetste instrumenten', 'Instruments tested'], {
      kind: 'records',
      steps: ['test'],
    }),
  ],
})
