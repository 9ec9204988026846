import { documentTexts } from '../../../i18n/documents.ts'
import type { LooseEndRule } from '../../thread/index.ts'
import { findDecisionsWithoutFollowUp } from './loose-ends.queries.ts'

const { nl, en } = { nl: documentTexts.nl.looseEnds, en: documentTexts.en.looseEnds }

/** What can hang loose of what was decided. A memo that went on to the council is followed up by the decision of the council. */
export const documentLooseEnds: LooseEndRule[] = [
  {
    name: 'decision-without-action',
    severity: 'medium',
    right: 'decisions.write',
    heading: { nl: nl.followUp.heading, en: en.followUp.heading },
    advice: { nl: nl.followUp.advice, en: en.followUp.advice },
    find: findDecisionsWithoutFollowUp,
  },
]
