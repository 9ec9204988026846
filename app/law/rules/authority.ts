import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'

const awb = cite('Awb', 'BWBR0005537', '2026-01-01')

/** Terms that no law sets, but a decision does. The Termijnenwet is only about terms in a law or a decree. */
export const AUTHORITY_RULES: LegalRule[] = [
  {
    id: 'authority-term',
    ...cite('Algemene termijnenwet', 'BWBR0002448', '2010-10-10')('1', 'eerste lid'),
    name: { nl: 'Termijn die het bestuur zelf stelt', en: 'Term set by the authority itself' },
    startEvent: { nl: 'bekendmaking', en: 'publication' },
    isSetByAuthority: true,
    atw: 'not',
    suspends: {
      ...awb('8:81', 'eerste lid'),
      when: {
        nl: 'het bestuur of de voorzieningenrechter schorst het besluit',
        en: 'the authority or the court suspends the decision',
      },
    },
    certainty: 'certain',
    consequence: { nl: 'Wat het besluit zegt', en: 'What the decision says' },
  },
]
