import type { Facts, Field, Guard, LegalBasis, PartyRole, Retention } from '../../declaration.ts'
import { both } from './both.ts'
import { choice } from './choices.ts'

/** Field of law of a measure. Counts per subject select on it, so that one order is one record in one register. */
export const DOMAINS = [
  choice('opiumwet', 'Opiumwet (panden)', 'Opium Act (premises)'),
  choice('straathandel', 'Drugshandel op straat (APV)', 'Street dealing (by-law)'),
  choice('voetbal', 'Voetbal', 'Football'),
  choice('sekswerk', 'Sekswerk', 'Sex work'),
  choice('kamerverhuur', 'Kamerverhuur', 'Room rental'),
  choice('woonoverlast', 'Woonoverlast', 'Residential nuisance'),
  choice('horeca', 'Horeca en uitgaan', 'Hospitality and nights out'),
  choice('evenementen', 'Evenementen', 'Events'),
  choice('bouwen', 'Bouwen en gebruik', 'Building and use'),
  choice('milieu', 'Milieu', 'Environment'),
  choice('openbare-ruimte', 'Openbare ruimte (APV)', 'Public space (by-law)'),
  choice('overig', 'Overig', 'Other'),
]

/** Which subject a measure is about; chosen at intake, and what counts select on. */
export const domainField: Field = {
  key: 'domain',
  words: both('Onderwerp', 'Subject'),
  kind: 'choice',
  choices: DOMAINS,
  isRequired: true,
  inList: true,
  isFilter: true,
}

/** The rule that is broken, and where and when that was seen: what article 5:9 Awb asks of a decision. */
export const violationFields: Field[] = [
  {
    key: 'rule',
    words: both('Overtreden voorschrift', 'Rule that is broken'),
    hint: both(
      'Artikel en regeling, zoals artikel 2:74 APV',
      'Article and regulation, such as article 2:74 of the by-law',
    ),
    kind: 'text',
    isRequired: true,
  },
  {
    key: 'violation',
    words: both('Overtreding', 'Violation'),
    hint: both('Wat is er gezien?', 'What was seen?'),
    kind: 'longText',
    isPersonal: true,
    isRequired: true,
  },
  {
    key: 'foundOn',
    words: both('Dag van constatering', 'Day it was found'),
    kind: 'day',
    isRequired: true,
    inList: true,
  },
  {
    key: 'foundBy',
    words: both('Vastgelegd in', 'Recorded in'),
    kind: 'choice',
    choices: [
      choice('rapport', 'Rapport van een toezichthouder', 'Report of a supervisor'),
      choice('politie', 'Bestuurlijke rapportage van de politie', 'Administrative report of the police'),
      choice('proces-verbaal', 'Proces-verbaal', 'Official report'),
    ],
    isRequired: true,
  },
]

export const violator: PartyRole = {
  key: 'violator',
  words: both('Overtreder', 'Violator'),
  is: 'either',
  isRequired: true,
}
export const requester: PartyRole = { key: 'requester', words: both('Verzoeker', 'Requester'), is: 'either' }
export const representative: PartyRole = {
  key: 'representative',
  words: both('Gemachtigde', 'Representative'),
  is: 'either',
}
export const owner: PartyRole = {
  key: 'owner',
  words: both('Eigenaar of verhuurder', 'Owner or landlord'),
  is: 'either',
}
export const occupant: PartyRole = {
  key: 'occupant',
  words: both('Bewoner of gebruiker', 'Occupant or user'),
  is: 'either',
}

/** Enforcement that was done: ten years after the end. */
export const ENFORCED: Retention = { result: '12.2', keep: { years: 10 } }

const GEMEENTEWET = 'https://wetten.overheid.nl/BWBR0005416/2026-06-04#Artikel'

/** The power to enforce by order, which every order needs beside the rule that is broken. */
export const BASES = {
  bestuursdwang: {
    key: 'bestuursdwang',
    words: both(
      'Bevoegdheid van college of burgemeester tot bestuursdwang',
      'Power of the executive or the mayor to enforce',
    ),
    article: 'artikel 125 Gemeentewet',
    source: `${GEMEENTEWET}125`,
  },
  opiumwet: {
    key: 'opiumwet',
    words: both('Sluiting of last bij drugs in een pand', 'Closure or order for drugs in premises'),
    article: 'artikel 13b Opiumwet',
    source: 'https://wetten.overheid.nl/BWBR0001941/2026-01-28#Artikel13b',
  },
  woonoverlast: {
    key: 'woonoverlast',
    words: both('Gedragsaanwijzing bij woonoverlast', 'Behavioural order for residential nuisance'),
    article: 'artikel 151d Gemeentewet',
    source: `${GEMEENTEWET}151d`,
  },
  openbareOrde: {
    key: 'openbare-orde',
    words: both('Handhaving van de openbare orde', 'Keeping public order'),
    article: 'artikel 172 Gemeentewet',
    source: `${GEMEENTEWET}172`,
  },
  voetbalwet: {
    key: 'ernstige-overlast',
    words: both('Bevel bij herhaalde of ernstige verstoring', 'Order for repeated or serious disturbance'),
    article: 'artikel 172a Gemeentewet',
    source: `${GEMEENTEWET}172a`,
  },
  kinderen: {
    key: 'ouders',
    words: both('Bevel aan ouders van een kind onder de twaalf', 'Order to parents of a child under twelve'),
    article: 'artikel 172b Gemeentewet',
    source: `${GEMEENTEWET}172b`,
  },
  toezicht: {
    key: 'toezicht',
    words: both('Toezicht op evenementen en publieke gebouwen', 'Supervision of events and public buildings'),
    article: 'artikel 174 Gemeentewet',
    source: `${GEMEENTEWET}174`,
  },
  sluitingOverlast: {
    key: 'sluiting-overlast',
    words: both(
      'Sluiting bij ernstige verstoring rond een woning',
      'Closure for serious disturbance around a dwelling',
    ),
    article: 'artikel 174a Gemeentewet',
    source: `${GEMEENTEWET}174a`,
  },
  apv: {
    key: 'apv',
    words: both('Algemene plaatselijke verordening', 'Municipal by-law'),
    article: 'artikel 149 Gemeentewet en de APV',
    source: `${GEMEENTEWET}149`,
  },
  bezwaar: {
    key: 'bezwaar',
    words: both('Behandelen van bezwaar en beroep', 'Dealing with objections and appeals'),
    article: 'hoofdstukken 6, 7 en 8 Awb',
    source: 'https://wetten.overheid.nl/BWBR0005537/2026-01-01#Hoofdstuk6',
  },
} as const satisfies Record<string, LegalBasis>

/** An amount that was filled in, or nothing. */
export const numberIn = (facts: Facts, key: string): number | undefined => {
  const value = facts[key]
  return typeof value === 'number' ? value : undefined
}

/** Whether something was filled in. */
export const has = (facts: Facts, key: string): boolean => {
  const value = facts[key]
  return value !== undefined && value !== null && value !== '' && value !== false
}

/** What happened cannot have happened before it was found. */
export const notBeforeFinding: Guard = {
  key: 'not-before-finding',
  words: both(
    'Deze dag ligt vóór de dag waarop de overtreding is geconstateerd. Controleer beide dagen.',
    'This day is before the day on which the violation was found. Check both days.',
  ),
  article: 'artikel 5:9 Awb',
  holds: ({ day, facts }) => typeof facts.foundOn !== 'string' || day >= facts.foundOn,
}
