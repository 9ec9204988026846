import type { Card } from '../method.ts'

/** What a reader has to know of a change between waves. */
export const wavesCard: Card = {
  title: { nl: 'Verandering tussen twee metingen', en: 'Change between two measurements' },
  question: {
    nl: 'Is een cijfer uit de enquête echt veranderd sinds de vorige keer, of kan het toeval zijn?',
    en: 'Has a figure of the survey really changed since the last time, or can it be chance?',
  },
  how: {
    nl: 'De onzekerheid van beide metingen wordt samengenomen, ook die door afronding. Is het verschil daarvoor te groot, dan is de verandering aantoonbaar. De lat ligt hoger naarmate er meer cijfers tegelijk worden vergeleken.',
    en: 'The uncertainty of both measurements is taken together, that of rounding too. When the difference is too large for it, the change is demonstrable. The bar is higher when more figures are compared at once.',
  },
  assumptions: {
    nl: 'Beide keren zijn vraag, manier van vragen en groep gelijk. De steekproeven staan los van elkaar, of van dezelfde mensen is bekend hoe sterk hun antwoorden samenhangen (de covariantie).',
    en: 'The question, the way of asking and the group are the same both times. The samples are independent, or it is known how strongly the answers of the same people hang together (the covariance).',
  },
  fails: {
    nl: 'Een nieuwe vraagstelling of een andere manier van vragen geeft een breuk die op verandering lijkt. Bij weinig antwoorden (onder de 30) past het interval van Newcombe, met aantallen als invoer.',
    en: 'A new wording or another way of asking makes a break that looks like change. With few answers (under 30) the interval of Newcombe is fitting, with counts going in.',
  },
  never: {
    nl: 'Nooit zeggen dat er niets veranderde omdat twee marges elkaar overlappen, en nooit dat iets gelijk bleef omdat het verschil niet aantoonbaar is.',
    en: 'Never say that nothing changed because two margins overlap, nor that something stayed the same because the difference is not demonstrable.',
  },
  source: [
    'Newcombe 1998, Stat Med 17:873 (method 10)',
    'Benjamini & Hochberg 1995, J R Stat Soc B 57:289',
    'Sheppard 1898, Proc Lond Math Soc 29:353 (rounding to a step r has variance r²/12)',
  ],
  version: '1',
}
