import { renderDocx, renderHtml, renderPdf } from '../../../documents/index.ts'
import { type Answer, download, NotFound, type PageContext } from '../../../platform/http/index.ts'
import { accentOf } from '../../../platform/municipality.ts'
import type { LetterContent } from './letter.ts'
import { letterDocument } from './letter-document.ts'
import { askedLetter } from './letter-page.tsx'

const FILES = {
  'brief.pdf': { type: 'application/pdf', make: renderPdf },
  'brief.docx': { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', make: renderDocx },
  'brief.html': {
    type: 'text/html; charset=utf-8',
    make: async (model: Parameters<typeof renderHtml>[0]) => renderHtml(model),
  },
} as const

/** A letter as a file. Its name says nothing about a person. */
export async function downloadLetter(ctx: PageContext): Promise<Answer> {
  const file = FILES[ctx.params.file as keyof typeof FILES]
  if (!file) throw new NotFound()
  const { record, letter, content } = await askedLetter(ctx)
  const made = await file.make(documentFor(ctx, content, record.number))
  return download(made, file.type, `${record.number}-${letter.template}.${ctx.params.file!.split('.').at(-1)}`)
}

export const documentFor = (ctx: Pick<PageContext, 'municipality'>, content: LetterContent, number: string) =>
  letterDocument(content, { number, publisher: ctx.municipality.name, accent: accentOf(ctx.municipality) })
