import type { PaperSeed } from '../data/council.ts'

const PLAN = 'veilig-merendam-2026-2029'
const example = { knownUntil: '', isExample: true }

/** Merendam is invented, and so is what its council asks: an example of each kind of paper. */
export const COUNCIL_PAPERS: PaperSeed[] = [
  {
    ...example,
    kind: 'commitment',
    title: 'Een vast telefoonnummer voor meldingen uit de haven',
    body: 'De burgemeester zegt toe dat schippers en bedrijven één nummer krijgen en horen wat met hun melding gebeurt.',
    byWhom: 'Havenpartij',
    person: 'burgemeester',
    happenedOn: '2026-02-12',
    dueOn: '2026-07-01',
    about: { plan: PLAN, codes: ['T1.D1'] },
    steps: [{ to: 'fulfilled', on: '2026-06-18', remark: 'Het nummer staat op borden bij alle steigers.' }],
  },
  {
    ...example,
    kind: 'commitment',
    title: 'Overzicht van bezochte loodsen',
    body: 'De burgemeester stuurt de raad een overzicht van hoeveel loodsen zijn bezocht.',
    byWhom: 'Merendam Samen',
    person: 'burgemeester',
    happenedOn: '2026-04-16',
    dueOn: '2026-10-01',
    about: { plan: PLAN, codes: ['T1.D2'] },
    steps: [],
  },
  {
    ...example,
    kind: 'amendment',
    title: 'Ook waarom een melding helpt',
    body: 'De raad wil dat het doel zegt dat melders antwoord krijgen.',
    byWhom: 'Havenpartij en Merendam Samen',
    person: '',
    happenedOn: '2026-03-12',
    about: { plan: PLAN, codes: ['T1.D1'] },
    changes: [
      {
        part: 'goal',
        code: 'T1.D1',
        field: 'description',
        after:
          'Meer meldingen betekent hier: meer vertrouwen dat melden helpt. Wie meldt, hoort binnen vier weken wat ermee is gedaan.',
      },
    ],
    steps: [
      { to: 'tabled', on: '2026-03-12' },
      { to: 'adopted', on: '2026-03-26', votesFor: 14, votesAgainst: 5 },
    ],
  },
  {
    ...example,
    kind: 'motion',
    title: 'Bootje voor de buurt',
    body: 'Spreekt uit dat bewoners mee moeten kunnen varen met het toezicht, en vraagt het college dit te proberen.',
    byWhom: 'Kade en Klei',
    person: '',
    happenedOn: '2026-03-26',
    about: { plan: PLAN, codes: ['T1'] },
    steps: [
      { to: 'tabled', on: '2026-03-26' },
      { to: 'rejected', on: '2026-03-26', votesFor: 6, votesAgainst: 13 },
    ],
  },
  {
    ...example,
    kind: 'question',
    title: 'Verlichting langs de kade',
    body: 'Hoeveel lampen langs de kade zijn stuk, en wanneer zijn ze gemaakt?',
    byWhom: 'Kade en Klei',
    person: '',
    happenedOn: '2026-05-20',
    about: { plan: PLAN, codes: [] },
    steps: [
      { to: 'asked', on: '2026-05-20' },
      { to: 'answered', on: '2026-06-11', remark: 'Elf lampen waren stuk; op 2 juni zijn ze vervangen.' },
    ],
  },
]
