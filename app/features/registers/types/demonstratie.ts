import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { MANIFESTATIONS, ORDER_BASES } from './parts/public-order.ts'

/** A demonstration: a right, told beforehand. Limits only for health, traffic or to prevent disorder, never for content. */
export const demonstratie = defineRegister({
  key: 'demonstratie',
  words: {
    one: both('Demonstratie', 'Demonstration'),
    many: both('Demonstraties', 'Demonstrations'),
    intro: both(
      'Kennisgevingen van betogingen, de afspraken erover en wat de burgemeester eventueel beperkt.',
      'Notices of demonstrations, the agreements on them, and what the mayor may limit.',
    ),
  },
  group: 'order',
  space: 'events',
  confidentiality: 'I',
  items: [114],
  bases: [MANIFESTATIONS, ...ORDER_BASES],
  purpose: both('Betogingen mogelijk maken en veilig laten verlopen.', 'Making demonstrations possible and safe.'),
  numberPattern: 'DEM-{year}-{number:3}',
  titleOf: ({ place }) => String(place ?? ''),
  fields: [
    { key: 'takesPlaceOn', words: both('Dag', 'Day'), kind: 'day', isRequired: true, inList: true },
    { key: 'place', words: both('Plaats of route', 'Place or route'), kind: 'text', isRequired: true, inList: true },
    { key: 'expected', words: both('Verwachte deelnemers', 'Expected participants'), kind: 'number', min: 1 },
    {
      key: 'notice',
      words: both('Kennisgeving', 'Notice'),
      kind: 'choice',
      choices: [choice('gedaan', 'Gedaan', 'Given'), choice('niet-gedaan', 'Niet gedaan', 'Not given')],
      isRequired: true,
      isFilter: true,
    },
    { key: 'limits', words: both('Beperkingen', 'Limits'), kind: 'longText', atIntake: false },
  ],
  states: [
    { key: 'notified', words: both('Gemeld', 'Notified') },
    { key: 'agreed', words: both('Afspraken gemaakt', 'Agreements made') },
    { key: 'held', words: both('Gehouden', 'Held'), isEnd: true },
    { key: 'cancelled', words: both('Niet doorgegaan', 'Did not take place'), isEnd: true },
    { key: 'forbidden', words: both('Verboden', 'Forbidden'), isEnd: true },
  ],
  steps: [
    {
      key: 'agree',
      words: both('Afspraken vastleggen', 'Record the agreements'),
      done: both('Afspraken gemaakt', 'Agreements made'),
      from: ['notified'],
      to: 'agreed',
      level: 'handle',
    },
    {
      key: 'limit',
      words: both('Voorschrift of beperking geven', 'Give a rule or limit'),
      done: both('Voorschrift of beperking gegeven', 'Rule or limit given'),
      from: ['notified', 'agreed'],
      level: 'decide',
      needsReason: true,
      article: 'artikelen 2 en 5 Wet openbare manifestaties',
      fields: [
        {
          key: 'ground',
          words: both('Grond', 'Ground'),
          kind: 'choice',
          choices: [
            choice('gezondheid', 'Bescherming van de gezondheid', 'Protection of health'),
            choice('verkeer', 'Belang van het verkeer', 'Interest of traffic'),
            choice('wanordelijkheden', 'Wanordelijkheden bestrijden of voorkomen', 'Fighting or preventing disorder'),
          ],
          isRequired: true,
        },
        { key: 'limits', words: both('Beperking', 'Limit'), kind: 'longText', isRequired: true, keep: true },
      ],
    },
    {
      key: 'forbid',
      words: both('Betoging verbieden', 'Forbid the demonstration'),
      done: both('Betoging verboden', 'Demonstration forbidden'),
      hint: both(
        'Alleen als beperken niet helpt; de inhoud is nooit een grond.',
        'Only when limiting does not help; content is never a ground.',
      ),
      from: ['notified', 'agreed'],
      to: 'forbidden',
      level: 'decide',
      needsReason: true,
      article: 'artikel 5, tweede en derde lid, Wet openbare manifestaties',
      guards: [
        {
          key: 'limits-were-tried',
          words: both(
            'Geef eerst een beperking, of leg vast dat er geen kennisgeving is gedaan.',
            'First give a limit, or record that no notice was given.',
          ),
          article: 'artikel 5, tweede lid, Wet openbare manifestaties',
          holds: ({ facts, events }) => facts.notice === 'niet-gedaan' || events.some(({ step }) => step === 'limit'),
        },
      ],
    },
    {
      key: 'hold',
      words: both('Gehouden: afsluiten', 'Held: close'),
      done: both('Gehouden', 'Held'),
      from: ['notified', 'agreed'],
      to: 'held',
      level: 'handle',
      fields: [{ key: 'attended', words: both('Deelnemers', 'Participants'), kind: 'number', min: 0 }],
    },
    {
      key: 'cancel',
      words: both('Niet doorgegaan', 'Did not take place'),
      done: both('Niet doorgegaan', 'Did not take place'),
      from: ['notified', 'agreed'],
      to: 'cancelled',
      level: 'handle',
    },
  ],
  retention: { result: '12.3', keep: { years: 1 } },
  counts: [
    {
      key: 'demonstrations_by_year',
      version: 1,
      words: both('Gehouden demonstraties', 'Demonstrations held'),
      indicator: 'demonstrations',
      counts: { kind: 'events', steps: ['hold'] },
      period: 'year',
    },
  ],
})
