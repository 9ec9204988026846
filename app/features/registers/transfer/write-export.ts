import { registerTexts } from '../../../i18n/registers.ts'
import { transferTexts } from '../../../i18n/transfers.ts'
import { formatInstant } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import { chosenColumns, columnsOf } from '../lists/columns.tsx'
import { filterOf, readAsked } from '../lists/filter.ts'
import { listRecordIds, listRowsById } from '../lists/list.queries.ts'
import type { Scope } from '../scope.ts'
import type { ExportAsk } from './ask.ts'
import { type Opened, openMany, personalColumns, subjectsOf } from './personal-columns.ts'
import { type Cell, csvWriter } from './sheet-writer.ts'
import { xlsxWriter } from './xlsx-writer.ts'

/** More than these are not taken along at once: whoever needs more narrows the list. */
export const MOST_EXPORTED = 50_000

const BATCH = 1000

export type Exported = {
  content: Uint8Array
  rows: number
  /** Of whom something sealed went along. */
  subjects: { type: string; id: string }[]
}

type Exporting = {
  now: Date
  /** Who takes it along, and by which name the audit knows this file: they stand at the end of it. */
  by: string
  mark: string
  /** Hears how far it is; answers whether to go on. */
  onProgress(done: number, total: number): Promise<boolean>
}

/** Writes the list as somebody sees it: the same records, in the same order and columns. */
export async function writeExport(
  scope: Scope,
  type: RegisterType,
  ask: ExportAsk,
  exporting: Exporting,
): Promise<Outcome<'too-many' | 'stopped', Exported>> {
  const { tx, today, actor } = scope
  const { language } = ask
  const asked = readAsked(new URLSearchParams(ask.query), type)
  const filter = filterOf(type, asked, { actorId: actor.id, today })
  const ids = await listRecordIds(tx, type.key, filter, { sort: asked.volgorde, limit: MOST_EXPORTED + 1 })
  if (ids.length > MOST_EXPORTED) return refuse('too-many', { values: { most: MOST_EXPORTED } })
  const columns = chosenColumns(columnsOf(type, language, today), ask.columns)
  const personal = ask.reason ? personalColumns(type, language) : []
  const writer = ask.format === 'csv' ? csvWriter() : xlsxWriter(type.words.many[language])
  const headers = [registerTexts[language].number, ...[...columns, ...personal].map(({ header }) => header)]
  writer.write([headers.map((text) => ({ text }))])
  const subjects: Exported['subjects'] = []
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH)
    const opened = ask.reason ? await openMany(scope, type, batch) : new Map<string, Opened>()
    const rows = await listRowsById(tx, batch)
    writer.write(
      rows.map((row): Cell[] => [
        { text: row.number },
        ...columns.map((column) => column.sheet(row)),
        ...personal.map((column) => column.cell(opened.get(row.id)!)),
      ]),
    )
    for (const subject of subjectsOf(opened)) subjects.push(subject)
    if (!(await exporting.onProgress(start + batch.length, ids.length))) return refuse('stopped')
  }
  writer.write([[{ text: watermark(type, ask, exporting, ids.length) }]])
  return ok({ content: writer.end(), rows: ids.length, subjects })
}

/** The last row: whose copy this is, of when, and that it holds data about people. An import passes over it. */
function watermark(type: RegisterType, { language, reason }: ExportAsk, { now, by, mark }: Exporting, rows: number) {
  const t = transferTexts[language]
  return [
    `# Regie`,
    type.words.many[language],
    t.rows(formatNumber(rows, language)),
    t.takenBy(by, formatInstant(now, language)),
    ...(reason ? [t.holdsPeople] : []),
    t.mark(mark),
  ].join(' · ')
}
