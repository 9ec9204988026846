import { renderDocx, renderHtml, renderPdf } from '../../../../documents/index.ts'
import { type Answer, download, NotFound, orNotFound, type PageContext } from '../../../../platform/http/index.ts'
import { documentModel } from '../document-model.ts'
import { findDocument } from '../documents.queries.ts'
import { readShown } from '../read-shown.ts'

const FILES = {
  pdf: { type: 'application/pdf', make: renderPdf },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', make: renderDocx },
  html: {
    type: 'text/html; charset=utf-8',
    make: async (model: Parameters<typeof renderHtml>[0]) => renderHtml(model),
  },
} as const

export const DOCUMENT_FORMATS = Object.keys(FILES) as (keyof typeof FILES)[]

/** A document as a file: as it was decided, or as it is now. */
export async function downloadDocument(ctx: PageContext): Promise<Answer> {
  const found = orNotFound(await findDocument(ctx.tx, { slug: ctx.params.document! }))
  const format = ctx.params.documentFormat as keyof typeof FILES
  if (!DOCUMENT_FORMATS.includes(format)) throw new NotFound()
  const { type, make } = FILES[format]
  const made = await make(documentModel(await readShown(ctx.tx, ctx.municipality, found)))
  return download(made, type, `${found.slug}.${format}`)
}
