import { drawingAsPng } from '../../../../documents/index.ts'
import { download, json, orNotFound, type PageContext } from '../../../../platform/http/index.ts'
import { type OpenTable, tableCsv } from '../../../../shared/csvw.ts'
import { sha256 } from '../../../../shared/hash.ts'
import type { SurveyOutcome } from '../analysis/outcome.ts'
import { crossNames } from '../components/cross-part.tsx'
import { crossFileName } from '../components/outcome-part.tsx'
import type { Names } from '../naming.ts'
import { crossChart, questionChart } from '../outcome-chart.ts'
import { crossTable, questionTable, wholeTable } from '../outcome-tables.ts'
import { readPublicOutcome } from './public-outcome.tsx'

const FILE = /^(.+)\.(csv|json|svg|png)$/

/** A file of the results: all of them, or one question or table as numbers or as a drawing. */
export async function downloadOutcome(ctx: PageContext): Promise<Response> {
  const [, name, format] = orNotFound(FILE.exec(ctx.params.file!) ?? undefined)
  const { frozen, names } = await readPublicOutcome(ctx)
  const { outcome, contentHash, madeAt } = frozen
  const etag = { etag: `"${contentHash.slice(0, 16)}-${sha256(`${name} ${format} ${ctx.language}`).slice(0, 6)}"` }
  const facts = { ...factsOf(outcome), frozenAt: madeAt.toISOString(), checksum: contentHash }
  if (name === 'uitkomst') {
    if (format === 'csv') return csv(wholeTable(outcome, names), name, etag)
    return json(orNotFound(format === 'json' ? { ...facts, ...outcome } : undefined), etag)
  }
  const part = orNotFound(partOf(outcome, name!, names, ctx.language))
  switch (format) {
    case 'csv':
      return csv(part.table, name!, etag)
    case 'json':
      return json({ ...facts, ...part.content }, etag)
    case 'svg':
      return download(orNotFound(part.svg), 'image/svg+xml; charset=utf-8', `${name}.svg`, etag)
    default:
      return download(drawingAsPng(orNotFound(part.svg)), 'image/png', `${name}.png`, etag)
  }
}

const csv = (table: OpenTable, name: string, etag: Record<string, string>) =>
  download(tableCsv(table), 'text/csv; charset=utf-8', `${name}.csv`, etag)

/** What must stay with every figure of a survey. */
const factsOf = ({ survey, version, definitionHash, n, isRandomSample, weighing, method }: SurveyOutcome) => ({
  ...{ survey, version, definitionHash, n, isRandomSample, method },
  weighing: { isWeighted: weighing.isWeighted, deff: weighing.deff, nEff: weighing.nEff },
})

function partOf(outcome: SurveyOutcome, name: string, names: Names, language: 'nl' | 'en') {
  const look = { language, width: 760 }
  const result = outcome.questions.find(({ question }) => question.key === name)
  if (result) {
    const svg = result.isTooFew ? undefined : questionChart(result, names, look)?.svg
    return { table: questionTable(result, names), content: { result }, svg }
  }
  const cross = outcome.crossings.find((one) => crossFileName(one) === name)
  if (!cross) return undefined
  const find = (key: string) => outcome.questions.find(({ question }) => question.key === key)!.question
  const { title, groups } = crossNames(cross, find(cross.row), find(cross.column), names)
  const answers = cross.columns.map((one) => names.group(find(cross.column), one))
  const { svg } = crossChart(cross, title, { groups, answers }, look)
  return { table: crossTable(cross, outcome, names), content: { cross }, svg }
}
