import type { Card } from '../method.ts'

/** What a reader has to know of opinion groups. */
export const opinionGroupsCard: Card = {
  title: { nl: 'Groepen van meningen', en: 'Groups of opinion' },
  question: {
    nl: 'Zijn er groepen deelnemers die op dezelfde manier stemden, waarin verschillen zij, en waarover zijn zij het eens?',
    en: 'Are there groups of participants who voted alike, in what do they differ, and on what do they agree?',
  },
  how: {
    nl: 'Deelnemers stemmen eens, oneens of pas op stellingen. Wie hetzelfde stemt, komt op een kaart dicht bij elkaar te staan. Op die kaart worden twee tot vijf groepen gezocht. Daarna worden steeds opnieuw deelnemers getrokken: alleen groepen die telkens terugkomen worden getoond.',
    en: 'Participants vote agree, disagree or pass on statements. Those who vote alike come close together on a map. On it two to five groups are looked for. Then participants are drawn again and again: only groups that keep coming back are shown.',
  },
  assumptions: {
    nl: 'Deelnemers zagen genoeg stellingen (zeven, of alle), en welke zij zagen hangt niet af van hun mening.',
    en: 'Participants saw enough statements (seven, or all), and which they saw does not depend on their opinion.',
  },
  fails: {
    nl: 'Met weinig deelnemers zijn groepen niet vast te stellen. Wie de stellingen schrijft, bepaalt mee welke groepen er zijn. Een groep van minder dan 15 mensen, of minder dan een tiende, wordt niet benoemd.',
    en: 'With few participants no groups can be established. Who writes the statements helps to decide which groups there are. A group of fewer than 15 people, or less than a tenth, is not named.',
  },
  never: {
    nl: 'Nooit zeggen hoe groot een groep onder alle inwoners is: deelnemers kozen zelf om mee te doen. Nooit iemand persoonlijk bij een groep noemen.',
    en: 'Never say how large a group is among all residents: participants chose to take part. Never name a person as part of a group.',
  },
  source: [
    'Small et al. 2021, Recerca 26:2 (Polis: scaling deliberation by mapping high dimensional opinion spaces)',
    'Rousseeuw 1987, J Comput Appl Math 20:53 (silhouette)',
    'Hubert & Arabie 1985, J Classif 2:193 (adjusted Rand index)',
    'Hennig 2007, Comput Stat Data Anal 52:258 (stability by drawing again)',
  ],
  version: '1',
}
