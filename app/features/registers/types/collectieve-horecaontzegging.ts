import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import {
  BAN_BASES,
  BAN_DEADLINES,
  BAN_PARTIES,
  BAN_RETENTION,
  BAN_STATES,
  BAN_STEPS,
  incidentFields,
} from './parts/collective-ban.ts'

/** Yellow and red cards of the venues that take part, under the protocol the privacy authority approved. */
export const collectieveHorecaontzegging = defineRegister({
  key: 'collectieve-horecaontzegging',
  words: {
    one: both('Collectieve horecaontzegging', 'Collective hospitality ban'),
    many: both('Collectieve horecaontzeggingen', 'Collective hospitality bans'),
    intro: both(
      'Gele en rode kaarten die voor alle deelnemende horeca gelden, volgens het protocol.',
      'Yellow and red cards that hold for all venues taking part, under the protocol.',
    ),
  },
  group: 'order',
  space: 'bans',
  confidentiality: 'B',
  items: [115],
  bases: BAN_BASES,
  purpose: both(
    'Geweld en overlast in deelnemende horeca voorkomen.',
    'Preventing violence and nuisance in venues taking part.',
  ),
  numberPattern: 'CHO-{year}-{number:4}',
  fields: incidentFields([
    choice('geweld', 'Geweld', 'Violence'),
    choice('bedreiging', 'Bedreiging', 'Threat'),
    choice('wapen', 'Wapenbezit', 'Carrying a weapon'),
    choice('drugs', 'Handel in drugs', 'Drug dealing'),
    choice('vernieling', 'Vernieling', 'Damage'),
    choice('overlast', 'Overlast', 'Nuisance'),
  ]),
  parties: BAN_PARTIES,
  states: BAN_STATES,
  steps: BAN_STEPS,
  deadlines: BAN_DEADLINES,
  letters: [
    {
      key: 'gele-kaart',
      words: both('Gele kaart', 'Yellow card'),
      after: ['warn'],
      level: 'handle',
      to: 'banned',
      subject: 'Gele kaart, {number}',
      paragraphs: [
        {
          sentences: [
            'Op {fact:incidentOn} was er een incident in een van de deelnemende horecazaken: {fact:incident}.',
            'U krijgt een gele kaart namens alle deelnemers. Deze geldt tot en met {deadline:warning}.',
            'Gebeurt er in die tijd weer iets, dan volgt een rode kaart en mag u bij geen van de deelnemers meer binnen.',
            'Bent u het hier niet mee eens? Dan kunt u bezwaar maken bij de klachtencommissie.',
          ],
        },
      ],
    },
    {
      key: 'rode-kaart',
      words: both('Rode kaart', 'Red card'),
      after: ['ban', 'renew'],
      level: 'decide',
      to: 'banned',
      subject: 'Rode kaart, {number}',
      paragraphs: [
        {
          sentences: [
            'U mag vanaf {day:ban} bij geen van de deelnemende horecazaken binnen. Dit geldt tot en met {deadline:ban}.',
            'De reden is: {fact:incident}, op {fact:incidentOn}.',
            'Na de einddatum verdwijnt u vanzelf uit het register.',
            'Bent u het hier niet mee eens? Dan kunt u bezwaar maken bij de klachtencommissie.',
          ],
        },
      ],
    },
  ],
  retention: BAN_RETENTION,
  counts: [
    {
      key: 'yellow_cards_by_year',
      version: 1,
      words: both('Gele kaarten in de horeca', 'Yellow cards in hospitality'),
      indicator: 'hospitality_yellow_cards',
      counts: { kind: 'events', steps: ['warn'] },
      period: 'year',
    },
    {
      key: 'red_cards_by_year',
      version: 1,
      words: both('Rode kaarten in de horeca', 'Red cards in hospitality'),
      indicator: 'hospitality_red_cards',
      counts: { kind: 'events', steps: ['ban'] },
      period: 'year',
    },
  ],
})
