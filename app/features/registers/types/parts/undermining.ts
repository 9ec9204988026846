import type { Facts, Field, Guard, LegalBasis, Retention } from '../../declaration.ts'
import { both } from './both.ts'
import { PUBLIC_ORDER } from './care-bases.ts'
import { choice } from './choices.ts'
import { field } from './pieces.ts'

const WGS = 'https://wetten.overheid.nl/BWBR0049962/2025-07-05#Artikel'

/** Exchange within the RIEC, as one of its participants. */
export const RIEC: LegalBasis = {
  key: 'riec',
  words: both('Deelname aan het RIEC', 'Taking part in the RIEC'),
  article: 'artikelen 1.5 en 2.23 Wgs',
  source: `${WGS}2.23`,
}

/** What the municipality may keep of signals itself comes first; the partnership second. */
export const UNDERMINING_BASES: readonly LegalBasis[] = [PUBLIC_ORDER, RIEC]

/** Five years after the end, and never longer than five years after the data came in. */
export const SIGNAL_KEPT: Retention = {
  result: '12.1',
  keep: { years: 5 },
  atMost: { years: 5, from: 'intake', article: 'artikel 1.8 Wgs' },
}

export const PHENOMENA = [
  choice('drug-production', 'Productie van drugs', 'Production of drugs'),
  choice('hemp', 'Hennepteelt', 'Hemp growing'),
  choice('drug-trade', 'Drugshandel', 'Drug trade'),
  choice('money-laundering', 'Witwassen', 'Money laundering'),
  choice('property', 'Misbruik van vastgoed', 'Misuse of property'),
  choice('trafficking', 'Mensenhandel', 'Human trafficking'),
  choice('labour', 'Arbeidsuitbuiting', 'Labour exploitation'),
  choice('care-fraud', 'Fraude met zorg of uitkeringen', 'Fraud with care or benefits'),
  choice('address-fraud', 'Adresfraude', 'Address fraud'),
  choice('waste', 'Dumping van drugsafval', 'Dumping of drug waste'),
  choice('weapons', 'Wapens en explosieven', 'Weapons and explosives'),
  choice('outlaw-groups', 'Criminele groepen', 'Criminal groups'),
  choice('other', 'Anders', 'Other'),
]

const PHENOMENON_NAMES = new Map(PHENOMENA.map(({ key, words }) => [key, words.nl]))

/** The phenomenon in words, as title of a record: says nothing about who. */
export const phenomenonOf = (facts: Facts): string => PHENOMENON_NAMES.get(String(facts.phenomenon)) ?? ''

export const phenomenonField: Field = field('choice', 'phenomenon', ['Fenomeen', 'Phenomenon'], {
  choices: PHENOMENA,
  isRequired: true,
  inList: true,
  isFilter: true,
})

/** What it is about, as little personal as it can be. */
export const CONCERNS = [
  choice('place', 'Een plaats of pand', 'A place or premises'),
  choice('company', 'Een bedrijf of organisatie', 'A company or organisation'),
  choice('phenomenon', 'Een verschijnsel in een gebied', 'Something that goes on in an area'),
  choice('network', 'Een netwerk', 'A network'),
  choice('person', 'Een persoon', 'A person'),
]

export const concernsField: Field = field('choice', 'concerns', ['Gaat over', 'Concerns'], {
  hint: both(
    'Kies een plaats zolang dat genoeg is. Een persoon alleen als het zonder niet kan.',
    'Choose a place as long as that is enough. A person only when it cannot be done without.',
  ),
  choices: CONCERNS,
  isRequired: true,
  inList: true,
  isFilter: true,
})

/** Data about a person are only kept where it says why it cannot be done without. */
export const personIsNeeded: Guard = {
  key: 'person-is-needed',
  words: both(
    'Dit gaat over een persoon, maar er staat niet waarom dat nodig is. Leg het vast, of beperk het tot de plaats.',
    'This is about a person, but it does not say why that is needed. Write it down, or keep to the place.',
  ),
  article: 'artikel 5, eerste lid, onder c, AVG',
  holds: ({ facts, given }) => {
    const concerns = given.concerns ?? facts.concerns
    const why = given.whyPerson ?? facts.whyPerson
    return (concerns !== 'person' && concerns !== 'network') || Boolean(why)
  },
}
