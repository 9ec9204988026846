import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { BASES, ENFORCED, owner } from './parts/enforcement.ts'

/**
 * An address where sex work was found without a permit. Who worked there is helped, not registered: the measures are
 * against the operator or landlord, as a warning or an order joined to this record.
 */
export const illegaleProstitutie = defineRegister({
  key: 'illegale-prostitutie',
  words: {
    one: both('Adres met illegale prostitutie', 'Address with illegal prostitution'),
    many: both('Adressen met illegale prostitutie', 'Addresses with illegal prostitution'),
    intro: both(
      'Adressen waar prostitutie zonder vergunning is gevonden, en de maatregel tegen exploitant of verhuurder.',
      'Addresses where prostitution without a permit was found, and the measure against operator or landlord.',
    ),
  },
  group: 'enforcement',
  space: 'enforcement',
  confidentiality: 'B',
  items: [123],
  bases: [BASES.apv, BASES.bestuursdwang],
  purpose: both('Illegale prostitutie en misstanden tegengaan.', 'Countering illegal prostitution and abuse.'),
  numberPattern: 'IP-{year}-{number:3}',
  fields: [
    {
      key: 'source',
      words: both('Aanleiding', 'Origin'),
      kind: 'choice',
      choices: [
        choice('mensenhandel', 'Melding over mensenhandel', 'Report of trafficking'),
        choice('minderjarig', 'Melding over minderjarigheid', 'Report of minors'),
        choice('overlast', 'Ernstige overlast', 'Serious nuisance'),
        choice('controle', 'Controle', 'Check'),
      ],
      isRequired: true,
      isFilter: true,
    },
    {
      key: 'foundOn',
      words: both('Dag van constatering', 'Day it was found'),
      kind: 'day',
      isRequired: true,
      inList: true,
    },
    { key: 'findings', words: both('Bevindingen', 'Findings'), kind: 'longText', isPersonal: true },
  ],
  parties: [{ key: 'violator', words: both('Exploitant', 'Operator'), is: 'either' }, owner],
  place: { isRequired: true, isPersonal: true },
  states: [
    { key: 'found', words: both('Gevonden', 'Found') },
    { key: 'warned', words: both('Gewaarschuwd', 'Warned') },
    { key: 'ordered', words: both('Last opgelegd', 'Order imposed') },
    { key: 'ended', words: both('Beëindigd', 'Ended'), isEnd: true },
  ],
  steps: [
    {
      key: 'refer',
      words: both('Hulp aangeboden', 'Help offered'),
      done: both('Hulp aangeboden aan wie er werkte', 'Help offered to who worked there'),
      level: 'handle',
      fields: [
        {
          key: 'trafficking',
          words: both('Signaal mensenhandel doorgegeven', 'Sign of trafficking passed on'),
          kind: 'yesNo',
        },
      ],
    },
    {
      key: 'warn',
      words: both('Waarschuwen', 'Warn'),
      done: both('Waarschuwing voorbereid', 'Warning prepared'),
      from: ['found'],
      to: 'warned',
      level: 'handle',
      opens: {
        register: 'waarschuwing',
        facts: ({ facts }) => ({ domain: 'sekswerk', rule: 'de APV', conduct: facts.findings, foundOn: facts.foundOn }),
      },
    },
    {
      key: 'order',
      words: both('Last onder dwangsom voorbereiden', 'Prepare a penalty order'),
      done: both('Last onder dwangsom voorbereid', 'Penalty order prepared'),
      from: ['found', 'warned'],
      to: 'ordered',
      level: 'handle',
      opens: {
        register: 'last-onder-dwangsom',
        facts: ({ facts }) => ({
          domain: 'sekswerk',
          rule: 'de APV',
          violation: facts.findings,
          foundOn: facts.foundOn,
          foundBy: 'politie',
        }),
      },
    },
    {
      key: 'check',
      words: both('Hercontrole vastleggen', 'Record a re-inspection'),
      done: both('Hercontrole gedaan', 'Re-inspected'),
      from: ['warned', 'ordered'],
      level: 'handle',
      fields: [
        {
          key: 'result',
          words: both('Uitkomst', 'Outcome'),
          kind: 'choice',
          choices: [choice('gestopt', 'Gestopt', 'Stopped'), choice('gaat-door', 'Gaat door', 'Goes on')],
          isRequired: true,
        },
      ],
    },
    {
      key: 'end',
      words: both('Afsluiten', 'Close'),
      done: both('Afgesloten', 'Closed'),
      to: 'ended',
      level: 'handle',
      needsReason: true,
    },
  ],
  retention: ENFORCED,
  asksReason: true,
  counts: [
    {
      key: 'illegal_prostitution_addresses_by_year',
      version: 1,
      words: both('Adressen met illegale prostitutie', 'Addresses with illegal prostitution'),
      indicator: 'illegal_prostitution_addresses',
      counts: { kind: 'events', steps: ['intake'] },
      period: 'year',
    },
  ],
})
