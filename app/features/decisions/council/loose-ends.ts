import { councilTexts } from '../../../i18n/council.ts'
import type { LooseEndRule } from '../../thread/index.ts'
import { findAmendmentsToWorkIn, findLatePapers, findLateQuestions } from './loose-ends.queries.ts'

const { nl, en } = { nl: councilTexts.nl.looseEnds, en: councilTexts.en.looseEnds }
const words = (name: keyof typeof nl) => ({
  heading: { nl: nl[name].heading, en: en[name].heading },
  advice: { nl: nl[name].advice, en: en[name].advice },
})

/** What can hang loose of what the council asked. */
export const councilLooseEnds: LooseEndRule[] = [
  { name: 'commitment-late', severity: 'high', right: 'council.keep', ...words('late'), find: findLatePapers },
  { name: 'question-late', severity: 'high', right: 'council.keep', ...words('questions'), find: findLateQuestions },
  {
    name: 'amendment-not-in-plan',
    severity: 'high',
    right: 'plan.adopt',
    ...words('amendments'),
    find: findAmendmentsToWorkIn,
  },
]
