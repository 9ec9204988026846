import type { DeadlineDeclaration, Field, LetterTemplate, Step } from '../../declaration.ts'
import { both } from './both.ts'
import { choice } from './choices.ts'
import { notBeforeFinding } from './enforcement.ts'
import { opensView } from './opening.ts'
import { hasViolator } from './order-guards.ts'

/** How long the violator has to comply. */
export const termFields: Field[] = [
  {
    key: 'termLength',
    words: both('Begunstigingstermijn', 'Term to comply'),
    hint: both('Leeg bij een last die herhaling moet voorkomen', 'Empty for an order that must prevent repetition'),
    kind: 'number',
    min: 1,
    max: 730,
  },
  {
    key: 'termUnit',
    words: both('Eenheid van de termijn', 'Unit of the term'),
    kind: 'choice',
    choices: [
      choice('days', 'dagen', 'days'),
      choice('weeks', 'weken', 'weeks'),
      choice('months', 'maanden', 'months'),
    ],
  },
]

/** From draft to a decision: the intention, the view of the violator, or why he was not asked for it. */
export const viewsSteps: Step[] = [
  {
    key: 'intend',
    words: both('Voornemen bekendmaken', 'Make the intention known'),
    done: both('Voornemen bekendgemaakt', 'Intention made known'),
    dayWords: both('Dag van verzending of uitreiking', 'Day it was sent or handed over'),
    from: ['draft'],
    to: 'intended',
    level: 'handle',
    article: 'artikel 4:8 Awb',
    fields: [
      {
        key: 'viewsWeeks',
        words: both('Termijn voor een zienswijze, in weken', 'Term for a view, in weeks'),
        hint: both('Twee weken is gebruikelijk', 'Two weeks is usual'),
        kind: 'number',
        min: 1,
        max: 12,
        isRequired: true,
        keep: true,
      },
    ],
    guards: [notBeforeFinding, hasViolator],
    opens: opensView(),
  },
  {
    key: 'skipViews',
    words: both('Afzien van horen', 'Do without hearing'),
    done: both('Afgezien van horen', 'Hearing left out'),
    from: ['intended'],
    level: 'decide',
    needsReason: true,
    article: 'artikel 4:11 Awb',
    fields: [
      {
        key: 'ground',
        words: both('Grond', 'Ground'),
        kind: 'choice',
        choices: [
          choice('spoed', 'De zaak kan niet wachten', 'The matter cannot wait'),
          choice('eerder-gehoord', 'Al eerder gehoord, geen nieuwe feiten', 'Heard before, no new facts'),
          choice('doel', 'Het doel zou verloren gaan', 'The aim would be lost'),
        ],
        isRequired: true,
      },
    ],
  },
  {
    key: 'receiveViews',
    words: both('Zienswijze vastleggen', 'Record a view'),
    done: both('Zienswijze ontvangen', 'View received'),
    dayWords: both('Dag van ontvangst of gesprek', 'Day of receipt or talk'),
    from: ['intended'],
    level: 'handle',
    article: 'artikel 4:9 Awb',
    fields: [
      {
        key: 'form',
        words: both('Hoe gegeven', 'How it was given'),
        kind: 'choice',
        choices: [choice('mondeling', 'Mondeling', 'Orally'), choice('schriftelijk', 'Schriftelijk', 'In writing')],
        isRequired: true,
      },
      { key: 'summary', words: both('Kern van de zienswijze', 'Gist of the view'), kind: 'longText', isPersonal: true },
    ],
  },
  {
    key: 'noViews',
    words: both('Geen zienswijze gegeven', 'No view given'),
    done: both('Geen zienswijze binnen de termijn', 'No view within the term'),
    from: ['intended'],
    level: 'handle',
    guards: [
      {
        key: 'views-term-is-over',
        words: both(
          'De termijn voor een zienswijze loopt nog. Wacht tot die voorbij is.',
          'The term for a view still runs. Wait until it has passed.',
        ),
        article: 'artikel 4:8 Awb',
        holds: ({ day, deadlines }) => deadlines.every(({ key, dueOn }) => key !== 'views' || day > dueOn),
      },
    ],
  },
  {
    key: 'abandon',
    words: both('Niet doorzetten', 'Do not go on'),
    done: both('Afgezien van het besluit', 'Decision not taken'),
    from: ['draft', 'intended'],
    to: 'abandoned',
    level: 'handle',
    needsReason: true,
  },
]

/** The term for a view is set by the authority, so the Termijnenwet does not move it. */
export const viewsDeadline: DeadlineDeclaration = {
  key: 'views',
  words: both('Termijn voor een zienswijze', 'Term for a view'),
  rule: 'awb-4:8',
  startsWith: { step: 'intend' },
  metBy: ['receiveViews', 'noViews', 'skipViews'],
  endedBy: ['impose', 'abandon'],
  parameters: (_facts, given) => ({ length: Number(given.viewsWeeks), unit: 'weeks' }),
  warnDays: [0],
}

const finding = [
  'Op {fact:foundOn} is een overtreding geconstateerd.',
  'Dit is vastgelegd in: {fact:foundBy}.',
  'Het gaat om: {fact:violation}.',
  'Hiermee is overtreden: {fact:rule}.',
]

/** The letters of a penalty order. */
export const penaltyOrderLetters: LetterTemplate[] = [
  {
    key: 'voornemen',
    words: both('Voornemen tot een last onder dwangsom', 'Intention to impose a penalty order'),
    after: ['intend'],
    level: 'handle',
    to: 'violator',
    subject: 'Voornemen last onder dwangsom, {number}',
    paragraphs: [
      {
        sentences: [
          'Wij zijn van plan u een last onder dwangsom op te leggen.',
          'In deze brief leest u waarom, en hoe u kunt reageren.',
        ],
      },
      { heading: 'Wat is er geconstateerd', sentences: finding },
      {
        heading: 'Uw reactie',
        sentences: [
          'U kunt uw zienswijze geven, schriftelijk of mondeling; u kiest zelf hoe.',
          'Wij ontvangen uw reactie graag uiterlijk op {deadline:views}.',
        ],
      },
    ],
  },
  {
    key: 'besluit',
    words: both('Besluit tot een last onder dwangsom', 'Decision to impose a penalty order'),
    after: ['impose'],
    level: 'decide',
    to: 'violator',
    subject: 'Last onder dwangsom, {number}',
    needsCheck: true,
    paragraphs: [
      { sentences: ['Op {day:impose} is besloten u een last onder dwangsom op te leggen.'] },
      { heading: 'Wat is er geconstateerd', sentences: finding },
      {
        heading: 'Uw zienswijze',
        if: ({ events }) => events.some(({ step }) => step === 'receiveViews'),
        sentences: ['U heeft op {day:receiveViews} uw zienswijze gegeven: {given:receiveViews.summary}.'],
      },
      {
        heading: 'Uw zienswijze',
        if: ({ events }) => events.some(({ step }) => step === 'noViews'),
        sentences: ['Wij hebben van u geen zienswijze ontvangen.'],
      },
      {
        heading: 'Uw zienswijze',
        if: ({ events }) => events.some(({ step }) => step === 'skipViews'),
        sentences: ['U bent vooraf niet gehoord. De grond daarvoor is: {given:skipViews.ground}.'],
      },
      {
        heading: 'De last',
        sentences: [
          'Wij dragen u op: {fact:duty}.',
          'Doet u dat niet, dan verbeurt u een dwangsom van {fact:sum} ({fact:unit}).',
          'In totaal verbeurt u niet meer dan {fact:maximum}.',
          'Deze bedragen zijn in verhouding, omdat: {given:impose.proportion}.',
        ],
      },
      {
        heading: 'Tot wanneer u de tijd heeft',
        if: ({ facts }) => Number(facts.termLength) > 0,
        sentences: [
          'U krijgt {fact:termLength} {fact:termUnit} de tijd om aan de last te voldoen, gerekend vanaf de dag na bekendmaking van dit besluit.',
        ],
      },
      {
        heading: 'Bezwaar',
        sentences: [
          'Bent u het niet eens met dit besluit? Dan kunt u binnen zes weken na de dag van bekendmaking bezwaar maken bij de gemeente {municipality}.',
          'Bezwaar maken schort dit besluit niet op. Is er spoed, dan kunt u de rechtbank om een voorlopige voorziening vragen.',
        ],
      },
    ],
  },
]
