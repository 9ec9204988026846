import type { DeadlineDeclaration } from '../declaration.ts'
import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsStep } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { phenomenonField, phenomenonOf, RIEC, SIGNAL_KEPT, UNDERMINING_BASES } from './parts/undermining.ts'

/** Whoever receives results says every year what he did with them. */
const feedbackAfter = (from: string, nl: string, en: string): DeadlineDeclaration => ({
  key: `feedback-${from}`,
  words: both(nl, en),
  rule: 'wgs-1.7',
  startsWith: { step: from },
  interruptedBy: ['feedback'],
  metBy: ['end'],
  warnDays: [30, 7],
})

/** What is exchanged with the regional centres, and the feedback on its use that is due every year (item 54). */
export const riecUitwisselingen = defineRegister({
  key: 'riec-uitwisselingen',
  words: {
    one: both('Uitwisseling', 'Exchange'),
    many: both('Uitwisseling met RIEC en RCIV', 'Exchange with RIEC and RCIV'),
    intro: both(
      'Wat we leveren aan en ontvangen van het RIEC, het RCIV en het ondermijningscentrum, op welke grondslag, en wat ermee is gedaan.',
      'What we supply to and receive from RIEC, RCIV and the regional centre, on which basis, and what was done with it.',
    ),
  },
  group: 'undermining',
  space: 'undermining',
  confidentiality: 'B',
  items: [54],
  bases: [RIEC, ...UNDERMINING_BASES.filter(({ key }) => key !== RIEC.key)],
  purpose: both('Verantwoord uitwisselen met regionale partners.', 'Exchanging accountably with regional partners.'),
  numberPattern: 'UW-{year}-{number:4}',
  titleOf: phenomenonOf,
  fields: [
    field('choice', 'with', ['Met', 'With'], {
      choices: [
        choice('riec', 'RIEC Oost-Nederland', 'RIEC East Netherlands'),
        choice('centre', 'Ondermijningscentrum IJsselland', 'Regional centre IJsselland'),
        choice('rciv', 'RCIV', 'RCIV'),
        choice('participant', 'Een deelnemer aan het RIEC', 'A participant of the RIEC'),
        choice('third', 'Een derde', 'A third party'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    phenomenonField,
    field('choices', 'categories', ['Soort gegevens', 'Kind of data'], {
      choices: [
        choice('places', 'Plaatsen en panden', 'Places and premises'),
        choice('companies', 'Bedrijven', 'Companies'),
        choice('persons', 'Gewone persoonsgegevens', 'Ordinary personal data'),
        choice('special', 'Bijzondere persoonsgegevens', 'Special categories of data'),
        choice('criminal', 'Strafrechtelijke gegevens', 'Criminal data'),
      ],
      isRequired: true,
    }),
    field('longText', 'content', ['Wat wordt uitgewisseld en waarvoor', 'What is exchanged and what for'], {
      isRequired: true,
      isPersonal: true,
    }),
  ],
  states: [
    state('prepared', ['Voorbereid', 'Prepared']),
    state('sent', ['Verstrekt', 'Sent']),
    state('received', ['Ontvangen', 'Received']),
    state('refused', ['Niet verstrekt', 'Refused'], { isEnd: true }),
    state('ended', ['Afgerond', 'Ended'], { isEnd: true }),
  ],
  steps: [
    step(
      'consent',
      ['Instemming van de leverancier vastleggen', 'Record the consent of the supplier'],
      ['Leverancier stemt in', 'Supplier consents'],
      {
        from: ['prepared'],
        article: 'artikel 1.7 Wgs',
        fields: [field('organisation', 'supplier', ['Leverancier', 'Supplier'], { isRequired: true })],
      },
    ),
    step('send', ['Verstrekken', 'Send'], ['Verstrekt', 'Sent'], {
      from: ['prepared'],
      to: 'sent',
      level: 'decide',
      article: 'artikel 1.5 Wgs',
      guards: [
        {
          key: 'supplier-consents',
          words: both(
            'Bijzondere of strafrechtelijke gegevens gaan alleen naar een derde als de leverancier instemt.',
            'Special or criminal data only go to a third party when the supplier consents.',
          ),
          article: 'artikel 1.7 Wgs',
          holds: ({ facts, events }) => {
            const isDelicate =
              Array.isArray(facts.categories) &&
              (facts.categories.includes('special') || facts.categories.includes('criminal'))
            return facts.with !== 'third' || !isDelicate || events.some(({ step: taken }) => taken === 'consent')
          },
        },
      ],
    }),
    step('refuse', ['Niet verstrekken', 'Refuse'], ['Niet verstrekt', 'Refused'], {
      hint: both(
        'Een deelnemer verstrekt, tenzij er zwaarwegende redenen zijn om het niet te doen.',
        'A participant supplies, unless there are weighty reasons not to.',
      ),
      from: ['prepared'],
      to: 'refused',
      level: 'decide',
      needsReason: true,
      article: 'artikel 1.5 Wgs',
    }),
    step('receive', ['Ontvangst vastleggen', 'Record receipt'], ['Ontvangen', 'Received'], {
      from: ['prepared'],
      to: 'received',
    }),
    step('feedback', ['Terugkoppeling vastleggen', 'Record feedback'], ['Teruggekoppeld', 'Fed back'], {
      from: ['sent', 'received'],
      article: 'artikel 1.7 Wgs',
      fields: [
        field('choice', 'used', ['Wat is ermee gedaan', 'What was done with it'], {
          choices: [
            choice('case', 'Gebruikt in een zaak', 'Used in a case'),
            choice('decision', 'Gebruikt voor een besluit', 'Used for a decision'),
            choice('picture', 'Gebruikt voor het beeld', 'Used for the picture'),
            choice('none', 'Niet gebruikt', 'Not used'),
          ],
          isRequired: true,
        }),
        field('longText', 'result', ['Toelichting', 'Explanation'], { isPersonal: true }),
      ],
    }),
    step('end', ['Afronden', 'End'], ['Afgerond', 'Ended'], {
      from: ['sent', 'received'],
      to: 'ended',
      guards: [
        needsStep(
          'feedback',
          both('Leg eerst vast wat er met de gegevens is gedaan.', 'First record what was done with the data.'),
          'artikel 1.7 Wgs',
        ),
      ],
    }),
  ],
  deadlines: [
    feedbackAfter('send', 'Terugkoppeling vragen aan de ontvanger', 'Ask the receiver for feedback'),
    feedbackAfter('receive', 'Terugkoppelen aan wie verstrekte', 'Give feedback to who supplied'),
  ],
  retention: SIGNAL_KEPT,
  asksReason: true,
  counts: [
    yearly('riec_exchanges', ['Uitwisselingen met RIEC en RCIV', 'Exchanges with RIEC and RCIV'], {
      kind: 'events',
      steps: ['send', 'receive'],
    }),
    yearly('riec_feedback', ['Terugkoppelingen over gebruik', 'Feedback on use'], {
      kind: 'events',
      steps: ['feedback'],
    }),
  ],
})
