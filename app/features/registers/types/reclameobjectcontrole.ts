import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { ORDER_BASES, SUPERVISED } from './parts/public-order.ts'

/** A round past the advertising objects of a street. */
export const reclameobjectcontrole = defineRegister({
  key: 'reclameobjectcontrole',
  words: {
    one: both('Controle van reclameobjecten', 'Check of advertising objects'),
    many: both('Controles van reclameobjecten', 'Checks of advertising objects'),
    intro: both(
      'Rondes langs borden, vlaggen en uitstallingen, en wat er moet verdwijnen.',
      'Rounds past boards, flags and displays, and what has to go.',
    ),
  },
  group: 'enforcement',
  space: 'enforcement',
  confidentiality: 'I',
  items: [141],
  bases: ORDER_BASES,
  purpose: both('Toezien op reclame in de openbare ruimte.', 'Supervising advertising in public space.'),
  numberPattern: 'RC-{year}-{number:4}',
  titleOf: ({ location }) => String(location ?? ''),
  fields: [
    {
      key: 'location',
      words: both('Straat of gebied', 'Street or area'),
      kind: 'text',
      isRequired: true,
      inList: true,
    },
    { key: 'plannedOn', words: both('Gepland op', 'Planned on'), kind: 'day', isRequired: true, inList: true },
  ],
  states: [
    { key: 'planned', words: both('Gepland', 'Planned') },
    { key: 'checked', words: both('Gecontroleerd', 'Checked') },
    { key: 'inOrder', words: both('In orde', 'In order'), isEnd: true },
    { key: 'case', words: both('Handhavingszaak gestart', 'Enforcement case started'), isEnd: true },
  ],
  steps: [
    {
      key: 'check',
      words: both('Ronde vastleggen', 'Record the round'),
      done: both('Gecontroleerd', 'Checked'),
      from: ['planned', 'checked'],
      to: 'checked',
      level: 'handle',
      fields: [
        {
          key: 'objects',
          words: both('Bekeken objecten', 'Objects looked at'),
          kind: 'number',
          min: 0,
          isRequired: true,
        },
        {
          key: 'violations',
          words: both('In strijd met de regels', 'Against the rules'),
          kind: 'number',
          min: 0,
          isRequired: true,
        },
      ],
    },
    {
      key: 'close',
      words: both('In orde: afsluiten', 'In order: close'),
      done: both('In orde', 'In order'),
      from: ['checked'],
      to: 'inOrder',
      level: 'handle',
      guards: [
        {
          key: 'no-violations-left',
          words: both(
            'Bij de laatste ronde was niet alles in orde.',
            'Not everything was in order at the latest round.',
          ),
          holds: ({ events }) => events.findLast(({ step }) => step === 'check')?.given.violations === 0,
        },
      ],
    },
    {
      key: 'startCase',
      words: both('Handhavingszaak starten', 'Start an enforcement case'),
      done: both('Handhavingszaak gestart', 'Enforcement case started'),
      from: ['checked'],
      to: 'case',
      level: 'handle',
      opens: {
        register: 'handhavingszaak',
        facts: ({ day }) => ({ domain: 'openbare-ruimte', origin: 'controle', rule: 'de APV', foundOn: day }),
      },
    },
  ],
  retention: SUPERVISED,
  counts: [
    {
      key: 'advertising_checks_by_year',
      version: 1,
      words: both('Controles van reclameobjecten', 'Checks of advertising objects'),
      indicator: 'advertising_checks',
      counts: { kind: 'events', steps: ['check'] },
      period: 'year',
    },
  ],
})
