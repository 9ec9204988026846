import type { Card } from '../method.ts'

export const itsCard: Card = {
  title: { nl: 'Onderbroken tijdreeks', en: 'Interrupted time series' },
  question: {
    nl: 'Veranderde een reeks van koers toen de aanpak begon?',
    en: 'Did a series change course when the effort began?',
  },
  how: {
    nl: 'Het model trekt de lijn van vóór de start door, met trend en seizoen, en vergelijkt die met wat er daarna geteld is. De uitkomst is een verhouding: 0,80 betekent dat er een vijfde minder is geteld dan zonder de aanpak te verwachten was. De marge houdt rekening met uitschieters en met maanden die op elkaar lijken.',
    en: 'The model continues the line from before the start, with trend and season, and compares it with what was counted afterwards. The outcome is a ratio: 0.80 means that a fifth less was counted than expected without the effort. The margin allows for outliers and for months that resemble each other.',
  },
  assumptions: {
    nl: 'Minstens 24 perioden vóór de start, gelijk geregistreerd. De trend zou zonder de aanpak zijn doorgegaan, en er begon op hetzelfde moment niets anders.',
    en: 'At least 24 periods before the start, recorded in the same way. The trend would have gone on without the effort, and nothing else began at the same moment.',
  },
  fails: {
    nl: 'Als de aanpak na een piek begon: dan daalt het daarna vanzelf. Als er tegelijk iets anders veranderde, als mensen er vooraf op reageerden, als het probleem verschoof naar de buurt ernaast, of als meer toezicht ook meer laat vinden. Met weinig perioden (tientallen) is de marge te smal.',
    en: 'When the effort began after a peak: then it falls by itself. When something else changed at the same time, when people reacted beforehand, when the problem moved next door, or when more checks also find more. With few periods (tens) the margin is too narrow.',
  },
  never: {
    nl: 'Nooit "de aanpak werkte" zeggen als de marge 1 bevat, en nooit zeggen dat de aanpak niet werkte als de marge breed is. Nooit een effect melden als uitkomst en startdatum pas na het zien van de cijfers zijn gekozen, tenzij het verkennend heet.',
    en: 'Never say "the effort worked" when the margin contains 1, and never say that it did not work when the margin is wide. Never report an effect when outcome and start were chosen after seeing the figures, unless it is called exploratory.',
  },
  source: [
    'Lopez Bernal, Cummins & Gasparrini 2017, Int J Epidemiol 46:348',
    'Newey & West 1987, Econometrica 55:703',
    'agrees with glm(family = quasipoisson) and sandwich::NeweyWest(prewhite = FALSE) of R',
  ],
  version: '1',
}
