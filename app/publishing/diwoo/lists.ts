/** Information categories of the Woo, as DiWoo 0.9.8 and TOOI name them. */
export const CATEGORIES = {
  c_db4862c3: 'vergaderstukken decentrale overheden',
  c_3a248e3a: 'agenda’s en besluitenlijsten bestuurscolleges',
  c_8fc2335c: 'convenanten',
  c_c6cd1213: 'jaarplannen en jaarverslagen',
  c_fdaee95e: 'onderzoeksrapporten',
  c_46a81018: 'beschikkingen',
  c_aab6bfc7: 'overige besluiten van algemene strekking',
  c_139c6280: 'wetten en algemeen verbindende voorschriften',
  c_759721e2: 'ontwerpen van wet- en regelgeving met adviesaanvraag',
  c_99a836c7: 'adviezen',
  c_3baef532: 'Woo-verzoeken en -besluiten',
  c_8c840238: 'bij vertegenwoordigende organen ingekomen stukken',
  c_40a05794: 'organisatie en werkwijze',
  c_89ee6784: 'bereikbaarheidsgegevens',
  c_cf268088: 'subsidieverplichtingen anders dan met beschikking',
  c_a870c43d: 'klachtoordelen',
  c_816e508d: 'inspanningsverplichting art 3.1 Woo',
} as const

export type Category = keyof typeof CATEGORIES

export const isCategory = (text: string): text is Category => Object.hasOwn(CATEGORIES, text)

export const TOOI = 'https://identifier.overheid.nl/tooi'

/** What was done with a document, by the word of the list. */
export const HANDLINGS = {
  adopted: { code: 'c_641ecd76', name: 'vaststelling' },
  signed: { code: 'c_e1ec050e', name: 'ondertekening' },
  received: { code: 'c_dfcee535', name: 'ontvangst' },
} as const

export type Handling = keyof typeof HANDLINGS

const FILE_TYPES = 'http://publications.europa.eu/resource/authority/file-type'

/** The file types of the list; of what is not in it the format is left out. */
const FORMATS: Record<string, { code: string; name: string }> = {
  pdf: { code: 'PDF', name: 'PDF' },
  docx: { code: 'DOCX', name: 'Word DOCX' },
  xlsx: { code: 'XLSX', name: 'Excel XLSX' },
  odt: { code: 'ODT', name: 'ODT' },
  ods: { code: 'ODS', name: 'ODS' },
  csv: { code: 'CSV', name: 'CSV' },
  txt: { code: 'TXT', name: 'Plain text' },
  html: { code: 'HTML', name: 'HTML' },
}

export const formatOf = (format: string) => {
  const known = FORMATS[format]
  return known && { resource: `${FILE_TYPES}/${known.code}`, name: known.name }
}
