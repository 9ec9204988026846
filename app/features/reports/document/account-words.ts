import type { FrozenAccount, FrozenPiece } from '../domain/frozen.ts'

type Kind = FrozenPiece['kind']
type Consequence = NonNullable<FrozenAccount['consequence']>['choice']
type About = FrozenAccount['disagreements'][number]['about']

/** What stands together under one name, in the order in which a reader wants to know it. */
export const ACCOUNT_PARTS: { name: string; kinds: Kind[] }[] = [
  { name: 'Wat we deden', kinds: ['done', 'approach'] },
  { name: 'Wat het opleverde, bedoeld en onbedoeld', kinds: ['effect', 'sideEffect', 'figure'] },
  {
    name: 'Wat mensen zagen en onderzoek liet zien',
    kinds: ['experienceResident', 'experienceEmployee', 'experiencePartner', 'report', 'study'],
  },
  { name: 'Wat tegenviel of verraste', kinds: ['failure', 'surprise'] },
  { name: 'Wat we leerden', kinds: ['lesson'] },
]

/** Said before a piece where its part holds several kinds. */
export const KIND_WORDS: Partial<Record<Kind, string>> = {
  approach: 'Aanpak',
  sideEffect: 'Bijeffect',
  experienceResident: 'Bewoners',
  experienceEmployee: 'Medewerkers',
  experiencePartner: 'Partners',
  report: 'Signaal',
  study: 'Onderzoek',
  surprise: 'Verrassing',
}

/** The fixed words around the account of a goal. Like all of a report they are Dutch. */
export const ACCOUNT_WORDS = {
  heading: 'Verantwoording per doel',
  figures: (goal: string) => `Cijfers bij ${goal}`,
  figure: 'Cijfer',
  period: 'Jaar',
  value: 'Waarde',
  source: 'Bron',
  old: (period: string) => `${period} (geen nieuwer cijfer)`,
  consequence: 'Gevolg',
  consequences: { continue: 'doorgaan', adjust: 'bijstellen', stop: 'stoppen' } satisfies Record<Consequence, string>,
  noConsequence: 'Er is nog niet gekozen hoe het met dit doel verdergaat.',
  decision: (title: string) => `Besluit: ${title}.`,
  toTake: (owner: string, day: string) => `Het besluit is nog te nemen door ${owner}, uiterlijk ${day}.`,
  evaluations: 'Effectmeting',
  heard: 'Inbreng',
  disagreement: 'Niet iedereen is het hiermee eens',
  abouts: { wording: 'de woorden', weighing: 'het gewicht', consequence: 'het gevolg' } satisfies Record<About, string>,
  unapproved: 'Dit doel is nog niet goedgekeurd; deze tekst is een concept.',
  empty: 'Over dit doel is nog niets vastgelegd.',
}
