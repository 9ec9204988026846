import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { phenomenonField, phenomenonOf, SIGNAL_KEPT, UNDERMINING_BASES } from './parts/undermining.ts'

/** Tips passed on by the anonymous tip line; nothing that leads to who told it is ever kept (item 69). */
export const mmaMeldingen = defineRegister({
  key: 'mma-meldingen',
  words: {
    one: both('MMA-melding', 'Anonymous tip'),
    many: both('Meld Misdaad Anoniem', 'Anonymous tip line'),
    intro: both(
      'Meldingen die via Meld Misdaad Anoniem binnenkomen. Wie meldde weten we niet en zoeken we niet: laat weg wat naar de melder leidt.',
      'Tips that come in by the anonymous tip line. Who told it we do not know and do not look for: leave out what leads to him.',
    ),
  },
  group: 'undermining',
  space: 'undermining',
  confidentiality: 'B',
  items: [69],
  bases: UNDERMINING_BASES,
  purpose: both('Iets doen met wat mensen anoniem melden.', 'Acting on what people tell anonymously.'),
  numberPattern: 'MMA-{year}-{number:4}',
  titleOf: phenomenonOf,
  fields: [
    field('text', 'tip', ['Nummer bij Meld Misdaad Anoniem', 'Number at the tip line'], { isRequired: true }),
    phenomenonField,
    field('longText', 'facts', ['Inhoud', 'Content'], {
      hint: both(
        'Laat weg wat alleen de melder kan weten, en op welke manier hij het weet.',
        'Leave out what only the reporter can know, and how he knows it.',
      ),
      isRequired: true,
      isPersonal: true,
    }),
  ],
  place: { isPersonal: true },
  states: [
    state('received', ['Ontvangen', 'Received']),
    state('judged', ['Beoordeeld', 'Judged']),
    state('acted', ['Actie ondernomen', 'Acted on']),
    state('fed-back', ['Teruggekoppeld', 'Fed back'], { isEnd: true }),
    state('unusable', ['Niet bruikbaar', 'Unusable'], { isEnd: true }),
  ],
  steps: [
    step('judge', ['Beoordelen', 'Judge'], ['Beoordeeld', 'Judged'], {
      from: ['received'],
      to: 'judged',
      fields: [
        field('choice', 'for', ['Voor wie', 'For whom'], {
          choices: [
            choice('municipality', 'Gemeente', 'Municipality'),
            choice('police', 'Politie', 'Police'),
            choice('both', 'Samen', 'Both'),
          ],
          isRequired: true,
        }),
        field('yesNo', 'isClean', [
          'Niets in de tekst leidt naar de melder',
          'Nothing in the text leads to the reporter',
        ]),
      ],
      guards: [
        {
          key: 'no-trace',
          words: both(
            'Haal eerst weg wat naar de melder leidt. De melder moet onbekend blijven.',
            'First remove what leads to the reporter. He must remain unknown.',
          ),
          holds: ({ given }) => given.isClean === true,
        },
      ],
    }),
    step('unusable', ['Niet bruikbaar', 'Unusable'], ['Niet bruikbaar', 'Unusable'], {
      from: ['received', 'judged'],
      to: 'unusable',
      needsReason: true,
    }),
    step('act', ['Actie vastleggen', 'Record the action'], ['Actie ondernomen', 'Acted'], {
      from: ['judged', 'acted'],
      to: 'acted',
      fields: [
        field('choice', 'action', ['Actie', 'Action'], {
          choices: [
            choice('check', 'Controle', 'Check'),
            choice('signal', 'Als signaal gewogen', 'Weighed as a signal'),
            choice('case', 'Gebruikt in een zaak', 'Used in a case'),
            choice('police', 'Opgepakt door de politie', 'Taken on by the police'),
            choice('none', 'Bekeken, geen actie', 'Looked at, no action'),
          ],
          isRequired: true,
        }),
      ],
    }),
    step(
      'to-signal',
      ['Als signaal inbrengen', 'Bring in as a signal'],
      ['Als signaal ingebracht', 'Brought in as a signal'],
      {
        from: ['judged'],
        to: 'acted',
        opens: {
          register: 'ondermijningssignalen',
          facts: ({ facts }) => ({
            phenomenon: facts.phenomenon,
            concerns: 'place',
            source: 'mma',
            sourceGrade: 'D',
            informationGrade: '4',
            facts: facts.facts,
          }),
        },
      },
    ),
    step(
      'feed-back',
      ['Resultaat terugmelden aan MMA', 'Report the result to the tip line'],
      ['Resultaat teruggemeld', 'Result reported'],
      {
        from: ['acted'],
        to: 'fed-back',
        fields: [
          field('choice', 'result', ['Resultaat', 'Result'], {
            choices: [
              choice('found', 'Klopte: opgetreden', 'Right: acted'),
              choice('partly', 'Klopte deels', 'Partly right'),
              choice('not-found', 'Niets gevonden', 'Nothing found'),
              choice('running', 'Loopt nog', 'Still running'),
            ],
            isRequired: true,
          }),
        ],
      },
    ),
  ],
  deadlines: [
    {
      key: 'feed-back',
      words: both('Resultaat terugmelden: binnen drie maanden', 'Report the result: within three months'),
      rule: 'authority-term',
      startsWith: { step: 'intake' },
      parameters: () => ({ length: 3, unit: 'months' }),
      metBy: ['feed-back', 'unusable'],
      warnDays: [14],
    },
  ],
  retention: SIGNAL_KEPT,
  asksReason: true,
  counts: [
    yearly(
      'mma_tips',
      ['Meldingen via Meld Misdaad Anoniem', 'Tips by the anonymous tip line'],
      { kind: 'events', steps: ['intake'] },
      { since: 2022 },
    ),
    yearly(
      'mma_tips_found',
      ['Meldingen die klopten', 'Tips that were right'],
      { kind: 'records', steps: ['feed-back'] },
      { where: { result: ['found', 'partly'] }, since: 2022 },
    ),
  ],
})
