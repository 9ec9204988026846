import { renderDocx, renderHtml, renderHtmlBody, renderHtmlPart, renderPdf } from '../../documents/index.ts'
import { sha256 } from '../../shared/hash.ts'
import type { SourceAddress } from './document/appendix.ts'
import { documentOf, sectionDocument } from './document/document.ts'
import type { FrozenReport } from './domain/frozen.ts'
import { type Rendition, renderReaders } from './renderings/renderings.ts'

export const FORMATS = ['html', 'pdf', 'docx', 'json'] as const

export type Format = (typeof FORMATS)[number]

export const MEDIA_TYPES: Record<Format, string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
}

export function isFormat(name: string | undefined): name is Format {
  return FORMATS.some((format) => format === name)
}

/** A frozen report as a file. Only the frozen text decides its bytes: not the day, the machine or the process. */
export async function renderBuild(frozen: string, format: Format): Promise<Uint8Array> {
  if (format === 'json') return new TextEncoder().encode(frozen)
  const model = documentOf(readFrozen(frozen), sha256(frozen))
  if (format === 'pdf') return renderPdf(model)
  if (format === 'docx') return renderDocx(model)
  return new TextEncoder().encode(renderHtml(model))
}

/** Every file of a build: the council report, and what other readers get from the same frozen text. */
export async function renderEverything(frozen: string): Promise<Rendition[]> {
  // Beside one another: laying out the Word file for its contents takes as long as everything else together.
  const council = FORMATS.map(async (format) => ({
    rendering: 'raad',
    format,
    content: await renderBuild(frozen, format),
  }))
  const [readers, ...ours] = await Promise.all([renderReaders(frozen), ...council])
  return [...ours, ...readers]
}

/** The report as a part of a page of the site, where each figure leads on to its row in the frozen source. */
export function renderBody(frozen: string, addressOf: SourceAddress): string {
  return renderHtmlBody(documentOf(readFrozen(frozen), sha256(frozen), addressOf))
}

/** One section as it looks in the report, with the sources of its figures below it. */
export function renderSection(frozen: FrozenReport, addressOf: SourceAddress): string {
  return renderHtmlPart(sectionDocument(frozen, addressOf))
}

export function readFrozen(frozen: string): FrozenReport {
  return JSON.parse(frozen) as FrozenReport
}
