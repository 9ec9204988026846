import { inputTexts } from '../../../i18n/inputs.ts'
import { download, json, type RequestContext } from '../../../platform/http/index.ts'
import { toCsv } from '../../../shared/csv.ts'
import type { Input } from './inputs.queries.ts'

type Row = Input & { themeName?: string; places?: { title: string }[] }

const HEAD = [
  ...['inspraak', 'nummer', 'herkomst', 'tekst', 'gezegd_door', 'aantal_mensen', 'thema', 'gebied', 'gezegd_op'],
  ...['antwoord', 'reden', 'besloten_op', 'leidde_tot', 'bron', 'openbaar'],
]

const recordOf = (row: Row) => [
  ...[row.slug, String(row.number), inputTexts.nl.origins[row.origin], row.body, row.saidBy, String(row.people ?? '')],
  ...[row.themeName || row.theme, row.areaName, row.heardOn, row.outcome ? inputTexts.nl.outcomes[row.outcome] : ''],
  ...[row.reason, row.decidedOn ?? '', (row.places ?? []).map(({ title }) => title).join(' | '), row.source],
  row.isPublic ? 'ja' : 'nee',
]

/** Inputs as a table; text that a spreadsheet would run is made harmless. */
export const inputsAsCsv = (rows: readonly Row[]) =>
  download(toCsv([HEAD, ...rows.map(recordOf)]), 'text/csv; charset=utf-8', 'inbreng.csv')

/** The same for other programs, under the same names. */
export const inputsAsJson = (rows: readonly Row[]) =>
  json(
    rows.map((row) => Object.fromEntries(recordOf(row).map((value, at) => [HEAD[at]!, value]))),
    { 'content-disposition': 'attachment; filename="inbreng.json"' },
  )

/** Whether the address asks for the file rather than the page. */
export const fileOf = (ctx: Pick<RequestContext, 'path'>): 'csv' | 'json' =>
  ctx.path.split('?')[0]!.endsWith('.json') ? 'json' : 'csv'
