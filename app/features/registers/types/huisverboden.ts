import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { HOME_BAN_DEADLINES, HOME_BAN_LETTERS, HOME_BAN_TASKS } from './parts/home-ban-papers.ts'
import { HOME_BAN_STEPS } from './parts/home-ban-steps.ts'

const WTH = 'https://wetten.overheid.nl/BWBR0024649/2020-07-01'

/** Temporary home bans (item 86): an adult must leave the home and keep away from those who live there. */
export const huisverboden = defineRegister({
  key: 'huisverboden',
  words: {
    one: both('Huisverbod', 'Home ban'),
    many: both('Tijdelijke huisverboden', 'Temporary home bans'),
    intro: both(
      'Wie een ernstig en direct gevaar is voor huisgenoten, moet tien dagen weg en mag geen contact zoeken. In die tijd komt er hulp op gang.',
      'Whoever is a grave and immediate danger to housemates must leave for ten days and seek no contact. In that time help gets under way.',
    ),
  },
  group: 'care',
  space: 'measures',
  confidentiality: 'B',
  items: [86],
  bases: [
    {
      key: 'wth-2',
      words: both('Huisverbod door de burgemeester', 'Home ban by the mayor'),
      article: 'artikel 2, eerste lid, Wth',
      source: `${WTH}#Artikel2`,
    },
    {
      key: 'wth-3',
      words: both(
        'Huisverbod in mandaat door de hulpofficier van justitie',
        'Home ban under mandate by the assistant public prosecutor',
      ),
      article: 'artikel 3, eerste lid, Wth',
      source: `${WTH}#Artikel3`,
    },
  ],
  purpose: both(
    'Huisgenoten beschermen tegen acuut huiselijk geweld en tijd winnen voor hulp.',
    'Protecting housemates against acute domestic violence, and gaining time for help.',
  ),
  numberPattern: 'HV-{year}-{number:4}',
  fields: [
    {
      key: 'isChildAbuse',
      words: both('Er is (een vermoeden van) kindermishandeling', 'There is (suspicion of) child abuse'),
      kind: 'yesNo',
      inList: true,
    },
    {
      key: 'danger',
      words: both('Feiten en omstandigheden', 'Facts and circumstances'),
      hint: both('Wat is gezien of gehoord, door wie en wanneer.', 'What was seen or heard, by whom and when.'),
      kind: 'longText',
      isRequired: true,
      isPersonal: true,
    },
    {
      key: 'assessment',
      words: both('Uitkomst van de risicotaxatie van de politie', 'Result of the risk assessment of the police'),
      kind: 'longText',
      isPersonal: true,
    },
    {
      key: 'hasChildren',
      words: both('Er wonen minderjarigen', 'Minors live there'),
      kind: 'yesNo',
      isFilter: true,
    },
    {
      key: 'totalDays',
      words: both('Totale duur in dagen', 'Total duration in days'),
      kind: 'number',
      atIntake: false,
      inList: true,
    },
  ],
  parties: [
    { key: 'banned', words: both('Uithuisgeplaatste', 'Person banned'), is: 'person', isRequired: true },
    {
      key: 'housemate',
      words: both('Huisgenoot met wie contact verboden is', 'Housemate with whom contact is forbidden'),
      is: 'person',
    },
    { key: 'lawyer', words: both('Raadsman', 'Lawyer'), is: 'either' },
    { key: 'safe-home', words: both('Veilig Thuis', 'Veilig Thuis'), is: 'organisation' },
    { key: 'care', words: both('Hulpverlening', 'Care provider'), is: 'organisation' },
  ],
  place: { isRequired: true, isPersonal: true },
  states: [
    { key: 'prepared', words: both('In voorbereiding', 'Being prepared') },
    { key: 'imposed', words: both('Opgelegd', 'Imposed') },
    { key: 'extended', words: both('Verlengd', 'Extended') },
    { key: 'ended', words: both('Afgelopen', 'Ended'), isEnd: true },
    { key: 'withdrawn', words: both('Ingetrokken', 'Withdrawn'), isEnd: true },
    { key: 'annulled', words: both('Vernietigd door de rechter', 'Annulled by the court'), isEnd: true },
    { key: 'not-imposed', words: both('Niet opgelegd', 'Not imposed'), isEnd: true },
  ],
  steps: HOME_BAN_STEPS,
  deadlines: HOME_BAN_DEADLINES,
  letters: HOME_BAN_LETTERS,
  taskTemplates: HOME_BAN_TASKS,
  retention: {
    result: '12.2.3',
    keep: { years: 5 },
    note: both(
      'Vijf jaar bewaren, daarna vernietigen: artikel 10 Wth.',
      'Keep for five years, then destroy: article 10 Wth.',
    ),
  },
  counts: [
    {
      key: 'home_bans',
      version: 1,
      words: both('Huisverboden opgelegd', 'Home bans imposed'),
      indicator: 'home_bans',
      counts: { kind: 'events', steps: ['impose'] },
      period: 'year',
    },
    {
      key: 'home_bans_extended',
      version: 1,
      words: both('Huisverboden verlengd', 'Home bans extended'),
      indicator: 'home_bans_extended',
      counts: { kind: 'events', steps: ['extend'] },
      period: 'year',
      partOf: 'home_bans',
    },
  ],
  isKnownHere: true,
  asksReason: true,
})
