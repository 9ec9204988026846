import type { DeadlineDeclaration, LetterTemplate, TaskTemplate } from '../../declaration.ts'
import { both } from './both.ts'

const ENDS = ['end', 'court-refuses', 'expire', 'expire-undecided', 'expire-continued']

/** Terms of a crisis measure; those in hours run from the moment of the decision. */
export const CRISIS_DEADLINES: readonly DeadlineDeclaration[] = [
  {
    key: 'lawyer',
    words: both('Advocaat binnen 24 uur', 'Lawyer within 24 hours'),
    rule: 'wvggz-7:2-3',
    startsWith: { step: 'take', field: 'takenAt' },
    metBy: ['arrange-lawyer'],
    endedBy: ENDS,
    isCritical: true,
  },
  {
    key: 'validity',
    words: both('Einde crisismaatregel', 'End of the crisis measure'),
    rule: 'wvggz-7:4',
    startsWith: { step: 'take' },
    metBy: ['request-continuation', ...ENDS],
    warnDays: [1],
  },
  {
    key: 'ruling',
    words: both('Uitspraak op voortzetting', 'Ruling on continuation'),
    rule: 'wvggz-7:8',
    startsWith: { step: 'request-continuation' },
    metBy: ['court-continues', ...ENDS],
    warnDays: [1],
  },
  {
    key: 'continuation',
    words: both('Einde voortgezette crisismaatregel', 'End of the continued measure'),
    rule: 'wvggz-7:9',
    startsWith: { step: 'court-continues' },
    metBy: ENDS,
    warnDays: [7, 2],
  },
  {
    key: 'appeal',
    words: both('Beroep van betrokkene', 'Appeal by the person'),
    rule: 'wvggz-7:6',
    startsWith: { step: 'take' },
    metBy: ['appeal'],
  },
  {
    key: 'appeal-ruling',
    words: both('Uitspraak op het beroep', 'Ruling on the appeal'),
    rule: 'wvggz-7:6-4',
    startsWith: { step: 'appeal' },
    metBy: ['appeal-decided'],
    warnDays: [7],
  },
]

/** Letters of a crisis measure. */
export const CRISIS_LETTERS: readonly LetterTemplate[] = [
  {
    key: 'decision',
    words: both('Beslissing crisismaatregel', 'Decision on the crisis measure'),
    after: ['take'],
    level: 'decide',
    to: 'person',
    subject: 'Besluit: u krijgt een crisismaatregel',
    needsCheck: true,
    paragraphs: [
      {
        heading: 'Besluit',
        sentences: [
          'De burgemeester van {municipality} neemt op {day:take} een crisismaatregel voor u. Het kenmerk is {number}.',
          'U krijgt deze zorg: {given:take.care}.',
          'De maatregel duurt ten hoogste tot en met {deadline:validity}. {why:validity}',
        ],
      },
      { heading: 'Waarom', sentences: ['{given:statement.findings}'] },
      {
        heading: 'Uw rechten',
        sentences: [
          'U hebt recht op een advocaat. Hebt u er geen, dan zorgt de burgemeester daarvoor, uiterlijk {deadline:lawyer}.',
          'Een patiëntenvertrouwenspersoon kan u advies geven en bijstaan.',
          'Bent u het niet eens met dit besluit? Dan kunt u tot en met {deadline:appeal} in beroep gaan bij de rechter.',
        ],
      },
    ],
  },
  {
    key: 'copy',
    words: both('Aanbiedingsbrief afschrift', 'Cover letter for a copy'),
    after: ['take'],
    level: 'handle',
    to: 'care-provider',
    subject: 'Afschrift van crisismaatregel {number}',
    paragraphs: [
      {
        sentences: [
          'Hierbij ontvangt u een afschrift van de crisismaatregel van {day:take} met de medische verklaring (artikel 7:2, tweede lid, Wvggz).',
          'De maatregel vervalt na {deadline:validity}, tenzij de officier van justitie voor die tijd voortzetting heeft gevraagd.',
        ],
      },
    ],
  },
]

/** Work that comes with every crisis measure. */
export const CRISIS_TASKS: readonly TaskTemplate[] = [
  {
    key: 'after-taking',
    words: both('Na het nemen', 'After taking'),
    addedBy: 'take',
    tasks: [
      { key: 'lawyer', words: both('Advocaat regelen', 'Arrange a lawyer'), dueInDays: 0 },
      { key: 'copies', words: both('Afschriften verzenden', 'Send the copies'), dueInDays: 0 },
      {
        key: 'confidant',
        words: both('Toestemming vragen voor de patiëntenvertrouwenspersoon', 'Ask consent for the patient confidant'),
        dueInDays: 1,
      },
      {
        key: 'follow-up',
        words: both('Nagaan of voortzetting wordt gevraagd', 'Find out whether continuation is requested'),
        dueInDays: 2,
      },
    ],
  },
]
