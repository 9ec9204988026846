import type { OpenTable } from '../../../shared/csvw.ts'

type Both = { nl: string; en: string }

export type OpenFormat = 'csv' | 'json' | 'geojson'

/** One file of a data set, byte for byte as its address hands it out. */
export type OpenFile = { path: string; format: OpenFormat; content: string }

export type DatasetKind = 'figures' | 'plan' | 'report' | 'areas'

/** One data set that is published: what the catalogue says of it, its rows, and its files. */
export type Dataset = {
  /** Never changes, whatever becomes of the title; part of the address `/id/dataset/<key>`. */
  key: string
  kind: DatasetKind
  title: Both
  description: Both
  keywords: Both[]
  /** Days, as 2023-12-06. */
  issued: string
  modified: string
  version: string
  frequency: 'ANNUAL' | 'MONTHLY' | 'NEVER' | 'IRREG'
  temporal?: { startsOn: string; endsOn: string }
  sources: string[]
  /** Address of the licence in the European list. */
  licence: string
  /** Codes of the European list of data themes. */
  themes: string[]
  /** What must be known before using the data, in Dutch. */
  notes: string[]
  /** The page of the site that shows the same. */
  page: string
  table: OpenTable
  files: OpenFile[]
  /** Where the metadata of the CSV stand. */
  metadataPath: string
}

export const MEDIA_TYPES: Record<OpenFormat, string> = {
  csv: 'text/csv',
  json: 'application/json',
  geojson: 'application/geo+json',
}

/** Address of a licence in the European list. */
export const CC_BY = 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0'

/** JSON as our addresses hand it out. */
export const jsonText = (content: unknown): string => JSON.stringify(content, null, 2)
