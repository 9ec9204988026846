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

/**
 * Collective warning and ban of the shops that take part. Private law, in a space of its own: the shops see who may not
 * come in and until when, and nothing else; no photographs, no police data.
 */
export const collectiefWinkelverbod = defineRegister({
  key: 'collectief-winkelverbod',
  words: {
    one: both('Collectief winkelverbod', 'Collective shop ban'),
    many: both('Collectieve winkelverboden', 'Collective shop bans'),
    intro: both(
      'Waarschuwingen en verboden die voor alle deelnemende winkels gelden. De einddatum verwijdert zichzelf.',
      'Warnings and bans that hold for all shops taking part. The end date removes itself.',
    ),
  },
  group: 'order',
  space: 'bans',
  confidentiality: 'B',
  items: [117],
  bases: BAN_BASES,
  purpose: both(
    'Winkeldiefstal en overlast in deelnemende winkels voorkomen.',
    'Preventing shoplifting and nuisance in shops taking part.',
  ),
  numberPattern: 'CWV-{year}-{number:4}',
  fields: incidentFields([
    choice('diefstal', 'Winkeldiefstal', 'Shoplifting'),
    choice('overlast', 'Overlast', 'Nuisance'),
    choice('bedreiging', 'Bedreiging of agressie', 'Threat or aggression'),
    choice('vernieling', 'Vernieling', 'Damage'),
    choice('fraude', 'Fraude of oplichting', 'Fraud'),
  ]),
  parties: BAN_PARTIES,
  states: BAN_STATES,
  steps: [
    ...BAN_STEPS,
    {
      key: 'donate',
      words: both('Overlastdonatie opleggen', 'Claim a nuisance donation'),
      done: both('Overlastdonatie opgelegd', 'Nuisance donation claimed'),
      hint: both(
        'Een vast bedrag voor de schade van de winkel, los van straf en van het verbod.',
        'A fixed amount for the damage of the shop, apart from punishment and ban.',
      ),
      from: ['reported', 'warned', 'banned'],
      level: 'handle',
      article: 'artikel 6:162 Burgerlijk Wetboek',
      fields: [{ key: 'amount', words: both('Bedrag', 'Amount'), kind: 'amount', min: 1, max: 500, isRequired: true }],
    },
    {
      key: 'donationPaid',
      words: both('Overlastdonatie betaald', 'Nuisance donation paid'),
      done: both('Overlastdonatie betaald', 'Nuisance donation paid'),
      from: ['reported', 'warned', 'banned'],
      level: 'handle',
      guards: [
        {
          key: 'donation-was-claimed',
          words: both('Er is geen overlastdonatie opgelegd.', 'No nuisance donation was claimed.'),
          holds: ({ events }) => events.some(({ step }) => step === 'donate'),
        },
      ],
    },
  ],
  deadlines: BAN_DEADLINES,
  letters: [
    {
      key: 'waarschuwing',
      words: both('Brief collectieve waarschuwing', 'Letter of collective warning'),
      after: ['warn'],
      level: 'handle',
      to: 'banned',
      subject: 'Collectieve waarschuwing, {number}',
      paragraphs: [
        {
          sentences: [
            'Op {fact:incidentOn} was er een incident in een van de deelnemende winkels: {fact:incident}.',
            'U krijgt een waarschuwing namens alle deelnemende winkels. Deze geldt tot en met {deadline:warning}.',
            'Gebeurt er in die tijd weer iets, dan mag u in geen van deze winkels meer komen.',
            'Bent u het hier niet mee eens? Dan kunt u bezwaar maken bij de klachtencommissie. U kunt uw gegevens inzien en laten verbeteren.',
          ],
        },
      ],
    },
    {
      key: 'verbod',
      words: both('Brief collectief winkelverbod', 'Letter of collective shop ban'),
      after: ['ban', 'renew'],
      level: 'decide',
      to: 'banned',
      subject: 'Collectief winkelverbod, {number}',
      paragraphs: [
        {
          sentences: [
            'U mag vanaf {day:ban} in geen van de deelnemende winkels komen. Dit verbod geldt tot en met {deadline:ban}.',
            'De reden is: {fact:incident}, op {fact:incidentOn}.',
            'Komt u toch in een van deze winkels, dan bent u strafbaar en doen de winkels aangifte.',
            'Na de einddatum verdwijnt u vanzelf uit het register.',
            'Bent u het hier niet mee eens? Dan kunt u bezwaar maken bij de klachtencommissie. U kunt uw gegevens inzien en laten verbeteren.',
          ],
        },
      ],
    },
    {
      key: 'donatie',
      words: both('Brief overlastdonatie', 'Letter on the nuisance donation'),
      after: ['donate'],
      level: 'handle',
      to: 'banned',
      subject: 'Overlastdonatie, {number}',
      paragraphs: [
        {
          sentences: [
            'Door het incident op {fact:incidentOn} heeft de winkel schade.',
            'De winkel vraagt u daarvoor een vast bedrag te betalen: {given:donate.amount}.',
          ],
        },
      ],
    },
  ],
  retention: BAN_RETENTION,
  counts: [
    {
      key: 'collective_warnings_by_year',
      version: 1,
      words: both('Collectieve waarschuwingen', 'Collective warnings'),
      indicator: 'collective_warnings',
      counts: { kind: 'events', steps: ['warn'] },
      period: 'year',
    },
    {
      key: 'collective_shop_bans_by_year',
      version: 1,
      words: both('Collectieve winkelverboden', 'Collective shop bans'),
      indicator: 'collective_shop_bans',
      counts: { kind: 'events', steps: ['ban'] },
      period: 'year',
    },
    {
      key: 'nuisance_donations_by_year',
      version: 1,
      words: both('Opgelegde overlastdonaties', 'Nuisance donations claimed'),
      indicator: 'nuisance_donations',
      counts: { kind: 'events', steps: ['donate'] },
      period: 'year',
    },
  ],
})
