import type { Card } from '../method.ts'

export const didCard: Card = {
  title: { nl: 'Verschil in verschillen', en: 'Difference in differences' },
  question: {
    nl: 'Veranderde het hier meer dan op plekken waar niets is gedaan?',
    en: 'Did it change more here than in places where nothing was done?',
  },
  how: {
    nl: 'De methode neemt de verandering op de plek met de aanpak en trekt daar de verandering op de andere plekken van af. Bij een reeks per gemeente telt elke gemeente één keer mee, met haar eigen verandering.',
    en: 'The method takes the change in the place with the effort and subtracts the change in the other places. With a series per municipality, each municipality counts once, with its own change.',
  },
  assumptions: {
    nl: 'Zonder de aanpak waren alle plekken evenveel veranderd: de lijnen liepen vooraf evenwijdig. De andere plekken merkten niets van de aanpak.',
    en: 'Without the effort all places would have changed equally: the lines ran parallel before. The other places noticed nothing of the effort.',
  },
  fails: {
    nl: 'Als de lijnen vooraf al uit elkaar liepen, of als de aanpak na een piek begon. Losse waarnemingen van dezelfde plek die op elkaar lijken, maken de marge te smal: geef dan de reeksen per plek op.',
    en: 'When the lines already parted before, or when the effort began after a peak. Observations of the same place that resemble each other make the margin too narrow: then give the series per place.',
  },
  never: {
    nl: 'Nooit een effect melden zonder te laten zien hoe de lijnen vooraf liepen.',
    en: 'Never report an effect without showing how the lines ran before.',
  },
  source: [
    'Angrist & Pischke 2009, Mostly Harmless Econometrics, section 5.2',
    'Donald & Lang 2007, Rev Econ Stat 89:221 (panel with few treated units)',
    'agrees with lm(y ~ treated * after) of R',
  ],
  version: '1',
}
