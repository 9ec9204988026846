import type { Card } from '../method.ts'

export const synthCard: Card = {
  title: { nl: 'Synthetische vergelijking', en: 'Synthetic control' },
  question: {
    nl: 'Hoe had de reeks zich ontwikkeld zonder de aanpak, te oordelen naar een mix van anderen die vooraf gelijk opging?',
    en: 'How would the series have gone without the effort, judged by a mix of others that developed alike before?',
  },
  how: {
    nl: 'Uit de andere gemeenten maakt de methode een gewogen mix die vóór de start zo veel mogelijk op de eigen gemeente lijkt. Het verschil daarna is de schatting. Om te zien of toeval zo’n verschil ook geeft, wordt elke andere gemeente behandeld alsof de aanpak daar was: alleen wie opvalt tussen die schijnproeven, valt op.',
    en: 'From the other municipalities the method makes a weighted mix that resembles the own one as much as possible before the start. The difference afterwards is the estimate. To see whether chance gives such a difference too, every other municipality is treated as if the effort were there: only what stands out among those placebos stands out.',
  },
  assumptions: {
    nl: 'De mix past vooraf goed (afwijking kleiner dan de helft van de spreiding). De anderen deden niet hetzelfde en merkten niets van de aanpak. Geen nieuwe gebeurtenis trof alleen de eigen gemeente.',
    en: 'The mix fits well beforehand (error smaller than half the spread). The others did not do the same and noticed nothing of the effort. No new event struck only the own municipality.',
  },
  fails: {
    nl: 'Bij kleine gemeenten overstemt toeval het verschil. Met weinig jaren vooraf past altijd wel een mix, ook een zinloze. Een andere keuze van kenmerken kan een andere uitkomst geven: laat beide zien.',
    en: 'In small municipalities chance drowns the difference. With few earlier years some mix always fits, also a meaningless one. Another choice of predictors may give another outcome: show both.',
  },
  never: {
    nl: 'Nooit het verschil melden zonder de rang tussen de schijnproeven, en nooit als de mix vooraf niet past.',
    en: 'Never report the difference without its rank among the placebos, and never when the mix did not fit beforehand.',
  },
  source: [
    'Abadie, Diamond & Hainmueller 2010, JASA 105:493',
    'Abadie & Gardeazabal 2003, Am Econ Rev 93:113',
    'Wolfe 1976, Math Program 11:128 (the weights)',
    'gives the weights that the article of 2010 publishes for the Californian tobacco programme',
  ],
  version: '1',
}
