import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, state, yearly } from './parts/pieces.ts'
import { reliabilityFields } from './parts/reliability.ts'
import { SIGNAL_STEPS } from './parts/signal-steps.ts'
import { concernsField, phenomenonField, phenomenonOf, SIGNAL_KEPT, UNDERMINING_BASES } from './parts/undermining.ts'

/** Signals of undermining crime: the least that must be known, graded, and about a place where that is enough (item 51). */
export const ondermijningssignalen = defineRegister({
  key: 'ondermijningssignalen',
  words: {
    one: both('Signaal', 'Signal'),
    many: both('Signalen ondermijning', 'Signals of undermining crime'),
    intro: both(
      'Wat opvalt en op ondermijning kan wijzen. Zo min mogelijk gegevens, liever een plaats dan een persoon. Een signaal is nog geen zaak.',
      'What stands out and may point to undermining crime. As few data as possible, rather a place than a person. A signal is not a case yet.',
    ),
  },
  group: 'undermining',
  space: 'undermining',
  confidentiality: 'B',
  items: [51],
  bases: UNDERMINING_BASES,
  purpose: both(
    'Signalen van ondermijning wegen, en beslissen of en wie er iets mee doet.',
    'Weighing signals of undermining crime, and deciding whether something is done and by whom.',
  ),
  numberPattern: 'SIG-{year}-{number:4}',
  titleOf: phenomenonOf,
  fields: [
    phenomenonField,
    concernsField,
    field('choice', 'source', ['Afkomstig van', 'Comes from'], {
      choices: [
        choice('staff', 'Medewerker van de gemeente', 'Staff of the municipality'),
        choice('reporting-point', 'Intern meldpunt', 'Internal reporting point'),
        choice('mma', 'Meld Misdaad Anoniem', 'Anonymous tip line'),
        choice('police', 'Politie', 'Police'),
        choice('partner', 'Andere partner', 'Other partner'),
        choice('entrepreneur', 'Ondernemer', 'Entrepreneur'),
        choice('resident', 'Inwoner', 'Resident'),
        choice('check', 'Controle', 'Check'),
      ],
      isRequired: true,
      isFilter: true,
    }),
    ...reliabilityFields,
    field('longText', 'facts', ['Wat is er gezien of gehoord', 'What was seen or heard'], {
      hint: both(
        'Alleen feiten, en wie ze waarnam naar functie. Geen namen als het zonder kan.',
        'Facts only, and who observed them by function. No names where it can be done without.',
      ),
      isRequired: true,
      isPersonal: true,
    }),
    field(
      'longText',
      'whyPerson',
      ['Waarom gegevens over een persoon nodig zijn', 'Why data about a person are needed'],
      {
        isPersonal: true,
      },
    ),
  ],
  parties: [
    { key: 'company', words: both('Bedrijf of organisatie', 'Company or organisation'), is: 'organisation' },
    { key: 'subject', words: both('Persoon over wie het gaat', 'Person it is about'), is: 'person' },
  ],
  place: { isPersonal: true },
  states: [
    state('new', ['Nieuw', 'New']),
    state('judged', ['Beoordeeld', 'Judged']),
    state('at-square', ['Op het informatieplein', 'At the information square']),
    state('in-case', ['Zaak gestart', 'Case started'], { isEnd: true }),
    state('too-vague', ['Te vaag', 'Too vague'], { isEnd: true }),
    state('vetoed', ['Gestopt na veto', 'Stopped by veto'], { isEnd: true }),
    state('closed', ['Afgesloten', 'Closed'], { isEnd: true }),
  ],
  steps: SIGNAL_STEPS,
  deadlines: [
    {
      key: 'judge',
      words: both('Beoordelen: binnen twee weken', 'Judge: within two weeks'),
      rule: 'authority-term',
      startsWith: { step: 'intake' },
      parameters: () => ({ length: 2, unit: 'weeks' }),
      metBy: ['judge', 'too-vague'],
      warnDays: [3],
    },
    {
      key: 'erase',
      words: both('Gegevens wissen of anonimiseren', 'Delete or anonymise the data'),
      rule: 'wgs-1.8',
      startsWith: { step: 'intake' },
      metBy: [],
      warnDays: [90, 14],
    },
  ],
  retention: {
    ...SIGNAL_KEPT,
    note: both(
      'Wat te vaag is, kan eerder weg: bekijk het na een jaar.',
      'What is too vague can go earlier: look at it after a year.',
    ),
  },
  counts: [
    yearly('undermining_signals_received', ['Ontvangen signalen', 'Signals received'], {
      kind: 'events',
      steps: ['intake'],
    }),
    yearly(
      'undermining_signals_discussed',
      ['Besproken signalen over de gemeente', 'Signals about the municipality discussed'],
      { kind: 'records', steps: ['discuss-in-centre'] },
      { indicator: 'undermining_signals' },
    ),
    yearly('undermining_signals_vetoed', ['Signalen gestopt na een veto', 'Signals stopped by a veto'], {
      kind: 'records',
      steps: ['square-vetoed'],
    }),
  ],
  isKnownHere: true,
  asksReason: true,
})
