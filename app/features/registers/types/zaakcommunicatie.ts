import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { SAFETY_TASK } from './parts/work.ts'

/** Whether and how a case is told of, so that others see where the line is (item 68). */
export const zaakcommunicatie = defineRegister({
  key: 'zaakcommunicatie',
  words: {
    one: both('Communicatie over een zaak', 'Communication on a case'),
    many: both('Communicatie per zaak', 'Communication per case'),
    intro: both(
      'Per zaak besluiten of we er iets over vertellen: wat, aan wie, en zonder dat iemand te herkennen is.',
      'Deciding per case whether something is told: what, to whom, and without anyone being recognisable.',
    ),
  },
  group: 'undermining',
  space: 'undermining',
  confidentiality: 'V',
  items: [68],
  bases: [SAFETY_TASK],
  purpose: both('Laten zien wat niet mag en wat we doen.', 'Showing what is not allowed and what we do.'),
  numberPattern: 'CZ-{year}-{number:3}',
  titleOf: ({ subject }) => String(subject ?? ''),
  fields: [
    field('text', 'subject', ['Onderwerp, zonder namen', 'Subject, without names'], { isRequired: true, inList: true }),
    field('text', 'caseNumber', ['Nummer van de zaak', 'Number of the case']),
    field('choices', 'channels', ['Kanaal', 'Channel'], {
      choices: [
        choice('press', 'Persbericht', 'Press release'),
        choice('letter', 'Brief aan omwonenden', 'Letter to neighbours'),
        choice('site', 'Website', 'Website'),
        choice('social', 'Sociale media', 'Social media'),
        choice('sign', 'Bord bij het pand', 'Sign at the premises'),
      ],
      isRequired: true,
    }),
    field('longText', 'message', ['Boodschap', 'Message'], { isRequired: true }),
  ],
  states: [
    state('proposed', ['Voorgesteld', 'Proposed']),
    state('approved', ['Akkoord', 'Approved']),
    state('told', ['Verteld', 'Told'], { isEnd: true }),
    state('not-told', ['Niets vertellen', 'Not told'], { isEnd: true }),
  ],
  steps: [
    step('approve', ['Akkoord geven', 'Approve'], ['Akkoord gegeven', 'Approved'], {
      from: ['proposed'],
      to: 'approved',
      level: 'decide',
      notBy: 'intake',
      fields: [
        field('yesNo', 'isNobodyRecognisable', ['Niemand is te herkennen', 'Nobody is recognisable']),
        field('yesNo', 'isAgreed', ['Politie en Openbaar Ministerie zijn akkoord', 'Police and prosecutor agree']),
      ],
      guards: [
        {
          key: 'nobody-recognisable',
          words: both(
            'Er mag niemand te herkennen zijn, ook niet via het adres.',
            'Nobody may be recognisable, not by the address either.',
          ),
          article: 'artikel 10 AVG',
          holds: ({ given }) => given.isNobodyRecognisable === true,
        },
        {
          key: 'police-agree',
          words: both(
            'Vraag eerst akkoord van politie en Openbaar Ministerie.',
            'First ask police and prosecutor to agree.',
          ),
          holds: ({ given }) => given.isAgreed === true,
        },
      ],
    }),
    step('tell', ['Naar buiten brengen', 'Tell'], ['Verteld', 'Told'], { from: ['approved'], to: 'told' }),
    step('refrain', ['Niets vertellen', 'Do not tell'], ['Besloten niets te vertellen', 'Decided not to tell'], {
      from: ['proposed', 'approved'],
      to: 'not-told',
      level: 'decide',
      needsReason: true,
    }),
  ],
  retention: { result: '20.1', keep: { years: 1 } },
  counts: [
    yearly('case_communications', ['Zaken waarover is verteld', 'Cases told of'], { kind: 'events', steps: ['tell'] }),
  ],
})
