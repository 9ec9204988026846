import type { GoalSeed, Source, ThemeSeed } from '../data/types.ts'

const plan = (place: string): Source => ({ document: 'Integraal Veiligheidsplan Merendam 2026-2029', place })

type Measured = Pick<GoalSeed, 'code' | 'title' | 'description' | 'owner'> & {
  indicator: string
  from: number
  to: number
  unit: string
  place: string
}

const goal = ({ indicator, from, to, unit, place, ...facts }: Measured): GoalSeed => ({
  ...facts,
  kind: 'goal',
  indicators: [indicator],
  baseline: { value: from, period: '2024', unit },
  target: { value: to, on: '2029-12-31', unit },
  source: plan(place),
})

export const THEMES: ThemeSeed[] = [
  {
    code: 'T1',
    slug: 'veilige-haven',
    name: 'Een haven zonder geheimen',
    kind: 'development',
    strategyVerb: 'Intensiveren',
    why: 'De haven van Merendam is klein en ligt uit het zicht. Dat trekt mensen aan die niet gezien willen worden. In 2024 wist de gemeente van drie op de tien loodsen niet wie er gebruik van maakte.\n\nSchippers en bedrijven zien veel, maar meldden weinig: ze wisten niet waar, of wat er met een melding gebeurde.',
    ambition: 'Wie in de haven iets ziet, meldt het. Van bijna elke loods is bekend wie er gebruik van maakt.',
    goals: [
      goal({
        code: 'T1.D1',
        title: 'Meer meldingen uit de haven',
        description: 'Meer meldingen betekent hier: meer vertrouwen dat melden helpt.',
        owner: 'Adviseur ondermijning',
        indicator: 'harbour_reports',
        from: 14,
        to: 40,
        unit: 'meldingen',
        place: 'Hoofdstuk 3',
      }),
      goal({
        code: 'T1.D2',
        title: 'Van 95 procent van de loodsen is de gebruiker bekend',
        description: 'Elke loods aan de haven wordt elk jaar bezocht, samen met de eigenaar.',
        owner: 'Adviseur ondermijning',
        indicator: 'sheds_with_known_user',
        from: 77,
        to: 95,
        unit: 'procent',
        place: 'Hoofdstuk 3',
      }),
    ],
    indicators: [],
    source: plan('Hoofdstuk 3'),
  },
  {
    code: 'T2',
    slug: 'jongeren-op-de-kade',
    name: 'Jongeren op de kade',
    kind: 'development',
    strategyVerb: 'Vernieuwen',
    why: 'Op zomeravonden is de kade de plek waar jongeren elkaar zien. Dat gaat meestal goed, en soms niet: in 2023 kwamen er 225 meldingen binnen. Wegsturen helpt een avond. Jongeren vroegen zelf om een plek die van hen is.',
    ambition: 'Jongeren hebben een eigen plek aan het water, en wie aan de kade woont, kan er slapen.',
    goals: [
      goal({
        code: 'T2.D1',
        title: 'Minder meldingen van jeugdoverlast',
        description: 'Een derde minder meldingen dan in 2024, zonder dat jongeren van de kade verdwijnen.',
        owner: 'Adviseur jeugd en veiligheid',
        indicator: 'youth_nuisance_reports',
        from: 212,
        to: 140,
        unit: 'meldingen',
        place: 'Hoofdstuk 4',
      }),
    ],
    indicators: [],
    source: plan('Hoofdstuk 4'),
  },
  {
    code: 'F1',
    slug: 'veilig-wonen',
    name: 'Veilig wonen',
    kind: 'foundation',
    why: 'De meeste woningen in De Weerden zijn vijftig jaar oud. Deuren en ramen gaan er makkelijk open, ook voor wie er niet woont.',
    ambition: 'Inbreken in Merendam loont niet meer.',
    goals: [
      goal({
        code: 'F1.D1',
        title: 'Minder woninginbraken',
        description: 'Van 58 inbraken in 2024 naar hooguit 35 in 2029.',
        owner: 'Adviseur wonen en veiligheid',
        indicator: 'burglaries',
        from: 58,
        to: 35,
        unit: 'inbraken',
        place: 'Hoofdstuk 5',
      }),
    ],
    indicators: [],
    source: plan('Hoofdstuk 5'),
  },
  {
    code: 'F2',
    slug: 'veilig-uit',
    name: 'Veilig uit',
    kind: 'foundation',
    why: 'Merendam heeft elf cafés en elke zomer het Dijkfeest. Ruzie ontstaat vooral als alles tegelijk sluit.',
    ambition: 'Bezoekers en personeel komen heel thuis.',
    goals: [
      goal({
        code: 'F2.D1',
        title: 'Minder geweld in de uitgaansnacht',
        description: 'Een kwart minder aangiften dan in 2024.',
        owner: 'Adviseur horeca en evenementen',
        indicator: 'nightlife_violence',
        from: 41,
        to: 30,
        unit: 'aangiften',
        place: 'Hoofdstuk 6',
      }),
    ],
    indicators: [],
    source: plan('Hoofdstuk 6'),
  },
]
