import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsStep } from './parts/guards.ts'

/** A recording of a bodycam: why it was made, who it was given to, and that it is gone after four weeks. */
export const bodycamopname = defineRegister({
  key: 'bodycamopname',
  words: {
    one: both('Bodycamopname', 'Bodycam recording'),
    many: both('Bodycamopnames', 'Bodycam recordings'),
    intro: both(
      'Opnames van toezichthouders bij een incident: waarom, aan wie verstrekt, en wanneer gewist. De beelden staan hier niet.',
      'Recordings of officers at an incident: why, to whom given, and when erased. The images are not here.',
    ),
  },
  group: 'enforcement',
  space: 'enforcement',
  confidentiality: 'B',
  items: [142],
  bases: [
    {
      key: 'veiligheid',
      words: both('Veiligheid van toezichthouders', 'Safety of officers'),
      article: 'artikel 6, eerste lid, onder e, AVG en artikel 3 Arbeidsomstandighedenwet',
      source: 'https://wetten.overheid.nl/BWBR0010346/2024-01-01#Artikel3',
    },
  ],
  purpose: both(
    'Agressie tegen toezichthouders voorkomen en bewijzen.',
    'Preventing and proving aggression against officers.',
  ),
  numberPattern: 'BC-{year}-{number:4}',
  fields: [
    {
      key: 'device',
      words: both('Camera', 'Camera'),
      hint: both('Nummer van het apparaat', 'Number of the device'),
      kind: 'text',
      isRequired: true,
    },
    {
      key: 'recordedAt',
      words: both('Moment van de opname', 'Moment of the recording'),
      kind: 'moment',
      isRequired: true,
    },
    {
      key: 'cause',
      words: both('Aanleiding', 'Cause'),
      kind: 'choice',
      choices: [
        choice('dreiging', 'Dreiging van agressie', 'Threat of aggression'),
        choice('geweld', 'Geweld', 'Violence'),
        choice('belediging', 'Belediging', 'Insult'),
        choice('per-ongeluk', 'Per ongeluk aangezet', 'Switched on by accident'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    {
      key: 'wasTold',
      words: both('Omstanders verteld dat er werd opgenomen', 'Bystanders told that it was recorded'),
      kind: 'yesNo',
    },
    { key: 'notes', words: both('Toelichting', 'Explanation'), kind: 'longText', isPersonal: true },
  ],
  states: [
    { key: 'stored', words: both('Opgeslagen', 'Stored') },
    { key: 'held', words: both('Bewaard voor aangifte', 'Kept for a criminal report') },
    { key: 'erased', words: both('Gewist', 'Erased'), isEnd: true },
  ],
  steps: [
    {
      key: 'hold',
      words: both('Bewaren voor een aangifte', 'Keep for a criminal report'),
      done: both('Bewaard voor aangifte', 'Kept for a criminal report'),
      from: ['stored'],
      to: 'held',
      level: 'decide',
      needsReason: true,
    },
    {
      key: 'give',
      words: both('Verstrekken', 'Give out'),
      done: both('Verstrekt', 'Given out'),
      from: ['stored', 'held'],
      level: 'decide',
      needsReason: true,
      fields: [
        {
          key: 'to',
          words: both('Aan', 'To'),
          kind: 'choice',
          choices: [
            choice('politie', 'Politie, op vordering of bij aangifte', 'Police, on demand or with a report'),
            choice('betrokkene', 'Wie op de beelden staat', 'Who is on the images'),
            choice('klacht', 'Klachtbehandelaar', 'Complaints officer'),
          ],
          isRequired: true,
        },
      ],
    },
    {
      key: 'view',
      words: both('Bekijken vastleggen', 'Record a viewing'),
      done: both('Bekeken', 'Viewed'),
      from: ['stored', 'held'],
      level: 'handle',
      needsReason: true,
    },
    {
      key: 'release',
      words: both('Niet meer nodig voor aangifte', 'No longer needed for a report'),
      done: both('Vrijgegeven om te wissen', 'Released for erasing'),
      from: ['held'],
      to: 'stored',
      level: 'decide',
      guards: [needsStep('hold', both('De opname werd niet bewaard.', 'The recording was not kept.'))],
    },
    {
      key: 'erase',
      words: both('Wissen vastleggen', 'Record the erasing'),
      done: both('Gewist', 'Erased'),
      from: ['stored'],
      to: 'erased',
      level: 'handle',
    },
  ],
  deadlines: [
    {
      key: 'erase',
      words: both('Beelden wissen', 'Erase the images'),
      rule: 'authority-term',
      parameters: () => ({ length: 28, unit: 'days' }),
      startsWith: { step: 'intake' },
      metBy: ['erase'],
      whileIn: ['stored'],
      warnDays: [7, 3, 0],
    },
  ],
  retention: { result: '12.1.9', keep: { days: 28 } },
  asksReason: true,
  counts: [
    {
      key: 'bodycam_recordings_by_year',
      version: 1,
      words: both('Bodycamopnames', 'Bodycam recordings'),
      indicator: 'bodycam_recordings',
      counts: { kind: 'events', steps: ['intake'] },
      period: 'year',
    },
  ],
})
