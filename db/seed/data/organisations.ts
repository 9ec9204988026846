import { SHOP_CHAINS } from '../registers/shop-chains.ts'
import type { OrganisationSeed } from './types.ts'

type Kind = OrganisationSeed['kind']
type Scale = OrganisationSeed['scale']

const org = (slug: string, name: string, kind: Kind, scale: Scale, ...aliases: string[]): OrganisationSeed =>
  aliases.length > 0 ? { slug, name, kind, scale, aliases } : { slug, name, kind, scale }

/** The partners both plans name, one record per organisation whatever it is called in which year. */
const PLAN_PARTNERS: OrganisationSeed[] = [
  org('politie', 'Politie', 'police', 'eastNetherlands'),
  org('openbaar-ministerie', 'Openbaar Ministerie', 'justice', 'national', 'OM'),
  org('veiligheidsregio-ijsselland', 'Veiligheidsregio IJsselland', 'safetyNetwork', 'region'),
  org(
    'zorg-en-veiligheidshuis-ijsselland',
    'Zorg- en Veiligheidshuis IJsselland',
    'safetyNetwork',
    'region',
    'Veiligheidshuis IJsselland',
    'ZVH',
  ),
  org('riec', 'Regionaal Informatie- en Expertisecentrum (RIEC)', 'safetyNetwork', 'eastNetherlands', 'RIEC'),
  org('bijzonder-zorg-team', 'Bijzonder Zorg Team', 'care', 'municipality', 'Bijzonder zorg team', 'BZT'),
  org('sociaal-team', 'Sociaal Team', 'care', 'municipality'),
  org('gezinscoaches', 'Gezinscoaches', 'care', 'municipality'),
  org('voor-elkaar-teams', 'Voor Elkaar-teams', 'care', 'neighbourhood'),
  org('team-toegang-jeugd', 'Team Toegang Jeugd', 'care', 'municipality'),
  org('kinder-en-jongerenwerk', 'Kinder- en jongerenwerk', 'care', 'municipality', 'Jongerenwerk'),
  org('ggz-partners', 'Ggz-partners', 'care', 'region'),
  org('overige-zorgpartners', 'Overige zorgpartners', 'care', 'municipality'),
  org('horeca', 'Horeca', 'business', 'municipality'),
  org('evenementenorganisaties', 'Evenementenorganisaties', 'business', 'municipality'),
  org('go-ahead-eagles', 'Go Ahead Eagles', 'business', 'municipality'),
  org('woningcorporaties', 'Woningcorporaties', 'housing', 'municipality'),
  org('bedrijven-parkmanagement', 'Bedrijven Parkmanagement', 'business', 'municipality'),
  org('ondernemers', 'Ondernemers', 'business', 'municipality'),
  org('toezicht-en-handhaving', 'Toezicht & Handhaving', 'municipal', 'municipality', 'Handhaving & Toezicht'),
  org('wijkteams', 'Wijkteams', 'municipal', 'neighbourhood'),
  org('gemeenteraad', 'Gemeenteraad', 'government', 'municipality', 'Raad'),
  org('provincie-overijssel', 'Provincie Overijssel', 'government', 'region'),
]

/** Organisations that an action or a covenant names beside them. */
const OTHERS: OrganisationSeed[] = [
  org('nl-confidential', 'NL Confidential', 'safetyNetwork', 'national'),
  org('provincie-gelderland', 'Provincie Gelderland', 'government', 'region'),
  org('gemeenten-ijsselland', 'Gemeenten in IJsselland', 'government', 'region'),
  org('gemeente-olst-wijhe', 'Gemeente Olst-Wijhe', 'government', 'dowr'),
  org('gemeente-raalte', 'Gemeente Raalte', 'government', 'dowr'),
  org('rciv', 'Regionaal Coördinatiepunt Integrale Veiligheid (RCIV)', 'safetyNetwork', 'region', 'RCIV'),
  org('veiligheidsnetwerk-oost-nederland', 'Veiligheidsnetwerk Oost-Nederland', 'safetyNetwork', 'eastNetherlands'),
  org('veilig-thuis-ijsselland', 'Veilig Thuis IJsselland', 'care', 'region', 'Veilig Thuis'),
  org('belastingdienst', 'Belastingdienst', 'government', 'national'),
  org('ministerie-bzk', 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties', 'government', 'national', 'BZK'),
  org('ministerie-jenv', 'Ministerie van Justitie en Veiligheid', 'government', 'national', 'J&V'),
  org('ministerie-szw', 'Ministerie van Sociale Zaken en Werkgelegenheid', 'government', 'national', 'SZW'),
  org('ccv', 'Centrum voor Criminaliteitspreventie en Veiligheid', 'safetyNetwork', 'national', 'CCV'),
  org('saxion', 'Saxion', 'community', 'region'),
  org('xpertise', 'Xpertise', 'community', 'national'),
  org('verwey-jonker-instituut', 'Verwey-Jonker Instituut', 'community', 'national', 'Verweij Jonker instituut'),
  org('bureau-broekhuizen', 'Bureau Broekhuizen', 'community', 'national'),
  org('programma-jeugd-en-onderwijs', 'Programma Jeugd & Onderwijs', 'municipal', 'municipality'),
  org('programma-meedoen', 'Programma Meedoen', 'municipal', 'municipality'),
  org('de-marken', 'De Marken', 'housing', 'municipality'),
  org('ieder1', 'Ieder1', 'housing', 'municipality'),
  org('rentree', 'Rentree', 'housing', 'municipality'),
  org('eigen-bouw', 'Eigen Bouw', 'housing', 'municipality'),
  org('duwo', 'DUWO', 'housing', 'national'),
  org('house-of-hope', 'House of Hope', 'care', 'municipality'),
]

/** Invented chains of shops that take part in the collective ban. */
const SHOPS: OrganisationSeed[] = SHOP_CHAINS.map(({ slug, name }) => org(slug, name, 'business', 'municipality'))

export const ORGANISATIONS: OrganisationSeed[] = [...PLAN_PARTNERS, ...OTHERS, ...SHOPS]
