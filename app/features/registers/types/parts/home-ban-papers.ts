import type { DeadlineDeclaration, LetterTemplate, TaskTemplate } from '../../declaration.ts'
import { both } from './both.ts'

const ENDS = ['withdraw', 'court-annuls', 'expire', 'expire-extended']

/** Terms of a home ban. They end on the day printed in the decision, in a weekend too: artikel 13 Wth. */
export const HOME_BAN_DEADLINES: readonly DeadlineDeclaration[] = [
  {
    key: 'end',
    words: both('Einde huisverbod', 'End of the home ban'),
    rule: 'wth-2',
    startsWith: { step: 'impose' },
    metBy: ['extend', ...ENDS],
    warnDays: [3, 1],
  },
  {
    key: 'end-extended',
    words: both('Einde verlengd huisverbod', 'End of the extended home ban'),
    rule: 'authority-term',
    parameters: ({ totalDays }) => ({ length: Number(totalDays), unit: 'days' }),
    appliesIf: ({ totalDays }) => typeof totalDays === 'number',
    startsWith: { step: 'impose' },
    metBy: ENDS,
    warnDays: [3],
  },
  {
    key: 'longest',
    words: both('Uiterste einde na verlenging', 'Latest end after extension'),
    rule: 'wth-9',
    startsWith: { step: 'impose' },
    metBy: ENDS,
  },
  {
    key: 'reachable',
    words: both('Bereikbaarheid opgeven', 'Say how one can be reached'),
    rule: 'wth-2-6',
    startsWith: { step: 'impose', field: 'imposedAt' },
    metBy: ['reachable'],
    endedBy: ENDS,
  },
  {
    key: 'judge',
    words: both('Horen door de voorzieningenrechter', 'Hearing by the judge'),
    rule: 'wth-6',
    startsWith: { step: 'ask-relief' },
    metBy: ['heard-by-judge'],
    endedBy: ['court-upholds', 'court-annuls'],
    warnDays: [1],
  },
  {
    key: 'appeal',
    words: both('Beroep instellen', 'Appeal'),
    rule: 'awb-6:7',
    startsWith: { step: 'impose' },
    metBy: ['appeal'],
  },
]

const NOT_INTO_THE_HOME = [
  'U moet de woning aan {place} meteen verlaten.',
  'U mag de woning niet binnengaan en niet in de buurt ervan zijn.',
  'U mag geen contact zoeken met: {party:housemate}. Ook niet via anderen, telefoon of internet.',
]

/** Letters of a home ban. */
export const HOME_BAN_LETTERS: readonly LetterTemplate[] = [
  {
    key: 'decision',
    words: both('Beschikking huisverbod', 'Decision on the home ban'),
    after: ['impose', 'put-in-writing'],
    level: 'decide',
    to: 'banned',
    subject: 'Besluit: u krijgt een tijdelijk huisverbod',
    needsCheck: true,
    paragraphs: [
      {
        heading: 'Besluit',
        sentences: [
          'De burgemeester van {municipality} legt u op {day:impose} een tijdelijk huisverbod op. Het kenmerk is {number}.',
          ...NOT_INTO_THE_HOME,
          'Het huisverbod eindigt op {deadline:end}, op het tijdstip waarop het is opgelegd. {why:end}',
        ],
      },
      { heading: 'Waarom', sentences: ['{given:impose.grounds}', '{fact:danger}'] },
      {
        heading: 'Wat u moet doen',
        sentences: [
          'Vertel binnen 24 uur waar of hoe u bereikbaar bent, uiterlijk {deadline:reachable}.',
          'U hebt recht op een raadsman. Wilt u dat, dan regelt de burgemeester dat de Raad voor Rechtsbijstand er een aanwijst.',
          'Wie zich niet aan het huisverbod houdt, is strafbaar (artikel 11 Wth).',
        ],
      },
      {
        heading: 'Niet mee eens',
        sentences: [
          'U kunt tot en met {deadline:appeal} in beroep gaan bij de rechtbank.',
          'Hebt u haast, dan kunt u de voorzieningenrechter om een voorlopige voorziening vragen. Die hoort u binnen drie dagen. Het kost u niets.',
        ],
      },
    ],
  },
  {
    key: 'housemates',
    words: both('Brief aan huisgenoten', 'Letter to housemates'),
    after: ['impose'],
    level: 'handle',
    to: 'housemate',
    subject: 'Er is een huisverbod opgelegd',
    paragraphs: [
      {
        sentences: [
          'Op {day:impose} heeft de burgemeester van {municipality} een huisverbod opgelegd aan {party:banned}.',
          'Tot en met {deadline:end} mag deze persoon niet in of bij de woning komen en geen contact met u zoeken.',
          'Gebeurt dat toch, bel dan 112. Overtreding is strafbaar.',
          'In deze dagen neemt een hulpverlener contact met u op.',
        ],
      },
    ],
  },
  {
    key: 'extension',
    words: both('Beschikking verlenging', 'Decision to extend'),
    after: ['extend'],
    level: 'decide',
    to: 'banned',
    subject: 'Besluit: uw huisverbod is verlengd',
    needsCheck: true,
    paragraphs: [
      {
        heading: 'Besluit',
        sentences: [
          'De burgemeester van {municipality} verlengt op {day:extend} het huisverbod met kenmerk {number}.',
          'Het duurt nu in totaal {fact:totalDays} dagen en eindigt op {deadline:end-extended}. {why:end-extended}',
          ...NOT_INTO_THE_HOME,
        ],
      },
      { heading: 'Waarom', sentences: ['{given:extend.threat}'] },
      {
        heading: 'Niet mee eens',
        sentences: ['Beroep tegen het huisverbod gaat ook over deze verlenging (artikel 9, tweede lid, Wth).'],
      },
    ],
  },
  {
    key: 'withdrawal',
    words: both('Beschikking intrekking', 'Decision to withdraw'),
    after: ['withdraw'],
    level: 'decide',
    to: 'banned',
    subject: 'Besluit: uw huisverbod is ingetrokken',
    paragraphs: [
      {
        sentences: [
          'De burgemeester van {municipality} trekt het huisverbod met kenmerk {number} in met ingang van {day:withdraw}.',
        ],
      },
    ],
  },
]

/** Work that comes with every home ban. */
export const HOME_BAN_TASKS: readonly TaskTemplate[] = [
  {
    key: 'after-imposing',
    words: both('Na de oplegging', 'After imposing'),
    addedBy: 'impose',
    tasks: [
      {
        key: 'safe-home',
        words: both('Inhoud meedelen aan Veilig Thuis', 'Tell Veilig Thuis of the ban'),
        dueInDays: 0,
      },
      { key: 'housemates', words: both('Huisgenoten inlichten', 'Tell the housemates'), dueInDays: 0 },
      {
        key: 'care-talk',
        words: both('Hulpgesprek met beide partijen plannen', 'Plan a care talk with both sides'),
        dueInDays: 2,
      },
      {
        key: 'advice',
        words: both('Zorgadvies over verlengen of intrekken vragen', 'Ask care advice on extending or withdrawing'),
        dueInDays: 7,
      },
    ],
  },
]
