import { fontFolders } from './fonts.ts'
import type { DocumentModel } from './model.ts'
import { renderingWorker } from './rendering-worker.ts'
import { assertSound } from './soundness.ts'

const build = renderingWorker<DocumentModel>('docx', () => ({ fontFolders: fontFolders(['source-sans-3']) }))

/** The document as a Word file that can be edited on. Equal models give equal bytes. */
export async function renderDocx(model: DocumentModel): Promise<Uint8Array> {
  assertSound(model)
  return build(model)
}
