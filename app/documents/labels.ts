import type { Language } from '../shared/numbers.ts'

/** The words a document needs around its content. */
export type DocumentLabels = {
  contents: string
  /** Above the day of a letter. */
  date: string
  skipToContent: string
  page: string
  table: string
  chart: string
  figuresBehindChart: string
  scrollableTable: string
  value: string
  definition: string
  source: string
  snapshot: string
  retrievedAt: string
  checksum: string
  figure: string
  toSource: string
  correction: string
  caveat: string
  method: string
}

const dutch: DocumentLabels = {
  contents: 'Inhoud',
  date: 'Datum',
  skipToContent: 'Naar de inhoud',
  page: 'Pagina',
  table: 'Tabel',
  chart: 'Figuur',
  figuresBehindChart: 'Cijfers bij deze figuur',
  scrollableTable: 'Tabel, opzij te schuiven',
  value: 'Waarde',
  definition: 'Definitie',
  source: 'Bron',
  snapshot: 'Momentopname',
  retrievedAt: 'Opgehaald op',
  checksum: 'Controlegetal',
  figure: 'Cijfer',
  toSource: 'naar de bron van dit cijfer',
  correction: 'Correctie',
  caveat: 'Let op',
  method: 'Werkwijze',
}

const english: DocumentLabels = {
  contents: 'Contents',
  date: 'Date',
  skipToContent: 'Skip to the content',
  page: 'Page',
  table: 'Table',
  chart: 'Chart',
  figuresBehindChart: 'The numbers behind this chart',
  scrollableTable: 'Table, scrolls sideways',
  value: 'Value',
  definition: 'Definition',
  source: 'Source',
  snapshot: 'Snapshot',
  retrievedAt: 'Retrieved on',
  checksum: 'Checksum',
  figure: 'Figure',
  toSource: 'to the source of this figure',
  correction: 'Correction',
  caveat: 'Please note',
  method: 'Method',
}

/** The frame's words in the document's language, with the document's own words over them. */
export function labelsOf(meta: { language: Language; contentsTitle?: string; labels?: Partial<DocumentLabels> }) {
  const contents = meta.contentsTitle ? { contents: meta.contentsTitle } : {}
  return { ...(meta.language === 'nl' ? dutch : english), ...meta.labels, ...contents }
}
