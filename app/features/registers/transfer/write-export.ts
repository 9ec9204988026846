import { registerTexts } from '../../../i18n/registers.ts'
import { secrecyTexts } from '../../../i18n/secrecy.ts'
import { transferTexts } from '../../../i18n/transfers.ts'
import type { ReadReason } from '../../../platform/read-log/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { Cell } from '../../../shared/sheet-cell.ts'
import { fileWriter } from '../../lists/index.ts'
import type { RegisterType } from '../declaration.ts'
import { chosenColumns, columnsOf } from '../lists/columns.tsx'
import { filterOf, readAsked } from '../lists/filter.ts'
import { listRecordIds, listRowsById } from '../lists/list.queries.ts'
import type { Scope } from '../scope.ts'
import type { ExportAsk } from './ask.ts'
import { type Opened, openMany, personalColumns, subjectsOf } from './personal-columns.ts'

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
  /** The municipality whose list it is. */
  publisher: string
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
  const writer = fileWriter(ask.format, {
    ...{ name: type.words.many[language], language, day: today, publisher: exporting.publisher },
    ...marksOf(type, ask, exporting, ids.length),
  })
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
  return ok({ content: await writer.end(), rows: ids.length, subjects })
}

/**
 * On every sheet and page: whose copy it is, of when, and, when it holds data about people, why. An import passes over the
 * row that says so.
 */
function marksOf(type: RegisterType, { language, reason }: ExportAsk, { now, by, mark }: Exporting, rows: number) {
  const t = transferTexts[language]
  const why = reason && t.reason(reasonInWords(reason, language))
  const taken = t.takenBy(by, formatInstant(now, language))
  const parts = [
    `# Regie`,
    type.words.many[language],
    t.rows(formatNumber(rows, language)),
    taken,
    ...(why ? [t.holdsPeople, why] : []),
    t.mark(mark),
  ]
  return { mark: parts.join(' · '), stamp: why ? `${taken} · ${why}` : taken }
}

function reasonInWords({ kind, note }: ReadReason, language: Language): string {
  const kinds: Record<string, string> = secrecyTexts[language].reason.kinds
  return note ? `${kinds[kind] ?? kind}: ${note}` : (kinds[kind] ?? kind)
}
