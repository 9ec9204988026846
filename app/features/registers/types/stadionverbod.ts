import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { BASES } from './parts/enforcement.ts'

/** Stadium bans of the federation or the club: private sanctions that can support an order of the mayor. */
export const stadionverbod = defineRegister({
  key: 'stadionverbod',
  words: {
    one: both('Stadionverbod', 'Stadium ban'),
    many: both('Stadionverboden', 'Stadium bans'),
    intro: both(
      'Verboden van de KNVB of de club, voor zover gemeld aan de burgemeester, met de betrokkenheid van de supporterscoördinator.',
      'Bans of the federation or the club, as far as told to the mayor, with the part of the supporter liaison officer.',
    ),
  },
  group: 'order',
  space: 'measures',
  confidentiality: 'B',
  items: [111],
  bases: [
    {
      key: 'private-sanctie',
      words: both('Private sanctie als grond voor een bevel', 'Private sanction as a ground for an order'),
      article: 'artikel 172a, tweede lid, Gemeentewet',
      source: BASES.voetbalwet.source,
    },
  ],
  purpose: both(
    'Beoordelen of een bevel van de burgemeester nodig is.',
    'Judging whether an order of the mayor is needed.',
  ),
  numberPattern: 'SV-{year}-{number:4}',
  fields: [
    {
      key: 'imposedBy',
      words: both('Opgelegd door', 'Imposed by'),
      kind: 'choice',
      choices: [choice('knvb', 'KNVB (landelijk)', 'KNVB (national)'), choice('club', 'Club (lokaal)', 'Club (local)')],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    { key: 'startsOn', words: both('Eerste dag', 'First day'), kind: 'day', isRequired: true, inList: true },
    {
      key: 'months',
      words: both('Duur (maanden)', 'Length (months)'),
      kind: 'number',
      min: 1,
      max: 480,
      isRequired: true,
    },
    { key: 'reason', words: both('Aanleiding', 'Reason'), kind: 'longText', isPersonal: true },
  ],
  parties: [
    { key: 'banned', words: both('Supporter', 'Supporter'), is: 'person', isRequired: true },
    { key: 'club', words: both('Club', 'Club'), is: 'organisation' },
  ],
  states: [
    { key: 'active', words: both('Van kracht', 'In force') },
    { key: 'ended', words: both('Geëindigd', 'Ended'), isEnd: true },
    { key: 'lifted', words: both('Opgeheven', 'Lifted'), isEnd: true },
  ],
  steps: [
    {
      key: 'liaise',
      words: both('Supporterscoördinator ingeschakeld', 'Supporter liaison officer involved'),
      done: both('Supporterscoördinator (SLO) ingeschakeld', 'Supporter liaison officer involved'),
      level: 'handle',
    },
    {
      key: 'weigh',
      words: both('Bevel van de burgemeester afwegen', 'Weigh an order of the mayor'),
      done: both('Bevel van de burgemeester afgewogen', 'Order of the mayor weighed'),
      level: 'decide',
      needsReason: true,
      article: 'artikel 172a, tweede lid, Gemeentewet',
      fields: [
        {
          key: 'outcome',
          words: both('Uitkomst', 'Outcome'),
          kind: 'choice',
          choices: [
            choice('bevel', 'Bevel voorbereiden', 'Prepare an order'),
            choice('geen-bevel', 'Geen bevel', 'No order'),
          ],
          isRequired: true,
        },
      ],
    },
    {
      key: 'lift',
      words: both('Opgeheven', 'Lifted'),
      done: both('Stadionverbod opgeheven', 'Stadium ban lifted'),
      to: 'lifted',
      level: 'handle',
    },
    {
      key: 'end',
      words: both('Verbod is geëindigd', 'The ban has ended'),
      done: both('Stadionverbod geëindigd', 'Stadium ban ended'),
      to: 'ended',
      level: 'handle',
      automatic: { whenPasses: 'end' },
    },
  ],
  deadlines: [
    {
      key: 'end',
      words: both('Verbod geldt tot en met', 'Ban holds until'),
      rule: 'authority-term',
      startsWith: { step: 'intake', field: 'startsOn' },
      metBy: ['end'],
      endedBy: ['lift'],
      parameters: (facts) => ({ length: Number(facts.months), unit: 'months' }),
    },
  ],
  retention: { result: '12.2.1', keep: { years: 5 } },
  asksReason: true,
  counts: [
    {
      key: 'stadium_bans_by_year',
      version: 1,
      words: both('Gemelde stadionverboden', 'Stadium bans told'),
      indicator: 'stadium_bans_told',
      counts: { kind: 'events', steps: ['intake'] },
      period: 'year',
    },
  ],
})
