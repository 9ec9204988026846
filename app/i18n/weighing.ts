import { defineTexts } from './texts.ts'

/** The weighing protocol of the information square. */
export const weighingTexts = defineTexts(
  {
    title: 'Weegprotocol',
    intro:
      'Zes vragen, in deze volgorde, elk met een reden. Pas daarna kan er iets worden besloten (artikel 2.23 Wgs).',
    progress: (done: number, all: number) => `${done} van ${all} beantwoord`,
    answer: 'Beantwoorden',
    again: 'Opnieuw',
    againFor: (question: string) => `Opnieuw beantwoorden: ${question}`,
    by: (name: string, day: string) => `${name}, ${day}`,
    later: 'Komt hierna',
    enrichment: 'Verrijken',
    notDecided: 'Er is niets besloten: er mag niets worden opgezocht.',
    awaiting:
      'Er is besloten, maar de privacyfunctionaris heeft nog niet geoordeeld. Er mag nog niets worden opgezocht.',
    allowed: 'Alleen deze bronnen mogen worden geraadpleegd.',
    vetoed: 'De privacyfunctionaris sprak een veto uit. Er mag niets worden opgezocht.',
    over: 'Het verrijken is afgerond.',
    decided: 'Besloten door',
    need: 'Noodzaak en evenredigheid',
    why: 'Waarom',
    source: 'Bron',
    lookedUp: 'Opgezocht',
    times: (count: number) => (count === 0 ? 'nee' : count === 1 ? 'ja' : `${count} keer`),
    regie: 'Regie',
  },
  {
    title: 'Weighing protocol',
    intro:
      'Six questions, in this order, each with a reason. Only then can anything be decided (article 2.23 of the Wgs).',
    progress: (done: number, all: number) => `${done} of ${all} answered`,
    answer: 'Answer',
    again: 'Again',
    againFor: (question: string) => `Answer again: ${question}`,
    by: (name: string, day: string) => `${name}, ${day}`,
    later: 'Comes after this',
    enrichment: 'Enriching',
    notDecided: 'Nothing was decided: nothing may be looked up.',
    awaiting: 'It was decided, but the privacy officer has not judged yet. Nothing may be looked up yet.',
    allowed: 'Only these sources may be consulted.',
    vetoed: 'The privacy officer vetoed it. Nothing may be looked up.',
    over: 'The enriching is finished.',
    decided: 'Decided by',
    need: 'Need and proportion',
    why: 'Why',
    source: 'Source',
    lookedUp: 'Looked up',
    times: (count: number) => (count === 0 ? 'no' : count === 1 ? 'yes' : `${count} times`),
    regie: 'Regie',
  },
)
