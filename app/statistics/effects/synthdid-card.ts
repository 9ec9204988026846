import type { Card } from '../method.ts'

export const synthdidCard: Card = {
  title: { nl: 'Synthetisch verschil in verschillen', en: 'Synthetic difference in differences' },
  question: {
    nl: 'Veranderde de gemeente met de aanpak meer dan een mix van anderen die vooraf dezelfde kant op ging?',
    en: 'Did the municipality with the effort change more than a mix of others that went the same way before?',
  },
  how: {
    nl: 'De methode weegt andere gemeenten zo dat zij samen vooraf evenwijdig lopen, en weegt de eerdere jaren zo dat zij op de latere lijken. Het verschil tussen de veranderingen is de schatting. Daarnaast staan de uitkomsten van de twee methoden waar zij tussenin zit.',
    en: 'The method weighs other municipalities so that together they run parallel before, and weighs the earlier years so that they resemble the later ones. The difference between the changes is the estimate. Beside it stand the outcomes of the two methods that it lies between.',
  },
  assumptions: {
    nl: 'Zonder de aanpak was het verschil met de mix gelijk gebleven. De anderen deden niet hetzelfde. Toeval is bij alle gemeenten ongeveer even groot.',
    en: 'Without the effort the difference with the mix would have stayed the same. The others did not do the same. Chance is about as large in all municipalities.',
  },
  fails: {
    nl: 'Met weinig jaren vooraf, met een kleine gemeente tussen grote, of als de aanpak na een piek begon.',
    en: 'With few earlier years, with a small municipality among large ones, or when the effort began after a peak.',
  },
  never: {
    nl: 'Nooit alleen de gunstigste van de drie schattingen melden: de spreiding ertussen is de eerlijke onzekerheid.',
    en: 'Never report only the most favourable of the three estimates: the spread between them is the honest uncertainty.',
  },
  source: [
    'Arkhangelsky, Athey, Hirshberg, Imbens & Wager 2021, Am Econ Rev 111:4088',
    'agrees with synthdid_estimate, sc_estimate and did_estimate of the R package synthdid 0.0.9',
  ],
  version: '1',
}
