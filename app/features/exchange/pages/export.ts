import { download, orNotFound, type PageContext } from '../../../platform/http/index.ts'
import { exportAdoptedPlan, exportPlan } from '../operations/export-plan.ts'
import { planJsonSchema } from '../plan-file.schema.ts'
import type { PlanFile } from '../plan-file.ts'
import { writeCsv } from '../sheets/csv-sheet.ts'
import { TABLES } from '../sheets/tables.ts'
import { writeXlsx } from '../sheets/xlsx-sheet.ts'
import { type TextFormat, writeText } from '../write-text.ts'

const TYPES: Record<TextFormat, string> = {
  yaml: 'application/yaml; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** The working copy, or with `?versie=2` a version, as one file. */
export const downloadPlan = (format: TextFormat) => async (ctx: PageContext) => {
  const version = ctx.query.get('versie')
  const file = await exportPlan(ctx.tx, ctx.params.plan!, version === null ? undefined : Number(version))
  return asFile(orNotFound(file), format)
}

/** The version that the public reads as one file, for whoever wants to build on it. */
export const downloadAdoptedPlan = (format: TextFormat) => async (ctx: PageContext) =>
  asFile(orNotFound(await exportAdoptedPlan(ctx.tx, ctx.params.plan!)), format)

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Themes, goals, actions and budget as a workbook. */
export async function downloadWorkbook(ctx: PageContext): Promise<Response> {
  const file = orNotFound(await exportPlan(ctx.tx, ctx.params.plan!))
  return download(await writeXlsx(file), XLSX, `${String(file.plan.slug)}.xlsx`)
}

/** One table as CSV: `acties.csv`. */
export async function downloadTable(ctx: PageContext): Promise<Response> {
  const table = orNotFound(TABLES.find(({ fileName }) => `${fileName}.csv` === ctx.params.table))
  const file = orNotFound(await exportPlan(ctx.tx, ctx.params.plan!))
  return download(writeCsv(table, file), 'text/csv; charset=utf-8', `${String(file.plan.slug)}-${table.fileName}.csv`)
}

function asFile(file: PlanFile, format: TextFormat): Response {
  return download(writeText(file, format), TYPES[format], `${String(file.plan.slug)}.${format}`)
}

export async function showSchema(): Promise<Response> {
  return new Response(`${JSON.stringify(planJsonSchema(), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  })
}
