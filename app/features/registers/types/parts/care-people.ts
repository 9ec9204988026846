import type { PartyRole } from '../../declaration.ts'
import { both } from './both.ts'

/** Roles in which people take part in a case of care and safety. */
export const SUBJECT: PartyRole = { key: 'subject', words: both('Betrokkene', 'Person concerned'), is: 'person' }
export const RELATIVE: PartyRole = { key: 'relative', words: both('Gezinslid of naaste', 'Relative'), is: 'person' }
export const REPRESENTATIVE: PartyRole = {
  key: 'representative',
  words: both('Wettelijk vertegenwoordiger', 'Legal representative'),
  is: 'either',
}
export const REPORTER: PartyRole = { key: 'reporter', words: both('Melder', 'Reporter'), is: 'either' }
export const CARE_PARTNER: PartyRole = {
  key: 'partner',
  words: both('Betrokken organisatie', 'Organisation involved'),
  is: 'organisation',
}

/** The people and organisations around one person or household. */
export const CARE_PEOPLE: readonly PartyRole[] = [SUBJECT, RELATIVE, REPRESENTATIVE, REPORTER, CARE_PARTNER]
