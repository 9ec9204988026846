import type { LooseEndRule } from '../thread/index.ts'
import { listLateQuestions } from './questions.queries.ts'

/** Questions about a page that nobody answered in time. */
export const questionLooseEnds: LooseEndRule[] = [
  {
    name: 'question-not-answered',
    severity: 'medium',
    right: 'consultations.edit',
    heading: { nl: 'Vragen over een pagina zonder antwoord', en: 'Questions about a page without an answer' },
    advice: {
      nl: 'Iemand miste iets op deze pagina en kreeg geen antwoord binnen de afgesproken dagen. Geef antwoord, of wijs de vraag af met een reden.',
      en: 'Somebody missed something on this page and got no answer within the agreed days. Answer, or decline with a reason.',
    },
    find: listLateQuestions,
  },
]
