import { inputWorkTexts } from '../../../i18n/inputs-work.ts'
import type { LooseEndRule } from '../../thread/index.ts'
import { findInputsLost, findInputsWithoutOutcome } from './loose-ends.queries.ts'

const { nl, en } = { nl: inputWorkTexts.nl.looseEnds, en: inputWorkTexts.en.looseEnds }
const right = 'consultations.edit'

/** What can hang loose among what people said: everybody who spoke is owed an answer. */
export const inputLooseEnds: LooseEndRule[] = [
  {
    name: 'input-without-answer',
    severity: 'medium',
    right,
    heading: { nl: nl.open.heading, en: en.open.heading },
    advice: { nl: nl.open.advice, en: en.open.advice },
    find: findInputsWithoutOutcome,
  },
  {
    name: 'input-led-nowhere',
    severity: 'medium',
    right,
    heading: { nl: nl.lost.heading, en: en.lost.heading },
    advice: { nl: nl.lost.advice, en: en.lost.advice },
    find: findInputsLost,
  },
]
