import type { LegalBasis } from '../../declaration.ts'
import { both } from './both.ts'

const AVG = 'https://eur-lex.europa.eu/eli/reg/2016/679/2016-05-04#art_6'
const law = (id: string, version: string, article: string) =>
  `https://wetten.overheid.nl/${id}/${version}#Artikel${article}`

/** Under which somebody may work with data about the people of a case. */
export const PUBLIC_ORDER: LegalBasis = {
  key: 'public-order',
  words: both(
    'Taak van de burgemeester voor openbare orde en veiligheid',
    'Duty of the mayor for public order and safety',
  ),
  article: 'artikel 6, eerste lid, onder e, AVG met artikel 172 Gemeentewet',
  source: law('BWBR0005416', '2026-06-04', '172'),
}

export const SOCIAL_SUPPORT: LegalBasis = {
  key: 'social-support',
  words: both('Maatschappelijke ondersteuning', 'Social support'),
  article: 'artikel 6, eerste lid, onder e, AVG met artikel 5.1.1 Wmo 2015',
  source: law('BWBR0035362', '2026-01-01', '5.1.1'),
}

export const YOUTH_CARE: LegalBasis = {
  key: 'youth-care',
  words: both('Jeugdhulp', 'Youth care'),
  article: 'artikel 6, eerste lid, onder e, AVG met artikel 7.4.0 Jeugdwet',
  source: law('BWBR0034925', '2026-01-01', '7.4.0'),
}

export const CONSENT: LegalBasis = {
  key: 'consent',
  words: both('Uitdrukkelijke toestemming van de betrokkene', 'Explicit consent of the person concerned'),
  article: 'artikel 6, eerste lid, onder a, en artikel 9, tweede lid, onder a, AVG',
  source: AVG,
}

export const VITAL_INTEREST: LegalBasis = {
  key: 'vital-interest',
  words: both('Vitaal belang: acuut gevaar voor leven of gezondheid', 'Vital interest: acute danger to life or health'),
  article: 'artikel 6, eerste lid, onder d, AVG',
  source: AVG,
}

/** Of local casework, which stands outside the partnerships of the Wgs (article 1.2, second paragraph, Wgs). */
export const CASEWORK_BASES: readonly LegalBasis[] = [PUBLIC_ORDER, SOCIAL_SUPPORT, YOUTH_CARE, CONSENT, VITAL_INTEREST]
