import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { ORDER_BASES, SUPERVISED } from './parts/public-order.ts'

/** How many reports came in of one kind in one month and area. The texts stay in the reporting system. */
export const meldingentelling = defineRegister({
  key: 'meldingentelling',
  words: {
    one: both('Telling van meldingen', 'Count of reports'),
    many: both('Tellingen van meldingen', 'Counts of reports'),
    intro: both(
      'Aantallen meldingen per maand, soort en gebied, overgenomen uit het meldsysteem. De meldingen zelf blijven daar.',
      'Numbers of reports by month, kind and area, taken from the reporting system. The reports themselves stay there.',
    ),
  },
  group: 'enforcement',
  space: 'enforcement',
  confidentiality: 'I',
  items: [139],
  bases: ORDER_BASES,
  purpose: both('Zien waar meldingen toenemen of afnemen.', 'Seeing where reports grow or shrink.'),
  numberPattern: 'MT-{year}-{number:5}',
  titleOf: ({ month }) => String(month ?? ''),
  fields: [
    { key: 'month', words: both('Maand (jjjj-mm)', 'Month (yyyy-mm)'), kind: 'text', isRequired: true, inList: true },
    {
      key: 'category',
      words: both('Soort', 'Kind'),
      kind: 'choice',
      choices: [
        choice('afval', 'Afval', 'Waste'),
        choice('parkeren', 'Parkeren', 'Parking'),
        choice('overlast-personen', 'Overlast van personen', 'Nuisance by persons'),
        choice('jeugd', 'Jongeren', 'Youth'),
        choice('woonoverlast', 'Woonoverlast', 'Residential nuisance'),
        choice('geluid', 'Geluid', 'Noise'),
        choice('horeca', 'Horeca', 'Hospitality'),
        choice('overig', 'Overig', 'Other'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    { key: 'number', words: both('Aantal', 'Number'), kind: 'number', min: 0, isRequired: true, inList: true },
    {
      key: 'source',
      words: both('Bron', 'Source'),
      kind: 'choice',
      choices: [
        choice('signalen', 'Signalen', 'Signalen'),
        choice('csv', 'Bestand', 'File'),
        choice('hand', 'Met de hand', 'By hand'),
      ],
      isRequired: true,
      isFilter: true,
    },
  ],
  states: [
    { key: 'taken', words: both('Overgenomen', 'Taken over') },
    { key: 'final', words: both('Definitief', 'Final'), isEnd: true },
  ],
  steps: [
    {
      key: 'finish',
      words: both('Definitief maken', 'Make final'),
      done: both('Definitief gemaakt', 'Made final'),
      to: 'final',
      level: 'handle',
    },
  ],
  countedFrom: '/werk/registers/meldingentelling/overnemen',
  retention: SUPERVISED,
  counts: [
    {
      key: 'reports_received_by_year',
      version: 1,
      words: both('Meldingen uit het meldsysteem', 'Reports in the reporting system'),
      indicator: 'reports_received',
      counts: { kind: 'sum', steps: ['intake'], field: 'number' },
      period: 'year',
    },
  ],
})
