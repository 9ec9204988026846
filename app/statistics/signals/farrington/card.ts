import type { Card } from '../../method.ts'

export const FARRINGTON_CARD: Card = {
  title: { nl: 'Opvallende aantallen', en: 'Counts that stand out' },
  question: {
    nl: 'Zijn er deze maand meer voorvallen dan op grond van de jaren ervoor te verwachten was?',
    en: 'Are there more incidents this month than the years before made likely?',
  },
  how: {
    nl: 'De methode kijkt naar dezelfde tijd van het jaar in de vijf jaren ervoor, met het seizoen en een duidelijke trend. Eerdere pieken tellen minder mee. Daaruit volgt hoeveel voorvallen te verwachten zijn en tot hoeveel binnen toeval valt.',
    en: 'The method looks at the same time of the year in the five years before, with the season and a clear trend. Earlier peaks count for less. From that follows how many incidents are to be expected and up to how many is within chance.',
  },
  assumptions: {
    nl: 'Vijf vergelijkbare jaren, dezelfde manier van registreren en dezelfde grenzen van buurten.',
    en: 'Five comparable years, the same way of recording and the same borders of neighbourhoods.',
  },
  fails: {
    nl: 'Een nieuwe manier van registreren, corona in de jaren ervoor, of een laatste maand die nog niet compleet is. Na een sterke daling blijft de grens jaren te hoog. Bij te weinig voorvallen is er geen oordeel.',
    en: 'A new way of recording, corona in the years before, or a last month that is not complete yet. After a strong fall the limit stays too high for years. With too few incidents there is no judgement.',
  },
  never: {
    nl: 'Nooit een oorzaak noemen, nooit „100 % meer” zeggen bij 1 en 2, en nooit verzwijgen hoeveel reeksen zijn bekeken: van 1.200 reeksen geven er bij louter toeval ongeveer 12 een melding.',
    en: 'Never name a cause, never say "100 % more" of 1 and 2, and never keep silent how many series were looked at: of 1,200 series about 12 signal by mere chance.',
  },
  source: [
    'Farrington e.a. 1996, J R Stat Soc A 159:547',
    'Noufaily e.a. 2013, Stat Med 32:1206',
    'agrees with farringtonFlexible of R surveillance 1.20.3',
  ],
  version: '1',
}
