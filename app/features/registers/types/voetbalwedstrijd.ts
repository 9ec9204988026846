import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsStep } from './parts/guards.ts'
import { ORDER_BASES, PERMIT } from './parts/public-order.ts'

const RISKS = [
  choice('A', 'A: laag', 'A: low'),
  choice('B', 'B: midden', 'B: medium'),
  choice('C', 'C: hoog', 'C: high'),
]

/** One football match: its risk, the conditions the triangle sets, the checks and the breaches. */
export const voetbalwedstrijd = defineRegister({
  key: 'voetbalwedstrijd',
  words: {
    one: both('Voetbalwedstrijd', 'Football match'),
    many: both('Voetbalwedstrijden', 'Football matches'),
    intro: both(
      'Risico, voorwaarden die de driehoek stelt, toezicht en overtredingen per wedstrijd.',
      'Risk, conditions the triangle sets, supervision and breaches for each match.',
    ),
  },
  group: 'order',
  space: 'events',
  confidentiality: 'I',
  items: [112],
  bases: ORDER_BASES,
  purpose: both('Voetbalwedstrijden veilig laten verlopen.', 'Letting football matches run safely.'),
  numberPattern: 'VW-{year}-{number:3}',
  titleOf: ({ opponent }) => String(opponent ?? ''),
  fields: [
    { key: 'opponent', words: both('Tegenstander', 'Opponent'), kind: 'text', isRequired: true, inList: true },
    { key: 'playsOn', words: both('Speeldag', 'Match day'), kind: 'day', isRequired: true, inList: true },
    {
      key: 'risk',
      words: both('Risico', 'Risk'),
      kind: 'choice',
      choices: RISKS,
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    { key: 'away', words: both('Bezoekende supporters', 'Away supporters'), kind: 'number', min: 0, max: 20000 },
    { key: 'conditions', words: both('Voorwaarden', 'Conditions'), kind: 'longText', atIntake: false },
  ],
  parties: [{ key: 'club', words: both('Club', 'Club'), is: 'organisation' }],
  states: [
    { key: 'planned', words: both('Gepland', 'Planned') },
    { key: 'set', words: both('Voorwaarden gesteld', 'Conditions set') },
    { key: 'played', words: both('Gespeeld', 'Played'), isEnd: true },
    { key: 'banned', words: both('Verboden', 'Forbidden'), isEnd: true },
    { key: 'cancelled', words: both('Afgelast', 'Cancelled'), isEnd: true },
  ],
  steps: [
    {
      key: 'triangle',
      words: both('Besproken in de driehoek', 'Discussed in the triangle'),
      done: both('Besproken in de driehoek', 'Discussed in the triangle'),
      from: ['planned', 'set'],
      level: 'handle',
    },
    {
      key: 'setConditions',
      words: both('Voorwaarden stellen', 'Set conditions'),
      done: both('Voorwaarden gesteld', 'Conditions set'),
      from: ['planned', 'set'],
      to: 'set',
      level: 'decide',
      article: 'artikel 174 Gemeentewet en de APV',
      fields: [
        { key: 'conditions', words: both('Voorwaarden', 'Conditions'), kind: 'longText', isRequired: true, keep: true },
      ],
      guards: [
        {
          key: 'triangle-for-high-risk',
          words: both(
            'Bespreek een wedstrijd met hoog risico eerst in de driehoek.',
            'First discuss a match of high risk in the triangle.',
          ),
          article: 'artikel 13 Politiewet 2012',
          holds: ({ facts, events }) => facts.risk !== 'C' || events.some(({ step }) => step === 'triangle'),
        },
      ],
    },
    {
      key: 'breach',
      words: both('Overtreding van een voorwaarde', 'Breach of a condition'),
      done: both('Voorwaarde overtreden', 'Condition breached'),
      from: ['set'],
      level: 'handle',
      fields: [
        {
          key: 'what',
          words: both('Welke voorwaarde, zonder personen', 'Which condition, without persons'),
          kind: 'longText',
          isRequired: true,
        },
      ],
    },
    {
      key: 'play',
      words: both('Gespeeld: afsluiten', 'Played: close'),
      done: both('Gespeeld', 'Played'),
      from: ['set'],
      to: 'played',
      level: 'handle',
    },
    {
      key: 'forbid',
      words: both('Wedstrijd verbieden', 'Forbid the match'),
      done: both('Wedstrijd verboden', 'Match forbidden'),
      from: ['planned', 'set'],
      to: 'banned',
      level: 'decide',
      needsReason: true,
      article: 'artikelen 172 en 174 Gemeentewet',
      guards: [
        needsStep(
          'triangle',
          both('Bespreek dit eerst in de driehoek.', 'First discuss this in the triangle.'),
          'artikel 13 Politiewet 2012',
        ),
      ],
    },
    {
      key: 'cancel',
      words: both('Afgelast', 'Cancelled'),
      done: both('Afgelast', 'Cancelled'),
      from: ['planned', 'set'],
      to: 'cancelled',
      level: 'handle',
    },
  ],
  retention: PERMIT,
  meeting: { one: both('Voetbaldriehoek', 'Football triangle'), kind: 'voetbaldriehoek' },
  counts: [
    {
      key: 'matches_by_year',
      version: 1,
      words: both('Gespeelde wedstrijden', 'Matches played'),
      indicator: 'football_matches',
      counts: { kind: 'events', steps: ['play'] },
      period: 'year',
    },
    {
      key: 'match_breaches_by_year',
      version: 1,
      words: both('Overtredingen van wedstrijdvoorwaarden', 'Breaches of match conditions'),
      indicator: 'football_condition_breaches',
      counts: { kind: 'events', steps: ['breach'] },
      period: 'year',
    },
  ],
})
