import { type DocumentModel, renderDocx, renderHtml, renderHtmlBody, renderPdf } from '../../../documents/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import type { FrozenReport } from '../domain/frozen.ts'
import { collegeSummary } from './college.ts'
import { dataCsv, dataJson } from './data-set.ts'
import { mayorSheet } from './mayor.ts'
import { partnerPage, partnerPages } from './partner.ts'
import { areaPicture, safetyPicture } from './picture.ts'
import { residentsVersion } from './residents.ts'
import type { FigureAddress } from './sheet.ts'

/** For whom a build is made, besides the council: each has its own document of the same figures. */
export const READERS = ['college', 'bewoners', 'burgemeester', 'partners', 'veiligheidsbeeld'] as const
export type Reader = (typeof READERS)[number]

/** The same figures as a data set. */
export const DATA_SET = 'onderzoekers' as const

const DOCUMENTS: Record<Reader, (frozen: FrozenReport, addressOf?: FigureAddress) => DocumentModel> = {
  college: collegeSummary,
  bewoners: residentsVersion,
  burgemeester: mayorSheet,
  partners: partnerPages,
  veiligheidsbeeld: safetyPicture,
}

export const isReader = (name: string | undefined): name is Reader => READERS.some((one) => one === name)

/** A rendering as a part of a page, where every figure leads on to the page of its frozen source. */
export function readerBody(frozen: FrozenReport, reader: Reader, addressOf: FigureAddress): string {
  return renderHtmlBody(DOCUMENTS[reader](frozen, addressOf))
}

/** The page of one partner; nothing when it has no part in this plan. */
export function partnerBody(frozen: FrozenReport, slug: string | undefined, addressOf: FigureAddress) {
  const partner = frozen.partners?.find((one) => one.slug === slug)
  return partner && { name: partner.name, html: renderHtmlBody(partnerPage(frozen, partner, addressOf)) }
}

/** The file of one partner. */
export async function partnerFile(frozen: FrozenReport, slug: string | undefined): Promise<Uint8Array | undefined> {
  const partner = frozen.partners?.find((one) => one.slug === slug)
  return partner && renderPdf(partnerPage(frozen, partner))
}

/** The safety picture of one district; nothing when there is no such district. */
export function areaBody(frozen: FrozenReport, code: string | undefined, addressOf: FigureAddress) {
  const found = areaPicture(frozen, code, addressOf)
  return found && { name: found.name, html: renderHtmlBody(found.model) }
}

/** The file of one district. */
export async function areaFile(frozen: FrozenReport, code: string | undefined): Promise<Uint8Array | undefined> {
  const found = areaPicture(frozen, code)
  return found && renderPdf(found.model)
}

export type Rendition = { rendering: string; format: string; content: Uint8Array }

/** Every file of a build beside those of the council report. Only the frozen text decides their bytes. */
export async function renderReaders(text: string): Promise<Rendition[]> {
  const frozen = JSON.parse(text) as FrozenReport
  const bytes = (words: string) => new TextEncoder().encode(words)
  const found: Rendition[] = [
    { rendering: DATA_SET, format: 'csv', content: bytes(dataCsv(frozen)) },
    { rendering: DATA_SET, format: 'json', content: bytes(dataJson(frozen, sha256(text))) },
  ]
  for (const reader of READERS) {
    if (reader === 'partners' && !frozen.partners) continue
    if (reader === 'veiligheidsbeeld' && !frozen.picture) continue
    const model = DOCUMENTS[reader](frozen)
    found.push({ rendering: reader, format: 'html', content: bytes(renderHtml(model)) })
    // Each kind of file has a worker of its own.
    const [pdf, docx] = await Promise.all([renderPdf(model), renderDocx(model)])
    found.push({ rendering: reader, format: 'pdf', content: pdf }, { rendering: reader, format: 'docx', content: docx })
  }
  return found
}
