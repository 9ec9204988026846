import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'

/** Trainings on safety for staff and partners, with how many came (item 93). */
export const trainingen = defineRegister({
  key: 'trainingen',
  words: {
    one: both('Training', 'Training'),
    many: both('Trainingen', 'Trainings'),
    intro: both(
      'Trainingen voor medewerkers en partners: wat, wanneer, voor wie en hoeveel mensen.',
      'Trainings for staff and partners: what, when, for whom and how many people.',
    ),
  },
  group: 'work',
  space: 'work',
  confidentiality: 'I',
  items: [93],
  bases: [
    {
      key: 'public-task',
      words: both('Deskundige uitvoering van de veiligheidstaak', 'Skilled execution of the safety task'),
      article: 'artikel 172 Gemeentewet',
      source: 'https://wetten.overheid.nl/BWBR0005416/2026-06-04#Artikel172',
    },
  ],
  purpose: both(
    'Weten wie waarin geschoold is, en wanneer dat weer moet.',
    'Knowing who was trained in what, and when again.',
  ),
  numberPattern: 'TR-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    {
      key: 'name',
      words: both('Naam van de training', 'Name of the training'),
      kind: 'text',
      isRequired: true,
      inList: true,
    },
    {
      key: 'subject',
      words: both('Onderwerp', 'Subject'),
      kind: 'choice',
      choices: [
        choice('trafficking', 'Signalering mensenhandel', 'Recognising human trafficking'),
        choice('crowd-control', 'Openbare orde en regie bij rampen', 'Public order and crisis direction'),
        choice('undermining', 'Ondermijning herkennen', 'Recognising undermining crime'),
        choice('violence', 'Huiselijk geweld en meldcode', 'Domestic violence and reporting code'),
        choice('aggression', 'Omgaan met agressie', 'Handling aggression'),
        choice('cyber', 'Digitale veiligheid', 'Digital safety'),
        choice('other', 'Anders', 'Other'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    {
      key: 'group',
      words: both('Voor wie', 'For whom'),
      kind: 'choice',
      choices: [
        choice('staff', 'Medewerkers', 'Staff'),
        choice('executive', 'Bestuur en raad', 'Executive and council'),
        choice('partners', 'Partners', 'Partners'),
        choice('entrepreneurs', 'Ondernemers', 'Entrepreneurs'),
        choice('residents', 'Inwoners', 'Residents'),
      ],
      isRequired: true,
      isFilter: true,
    },
    { key: 'plannedOn', words: both('Gepland op', 'Planned on'), kind: 'day', isRequired: true, inList: true },
    { key: 'givenBy', words: both('Gegeven door', 'Given by'), kind: 'organisation' },
  ],
  states: [
    { key: 'planned', words: both('Gepland', 'Planned') },
    { key: 'given', words: both('Gegeven', 'Given'), isEnd: true },
    { key: 'cancelled', words: both('Niet doorgegaan', 'Cancelled'), isEnd: true },
  ],
  steps: [
    {
      key: 'give',
      words: both('Gegeven', 'Given'),
      done: both('Training gegeven', 'Training given'),
      from: ['planned'],
      to: 'given',
      level: 'handle',
      fields: [
        {
          key: 'persons',
          words: both('Aantal deelnemers', 'Number of participants'),
          kind: 'number',
          isRequired: true,
          min: 0,
          keep: true,
        },
        {
          key: 'judgement',
          words: both('Oordeel van de deelnemers', 'Judgement of the participants'),
          kind: 'longText',
        },
      ],
    },
    {
      key: 'cancel',
      words: both('Niet doorgegaan', 'Cancelled'),
      done: both('Niet doorgegaan', 'Cancelled'),
      from: ['planned'],
      to: 'cancelled',
      level: 'handle',
      needsReason: true,
    },
  ],
  retention: { result: '5.1', keep: { years: 5 } },
  counts: [
    {
      key: 'persons_trained',
      version: 1,
      words: both('Mensen getraind', 'People trained'),
      indicator: 'persons_trained',
      counts: { kind: 'sum', steps: ['give'], field: 'persons' },
      period: 'year',
    },
    {
      key: 'trainings_given',
      version: 1,
      words: both('Trainingen gegeven', 'Trainings given'),
      indicator: 'trainings_given',
      counts: { kind: 'events', steps: ['give'] },
      period: 'year',
    },
  ],
})
