import { memo2019, plan2020, report2023, startNote2019 } from './sources.ts'
import type { Source } from './types.ts'

/** What a source says was said, what it says was done with it, and where in a plan that stands. */
export type HeardSeed = {
  body: string
  saidBy: string
  heardOn: string
  /** Of the plan of 2020-2023. */
  theme: string
  outcome: 'adopted' | 'partly'
  reason: string
  /** Codes of that plan; empty is the plan itself. */
  ledTo: string[]
  source: Source
}

/** What the documents tell of who was heard for the plan of 2020-2023. What was said and is written nowhere, is not here. */
export const HEARD_FOR_2020: HeardSeed[] = [
  {
    body: 'Betrek de gemeenteraad op een interactieve manier bij het maken van het veiligheidsplan 2020-2023.',
    saidBy: 'gemeenteraad, raadstafel',
    heardOn: '2019-06-05',
    theme: '',
    outcome: 'adopted',
    reason:
      'Inwoners en het digipanel zijn online bevraagd, er was een veiligheidssessie met inwoners, raadsleden en partners, en een sessie waarin raadsleden de thema’s verder bespraken.',
    ledTo: [''],
    source: startNote2019('Aanleiding'),
  },
  {
    body: 'Pas het drugsbeleid aan.',
    saidBy: '',
    heardOn: '2019',
    theme: 'T3',
    outcome: 'adopted',
    reason:
      'Drugs werd een van de vier ontwikkelthema’s van het plan. Het plan vernieuwt het beleid voor panden waar drugs worden gemaakt of verhandeld.',
    ledTo: ['T3', 'T3.D1'],
    source: startNote2019('Bespreken en verdiepen van thema’s met de gemeenteraad'),
  },
  {
    body: 'Wij weten niet altijd wat signalen van huiselijk geweld zijn en waar we met zorgen terechtkunnen.',
    saidBy: 'bewoners van Deventer',
    heardOn: '2019',
    theme: 'T2',
    outcome: 'adopted',
    reason: 'Het plan zet in op voorlichting: hoe u het vroeg herkent, en waar u het kunt melden of advies krijgt.',
    ledTo: ['T2.D3'],
    source: plan2020('Zorg en veiligheid, Aanpak 3'),
  },
  {
    body: 'Prioriteiten en aandachtspunten bij de veiligheidsthema’s, gegeven bij de voortgangsrapportage, de veiligheidssessie en de verdiepende sessie.',
    saidBy: 'gemeenteraad',
    heardOn: '2019',
    theme: '',
    outcome: 'partly',
    reason: 'Dit is waar mogelijk verwerkt in het plan. Welke punten wel en welke niet, staat niet in de stukken.',
    ledTo: [''],
    source: memo2019('Raadsvoorstel, Betrokkenheid van de raad'),
  },
]

/** What the progress report of 2023 tells of a session with the council about sex work. */
export const HEARD_ABOUT_SEX_WORK: HeardSeed[] = [
  {
    body: 'Evalueer het sekswerkbeleid uit 2007 en ontwikkel het verder.',
    saidBy: 'gemeenteraad',
    heardOn: '2022',
    theme: 'F09',
    outcome: 'adopted',
    reason:
      'De burgemeester heeft dit toegezegd. Een onderzoeksbureau is eind 2022 met de evaluatie begonnen; begin 2023 zijn sekswerkers, de branche en hulpverleners bevraagd.',
    ledTo: ['F09'],
    source: report2023('Sekswerk'),
  },
]
