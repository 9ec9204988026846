import { fontFolders } from './fonts.ts'
import type { DocumentModel } from './model.ts'
import { toTemplateData } from './pdf.data.ts'
import type { PdfJob } from './pdf.worker.ts'
import { renderingWorker } from './rendering-worker.ts'
import { assertSound } from './soundness.ts'

const setDocument = renderingWorker<PdfJob>('pdf', () => ({ fontFolders: fontFolders() }))

/** The document as an accessible PDF (PDF/UA-1). Equal models give equal bytes. */
export async function renderPdf(model: DocumentModel): Promise<Uint8Array> {
  assertSound(model)
  const data = JSON.stringify(toTemplateData(model))
  return setDocument({ data, createdAt: Date.parse(`${model.meta.publishedOn}T12:00:00Z`) / 1000 })
}
