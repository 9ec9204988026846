import type { Step } from '../../declaration.ts'
import { DEGREES } from './bibob-fields.ts'
import { standstillIsOver } from './bibob-guards.ts'
import { both } from './both.ts'
import { needsStep } from './guards.ts'
import { field, step } from './pieces.ts'

/** Asking advice of the national bureau, and what happens while it is awaited. */
export const BUREAU_STEPS: readonly Step[] = [
  step(
    'ask-bureau',
    ['Advies vragen aan het Landelijk Bureau Bibob', 'Ask advice of the national Bibob bureau'],
    ['Advies gevraagd aan het Landelijk Bureau Bibob', 'Advice asked of the national Bibob bureau'],
    {
      hint: both(
        'Stuur de gegevens van de betrokkene en de eigen bevindingen mee. De beslistermijn staat vanaf vandaag stil.',
        'Send the data of the applicant and the own findings along. The decision term stands still from today.',
      ),
      dayWords: both('Dag van de aanvraag van het advies', 'Day the advice was asked'),
      from: ['investigating'],
      to: 'at-bureau',
      level: 'decide',
      article: 'artikelen 7a, vierde lid, 9 en 31 Wet Bibob',
      fields: [
        field(
          'longText',
          'why',
          ['Waarom het eigen onderzoek niet genoeg is', 'Why the own investigation is not enough'],
          {
            isRequired: true,
            isPersonal: true,
          },
        ),
      ],
      guards: [
        needsStep(
          'look-up',
          both(
            'Doe eerst eigen onderzoek: de bevindingen gaan mee met de aanvraag.',
            'First investigate yourself: the findings go along with the request.',
          ),
          'artikel 7a, vierde lid, Wet Bibob',
        ),
      ],
    },
  ),
  step(
    'tell-applicant',
    ['Betrokkene informeren over de adviesaanvraag', 'Tell the applicant that advice was asked'],
    ['Betrokkene geïnformeerd over de adviesaanvraag', 'Applicant told that advice was asked'],
    {
      from: ['at-bureau'],
      article: 'artikel 32 Wet Bibob',
    },
  ),
  step(
    'bureau-asks',
    ['Bureau vraagt aanvullende gegevens', 'Bureau asks for more data'],
    ['Bureau vroeg aanvullende gegevens', 'Bureau asked for more data'],
    {
      from: ['at-bureau'],
      article: 'artikelen 12, derde lid, en 15, tweede lid, Wet Bibob',
    },
  ),
  step(
    'bureau-has',
    ['Bureau heeft de gegevens ontvangen', 'Bureau has received the data'],
    ['Gegevens door het Bureau ontvangen', 'Data received by the Bureau'],
    {
      from: ['at-bureau'],
      article: 'artikel 15, tweede lid, Wet Bibob',
      guards: [needsStep('bureau-asks', both('Het Bureau heeft niets gevraagd.', 'The Bureau asked for nothing.'))],
    },
  ),
  step(
    'bureau-extends',
    ['Bureau verlengt de adviestermijn', 'Bureau extends the term'],
    ['Adviestermijn verlengd met vier weken', 'Term of the advice extended by four weeks'],
    {
      from: ['at-bureau'],
      article: 'artikel 15, derde lid, Wet Bibob',
      guards: [
        {
          key: 'extended-once',
          words: both('Het Bureau kan maar één keer verlengen.', 'The Bureau can extend only once.'),
          article: 'artikel 15, derde lid, Wet Bibob',
          holds: ({ events }) => {
            const asked = events.findLast(({ step: taken }) => taken === 'ask-bureau')?.seq ?? 0
            return !events.some(({ step: taken, seq }) => taken === 'bureau-extends' && seq > asked)
          },
        },
      ],
    },
  ),
  step('receive-advice', ['Advies ontvangen', 'Receive the advice'], ['Advies ontvangen', 'Advice received'], {
    dayWords: both('Dag van ontvangst van het advies', 'Day the advice was received'),
    from: ['at-bureau', 'investigating'],
    to: 'investigating',
    article: 'artikelen 15 en 31 Wet Bibob',
    fields: [
      field('choice', 'advised', ['Mate van gevaar volgens het advies', 'Degree of danger by the advice'], {
        choices: DEGREES,
        isRequired: true,
        keep: true,
      }),
      field('longText', 'advice', ['Kern van het advies', 'Heart of the advice'], { isPersonal: true }),
    ],
    guards: [needsStep('ask-bureau', both('Er is geen advies gevraagd.', 'No advice was asked.'))],
  }),
  step(
    'go-on',
    ['Verder zonder advies', 'Go on without the advice'],
    ['Verder zonder advies: de beslistermijn loopt weer', 'Went on without the advice: the decision term runs again'],
    {
      from: ['at-bureau'],
      to: 'investigating',
      needsReason: true,
      article: 'artikel 31 Wet Bibob',
      guards: [standstillIsOver],
    },
  ),
]
