import { covenantTexts } from '../../../i18n/covenants.ts'
import type { LooseEndRule } from '../../thread/index.ts'
import { findCovenantsPastReview } from './covenants.queries.ts'

const { nl, en } = covenantTexts

/** What can hang loose of covenants. */
export const covenantLooseEnds: LooseEndRule[] = [
  {
    name: 'covenant-past-review',
    severity: 'high',
    right: 'work.handle',
    heading: { nl: nl.looseEnd.heading, en: en.looseEnd.heading },
    advice: { nl: nl.looseEnd.advice, en: en.looseEnd.advice },
    find: findCovenantsPastReview,
  },
]
