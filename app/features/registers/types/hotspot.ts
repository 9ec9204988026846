import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { ORDER_BASES, SUPERVISED } from './parts/public-order.ts'

/** A place where nuisance keeps coming back, and what was done there. About the place; never about persons. */
export const hotspot = defineRegister({
  key: 'hotspot',
  words: {
    one: both('Overlastlocatie', 'Hot spot'),
    many: both('Overlastlocaties', 'Hot spots'),
    intro: both(
      'Plekken waar overlast terugkeert, de maatregelen daar, en of het rustiger werd.',
      'Places where nuisance returns, the measures there, and whether it became quieter.',
    ),
  },
  group: 'order',
  space: 'events',
  confidentiality: 'I',
  items: [120],
  bases: ORDER_BASES,
  purpose: both('Overlast op terugkerende plekken verminderen.', 'Reducing nuisance in recurring places.'),
  numberPattern: 'HS-{year}-{number:3}',
  titleOf: ({ location }) => String(location ?? ''),
  fields: [
    { key: 'location', words: both('Locatie', 'Location'), kind: 'text', isRequired: true, inList: true },
    {
      key: 'kinds',
      words: both('Soort overlast', 'Kind of nuisance'),
      kind: 'choices',
      choices: [
        choice('jeugd', 'Jongeren', 'Youth'),
        choice('afval', 'Afval', 'Waste'),
        choice('drugs', 'Drugs', 'Drugs'),
        choice('alcohol', 'Alcohol', 'Alcohol'),
        choice('verkeer', 'Verkeer en parkeren', 'Traffic and parking'),
        choice('personen', 'Overlast van personen', 'Nuisance by persons'),
      ],
      isRequired: true,
      isFilter: true,
    },
    {
      key: 'reports',
      words: both('Meldingen in de laatste drie maanden', 'Reports in the last three months'),
      kind: 'number',
      min: 0,
    },
  ],
  place: {},
  states: [
    { key: 'active', words: both('Actief', 'Active') },
    { key: 'measures', words: both('Maatregelen lopen', 'Measures running') },
    { key: 'quiet', words: both('Rustig', 'Quiet'), isEnd: true },
  ],
  steps: [
    {
      key: 'measure',
      words: both('Maatregel nemen', 'Take a measure'),
      done: both('Maatregel genomen', 'Measure taken'),
      from: ['active', 'measures'],
      to: 'measures',
      level: 'handle',
      fields: [
        {
          key: 'measure',
          words: both('Maatregel', 'Measure'),
          kind: 'choice',
          choices: [
            choice('toezicht', 'Extra toezicht', 'Extra supervision'),
            choice('hek', 'Hek of fysieke maatregel', 'Fence or physical measure'),
            choice('verlichting', 'Verlichting', 'Lighting'),
            choice('jongerenwerk', 'Jongerenwerk', 'Youth work'),
            choice('cameras', 'Cameratoezicht', 'Camera supervision'),
            choice('alcoholverbod', 'Alcoholverbod', 'Alcohol ban'),
          ],
          isRequired: true,
        },
        {
          key: 'untilWeeks',
          words: both('Duur (weken)', 'Length (weeks)'),
          kind: 'number',
          min: 1,
          max: 104,
          isRequired: true,
        },
      ],
    },
    {
      key: 'review',
      words: both('Effect vastleggen', 'Record the effect'),
      done: both('Effect bekeken', 'Effect looked at'),
      from: ['measures'],
      level: 'handle',
      fields: [
        {
          key: 'reports',
          words: both('Meldingen in de laatste drie maanden', 'Reports in the last three months'),
          kind: 'number',
          min: 0,
          isRequired: true,
          keep: true,
        },
        {
          key: 'effect',
          words: both('Effect', 'Effect'),
          kind: 'choice',
          choices: [
            choice('rustiger', 'Rustiger', 'Quieter'),
            choice('gelijk', 'Gelijk', 'The same'),
            choice('drukker', 'Drukker', 'Busier'),
            choice('verplaatst', 'Verplaatst', 'Displaced'),
          ],
          isRequired: true,
        },
      ],
    },
    {
      key: 'calm',
      words: both('Rustig: afsluiten', 'Quiet: close'),
      done: both('Weer rustig', 'Quiet again'),
      to: 'quiet',
      level: 'handle',
      guards: [
        {
          key: 'effect-was-seen',
          words: both('Leg eerst het effect van de maatregelen vast.', 'First record the effect of the measures.'),
          holds: ({ events }) =>
            events.some(({ step }) => step === 'review') || !events.some(({ step }) => step === 'measure'),
        },
      ],
    },
  ],
  deadlines: [
    {
      key: 'review',
      words: both('Effect bekijken', 'Look at the effect'),
      rule: 'authority-term',
      startsWith: { step: 'measure' },
      metBy: ['review', 'calm'],
      parameters: (_facts, given) => ({ length: Number(given.untilWeeks), unit: 'weeks' }),
      warnDays: [7, 0],
    },
  ],
  retention: SUPERVISED,
  meeting: { one: both('Wijkoverleg', 'Neighbourhood meeting'), kind: 'wijk' },
  counts: [
    {
      key: 'hot_spots_active_at_year_end',
      version: 1,
      words: both(
        'Actieve overlastlocaties op de laatste dag van het jaar',
        'Active hot spots on the last day of the year',
      ),
      indicator: 'hot_spots_active',
      counts: { kind: 'stock', step: 'intake', until: ['calm'] },
      period: 'last-day-of-year',
    },
  ],
})
