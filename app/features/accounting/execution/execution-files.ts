import { renderDocx, renderHtml, renderPdf } from '../../../documents/index.ts'
import { type Answer, download, NotFound, type PageContext } from '../../../platform/http/index.ts'
import { dayOf } from '../../../shared/days.ts'
import type { ExecutionContent } from './content.ts'
import { executionDocument } from './execution-document.ts'
import { settledPlanOf } from './execution-page.tsx'

const FILES = {
  pdf: { type: 'application/pdf', make: renderPdf },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', make: renderDocx },
  html: {
    type: 'text/html; charset=utf-8',
    make: async (model: Parameters<typeof renderHtml>[0]) => renderHtml(model),
  },
} as const

/** A settled execution plan as a file, made from its frozen text alone. */
export async function downloadExecution(ctx: PageContext): Promise<Answer> {
  const format = ctx.params.documentFormat as keyof typeof FILES
  if (!(format in FILES)) throw new NotFound()
  const { content, hash, settledAt } = await settledPlanOf(ctx)
  const frozen = JSON.parse(content) as ExecutionContent
  const facts = { publisher: ctx.municipality.name, settledOn: dayOf(settledAt), hash }
  const { type, make } = FILES[format]
  return download(await make(executionDocument(frozen, facts)), type, `uitvoeringsplan-${frozen.year}.${format}`)
}
