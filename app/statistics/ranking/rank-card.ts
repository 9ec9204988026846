import type { Card } from '../method.ts'

/** What a reader has to know of an order of priorities. */
export const rankCard: Card = {
  title: { nl: 'Prioriteiten uit ranglijsten', en: 'Priorities from ranked ballots' },
  question: {
    nl: 'Wat vinden de deelnemers samen het belangrijkst, en hangt dat af van hoe je telt?',
    en: 'What do the participants together find most important, and does that depend on how one counts?',
  },
  how: {
    nl: 'Elk thema wordt met elk ander vergeleken: hoeveel mensen zetten het hoger? Daaruit volgt de volgorde op verschillende manieren (Schulze, Copeland, Borda, Kemeny). Alleen waar alle manieren het eens zijn, staat iets vast. Door steeds opnieuw deelnemers te trekken blijkt welke plekken toeval kunnen zijn.',
    en: 'Every theme is compared with every other: how many people put it higher? From that the order follows in several ways (Schulze, Copeland, Borda, Kemeny). Only where all ways agree something is certain. Drawing participants again and again shows which places can be chance.',
  },
  assumptions: {
    nl: 'Wie een thema niet noemt, zet het onderaan, gelijk met de andere die niet genoemd zijn. Alle thema’s zijn aan iedereen voorgelegd.',
    en: 'Whoever does not name a theme puts it last, level with the others not named. All themes were put before everybody.',
  },
  fails: {
    nl: 'Een thema in tweeën splitsen verandert de uitslag van Borda, niet die van Schulze. De volgorde waarin thema’s op het scherm staan telt mee. Wie meedeed is niet vanzelf een doorsnede van de inwoners.',
    en: 'Splitting a theme in two changes the outcome of Borda, not that of Schulze. The order in which themes are shown has an influence. Those who took part are not by themselves a cross-section of the residents.',
  },
  never: {
    nl: 'Nooit de uitslag van een panel en van een bijeenkomst bij elkaar tellen, en nooit een volgorde melden tussen thema’s die niet aantoonbaar verschillen.',
    en: 'Never add the outcome of a panel to that of a meeting, and never report an order between themes that do not differ demonstrably.',
  },
  source: [
    'Schulze 2011, Soc Choice Welf 36:267',
    'Kemeny 1959, Daedalus 88:577',
    'Hunter 2004, Ann Stat 32:384 (Plackett–Luce)',
    'Marley & Louviere 2005, J Math Psychol 49:464 (best–worst)',
    'Hall & Miller 2009, Ann Stat 37:3929 (bootstrap of ranks)',
  ],
  version: '1',
}
