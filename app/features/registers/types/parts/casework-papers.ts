import type { LetterTemplate, TaskTemplate } from '../../declaration.ts'
import { both } from './both.ts'

/** Letters of local casework, in plain Dutch for the person they are about. */
export const CASEWORK_LETTERS: readonly LetterTemplate[] = [
  {
    key: 'about-the-case',
    words: both('Brief: u staat in een casus', 'Letter: you are in a case'),
    after: ['take-on'],
    level: 'handle',
    to: 'subject',
    subject: 'Wij werken samen om u te helpen',
    paragraphs: [
      {
        sentences: [
          'Er zijn zorgen over uw situatie. Daarom werken verschillende organisaties samen, zodat u niet overal opnieuw uw verhaal hoeft te doen.',
          'De gemeente {municipality} zorgt dat die samenwerking goed loopt. Ons kenmerk is {number}.',
        ],
      },
      {
        heading: 'Wat wij van u weten en waarom',
        sentences: [
          'Wij gebruiken alleen gegevens die nodig zijn om u te helpen of om mensen veilig te houden.',
          'U mag vragen welke gegevens dat zijn, en vragen om ze te verbeteren of te wissen.',
        ],
      },
      {
        heading: 'Meepraten',
        sentences: ['Wij maken graag samen met u een plan. U kunt iemand meenemen die u vertrouwt.'],
      },
    ],
  },
  {
    key: 'transfer',
    words: both('Brief: aanbod tot overdracht', 'Letter: offer of transfer'),
    after: ['offer-transfer'],
    level: 'handle',
    to: 'partner',
    subject: 'Aanbod tot overdracht van zaak {number}',
    paragraphs: [
      {
        sentences: [
          'Op {day:offer-transfer} boden wij u aan de regie over zaak {number} over te nemen.',
          'Zolang u niet hebt geantwoord, blijft de regie bij ons. Geen antwoord is voor ons geen aanvaarding.',
          'Laat ons weten of u aanvaardt of afwijst, en waarom.',
        ],
      },
    ],
  },
  {
    key: 'closed',
    words: both('Brief: de casus is afgesloten', 'Letter: the case is closed'),
    after: ['approve-closure'],
    level: 'handle',
    to: 'subject',
    subject: 'Wij sluiten de samenwerking af',
    paragraphs: [
      {
        sentences: [
          'Op {day:approve-closure} hebben wij zaak {number} afgesloten.',
          'Wij bewaren de gegevens nog vijf jaar. Daarna vernietigen wij ze.',
          'Gaat het weer minder goed? Neem dan contact op met uw sociaal team.',
        ],
      },
    ],
  },
]

/** Work that comes back in many cases. */
export const CASEWORK_TASKS: readonly TaskTemplate[] = [
  {
    key: 'start',
    words: both('Bij het oppakken', 'When taking on'),
    addedBy: 'take-on',
    tasks: [
      { key: 'speak-person', words: both('Betrokkene spreken', 'Speak with the person'), dueInDays: 14 },
      {
        key: 'who-is-involved',
        words: both('Nagaan wie er al betrokken is', 'Find out who is involved'),
        dueInDays: 7,
      },
      { key: 'first-mdo', words: both('Eerste MDO plannen', 'Plan the first meeting'), dueInDays: 21 },
    ],
  },
  {
    key: 'children',
    words: both('Er zijn kinderen in huis', 'There are children in the home'),
    tasks: [
      {
        key: 'safety-check',
        words: both('Veiligheid van de kinderen laten beoordelen', 'Have the safety of the children assessed'),
        dueInDays: 3,
      },
      { key: 'school', words: both('Met school afstemmen', 'Align with the school'), dueInDays: 14 },
      {
        key: 'own-plan-off',
        words: both('Nagaan of inzage in het plan veilig is', 'Check whether showing the plan is safe'),
        dueInDays: 7,
      },
    ],
  },
  {
    key: 'detention',
    words: both('Betrokkene komt uit detentie', 'The person returns from detention'),
    tasks: [
      {
        key: 'five-basics',
        words: both(
          'Onderdak, inkomen, zorg, schulden en identiteitsbewijs regelen',
          'Arrange housing, income, care, debts and identity papers',
        ),
        dueInDays: 14,
      },
      { key: 'probation', words: both('Met de reclassering afstemmen', 'Align with probation'), dueInDays: 7 },
    ],
  },
]
