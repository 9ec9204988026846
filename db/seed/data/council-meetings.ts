import { approach2024, startNote2019 } from './sources.ts'
import type { Source } from './types.ts'

export type MeetingSeed = {
  body: 'council' | 'councilTable' | 'councilCommittee'
  title: string
  heldOn: string
  /** Held, as far as a source says so; otherwise it was planned, and no document tells the rest. */
  isHeld: boolean
  source: Source
  agenda: string[]
  wishes: {
    body: string
    saidBy: string
    outcome: 'adopted' | 'partly' | 'not'
    reason: string
    decidedOn: string
    source: Source
    ledTo: { plan: string; code: string }
  }[]
}

/** Meetings of the council that the documents name, with what they tell of them and no more. */
export const COUNCIL_MEETINGS: MeetingSeed[] = [
  {
    body: 'councilTable',
    title: 'Raadstafel van 5 juni 2019',
    heldOn: '2019-06-05',
    isHeld: true,
    source: startNote2019('Aanleiding'),
    agenda: [],
    wishes: [
      {
        body: 'De raad wil interactief worden betrokken bij het maken van het veiligheidsplan 2020-2023.',
        saidBy: 'raadstafel',
        outcome: 'adopted',
        reason:
          'De startnotitie begint een interactief proces met inwoners, partners en de raad. Er kwam een veiligheidssessie en een verdiepende sessie met raadsleden.',
        decidedOn: '2019-07-09',
        source: startNote2019('Aanleiding'),
        ledTo: { plan: 'mjbp-2020-2023', code: '' },
      },
    ],
  },
  {
    body: 'councilTable',
    title: 'Raadstafel over de voortgangsrapportage en het plan van aanpak 2024-2027',
    heldOn: '2023-06-28',
    isHeld: false,
    source: approach2024('Planning'),
    agenda: ['Voortgangsrapportage Veiligheid', 'Plan van aanpak Meerjarenbeleidsplan Veiligheid 2024-2027'],
    wishes: [],
  },
  {
    body: 'council',
    title: 'Raadsvergadering over het Meerjarenbeleidsplan Veiligheid 2024-2027',
    heldOn: '2023-11-29',
    isHeld: false,
    source: approach2024('Planning'),
    agenda: ['Meerjarenbeleidsplan Veiligheid 2024-2027'],
    wishes: [],
  },
]
