import { report2023, startNote2019 } from './sources.ts'
import type { Source } from './types.ts'

export type PaperSeed = {
  kind: 'commitment' | 'motion' | 'amendment' | 'question'
  title: string
  body: string
  byWhom: string
  person: string
  happenedOn: string
  dueOn?: string
  dueWords?: string
  /** How far the source goes; what happened later is in no document. */
  knownUntil: string
  source?: Source
  isExample?: boolean
  /** Plan with codes of themes, goals or actions; an empty code is the plan itself. */
  about: { plan: string; codes: string[] }
  /** Words of the plan that an amendment changes. */
  changes?: { part: 'theme' | 'goal' | 'action'; code: string; field: string; after: string }[]
  steps: { to: string; on: string; remark?: string; votesFor?: number; votesAgainst?: number }[]
}

const PLAN = 'mjbp-2020-2023'

/** What the documents tell of promises to the council, in our own words. Where a document is silent, nothing is filled in. */
export const COUNCIL_PAPERS: PaperSeed[] = [
  {
    kind: 'commitment',
    title: 'Sekswerkbeleid evalueren en verder ontwikkelen',
    body: 'De raad vroeg erom en de burgemeester zegde het toe: het beleid voor sekswerk uit 2007 wordt geëvalueerd en vernieuwd. Eind 2022 begon Bureau Beke met de evaluatie, begin 2023 zijn sekswerkers, branche en professionals bevraagd. Het voornemen was om het in het tweede kwartaal van 2023 aan de raad voor te leggen.',
    byWhom: 'gemeenteraad',
    person: 'burgemeester',
    happenedOn: '',
    dueOn: '2023-06-30',
    dueWords: 'tweede kwartaal van 2023',
    knownUntil: '2023-06-28',
    source: report2023('Sekswerk'),
    about: { plan: PLAN, codes: ['F09'] },
    steps: [],
  },
  {
    kind: 'commitment',
    title: 'De raad vooraf en interactief betrekken bij het plan 2020-2023',
    body: 'Er komt een sessie van inwoners en raadsleden waarin zij de thema’s bespreken en er voorrang aan geven.',
    byWhom: 'raadstafel van 5 juni 2019',
    person: 'college van burgemeester en wethouders',
    happenedOn: '2019-07-09',
    dueWords: 'september 2019',
    knownUntil: '2019-10-15',
    source: startNote2019('Interactieve netwerksessie'),
    about: { plan: PLAN, codes: [''] },
    steps: [
      {
        to: 'fulfilled',
        on: '2019-10',
        remark: 'Er was een veiligheidssessie met inwoners, raadsleden en partners (raadsvoorstel 2019-001874).',
      },
    ],
  },
  {
    kind: 'commitment',
    title: 'Met de raad verdiepen op de thema’s, vooral op drugs',
    body: 'Na de netwerksessie volgt een raadstafel om de uitkomsten te bespreken en de thema’s te verdiepen. Drugs krijgt nadruk, omdat is gevraagd het beleid daarvoor aan te passen.',
    byWhom: 'gemeenteraad',
    person: 'college van burgemeester en wethouders',
    happenedOn: '2019-07-09',
    dueWords: 'oktober 2019',
    knownUntil: '2019-10-15',
    source: startNote2019('Bespreken en verdiepen van thema’s met de gemeenteraad'),
    about: { plan: PLAN, codes: ['T3'] },
    steps: [
      {
        to: 'fulfilled',
        on: '2019-10',
        remark:
          'Er was een verdiepende sessie; wat de raad inbracht is gebruikt voor het plan (raadsvoorstel 2019-001874).',
      },
    ],
  },
  {
    kind: 'commitment',
    title: 'Elk jaar een voortgangsrapportage voor de raad',
    body: 'Elk kalenderjaar legt het college verantwoording af over het veiligheidsplan.',
    byWhom: 'gemeenteraad',
    person: 'college van burgemeester en wethouders',
    happenedOn: '2019-07-09',
    dueWords: 'elk kalenderjaar',
    knownUntil: '2023-06-28',
    source: startNote2019('Opstellen Meerjarenbeleidsplan'),
    about: { plan: PLAN, codes: [''] },
    steps: [],
  },
  {
    kind: 'commitment',
    title: 'Brief over gratis sloten voor oude fietsen',
    body: 'Een verzonnen toezegging, om te laten zien hoe te late toezeggingen opvallen.',
    byWhom: 'een fractie (voorbeeld)',
    person: 'burgemeester (voorbeeld)',
    happenedOn: '2026-03-18',
    dueOn: '2026-09-30',
    dueWords: '',
    knownUntil: '',
    isExample: true,
    about: { plan: PLAN, codes: [] },
    steps: [],
  },
]
