import { exchangeTexts } from '../../../i18n/exchange.ts'
import { planTexts } from '../../../i18n/plan.ts'
import { type Field, PARTS, type Part, toldName, typedValue } from '../../plan/index.ts'
import type { FileItem, PlanFile } from '../plan-file.ts'

/** One column of a sheet: a field of the part, its links by code, or the theme that a goal stands under. */
export type SheetColumn = { name: string; header: string; headers: string[]; width: number } & (
  | { kind: 'field'; field: Field }
  | { kind: 'link' }
  | { kind: 'parent' }
)

export type SheetTable = { part: Part; fileName: string; sheet: string; columns: SheetColumn[] }

/** A row of a sheet before it is written: the part, and the code of what it stands under. */
export type SheetRow = { item: FileItem; parent: string }

const table = (name: 'theme' | 'goal' | 'action' | 'budgetLine', fileName: string): SheetTable => {
  const part = PARTS[name]
  const parent: SheetColumn[] =
    name === 'goal'
      ? [{ kind: 'parent', name: 'theme', ...headersOf('theme', planTexts.nl.parts.theme), width: 12 }]
      : []
  const [first, ...others] = part.fields.map((field): SheetColumn => {
    const isCode = field.name === part.codeField
    const words = isCode
      ? planTexts.nl.parts[name]
      : planTexts.nl.fields[field.name as keyof typeof planTexts.nl.fields]
    return { kind: 'field', field, name: toldName(field), ...headersOf(field.name, words), width: widthOf(field) }
  })
  const links = (part.links ?? []).map(
    (link): SheetColumn => ({
      kind: 'link',
      name: link.name,
      ...headersOf(link.name, planTexts.nl.fields[link.name as keyof typeof planTexts.nl.fields]),
      width: 24,
    }),
  )
  return { part, fileName, sheet: exchangeTexts.nl.tables[name], columns: [first!, ...parent, ...others, ...links] }
}

function headersOf(name: string, header: string) {
  const english = planTexts.en.fields[name as keyof typeof planTexts.en.fields]
  return { header, headers: [header, english, name].filter(Boolean).map((one) => one.toLowerCase()) }
}

function widthOf(field: Field): number {
  if (field.input === 'text') return 60
  if (field.name === 'title' || field.name === 'name') return 40
  return ['day', 'looseDay', 'number', 'amount', 'year', 'choice'].includes(field.input) ? 16 : 24
}

/** What of a plan can be taken along as a table. */
export const TABLES: readonly SheetTable[] = [
  table('theme', 'themas'),
  table('goal', 'doelen'),
  table('action', 'acties'),
  table('budgetLine', 'begroting'),
]

/** The rows of a table, in the order of the plan. */
export function rowsOf({ part }: SheetTable, { plan }: PlanFile): SheetRow[] {
  const list = (item: FileItem, name: string) => (item[name] ?? []) as FileItem[]
  if (part.name !== 'goal') return list(plan, part.list).map((item) => ({ item, parent: '' }))
  return list(plan, 'themes').flatMap((theme) =>
    list(theme, 'goals').map((item) => ({ item, parent: String(theme.code) })),
  )
}

/** What stands in a cell, as a Dutch reader writes it: 31-12-2023, 8,5, Loopt. */
export function cellText(column: SheetColumn, { item, parent }: SheetRow): string {
  if (column.kind === 'parent') return parent
  const value = item[column.name]
  if (column.kind === 'link') return ((value ?? []) as string[]).join(' | ')
  const { field } = column
  if (field.input === 'choice')
    return planTexts.nl.choices[value as keyof typeof planTexts.nl.choices] ?? String(value ?? '')
  if (field.input === 'day' && value) return String(value).split('-').reverse().join('-')
  return typedValue(field, value)
}
