import type { Language } from '../../../shared/numbers.ts'

/** A row of the audit as it was or became, by column. */
export type Image = Record<string, unknown>

/** How the rows of one table are said in words. Each feature gives this for its own tables, at start. */
export type RowWords = {
  /** In running text: "mijlpaal". */
  name: Record<Language, string>
  /** What people call this row, when it has a name: its code, or its title. */
  titleOf?(image: Image): string
  /** What people call a column; a column without a name is left out. */
  fieldName(column: string, language: Language): string | undefined
  /** A value as people say it; left out: the value itself. */
  valueInWords?(column: string, value: unknown, language: Language): string | undefined
}

/** By the name of the table. */
export type HistoryWords = Record<string, RowWords>

/** Words from the names that forms have for the same fields: `target_on` is called what the field `targetOn` is. */
export function namedLikeFields(fields: Record<Language, Record<string, unknown>>, known: readonly string[]) {
  const names = new Set(known)
  return (column: string, language: Language): string | undefined => {
    const name = column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
    const word = fields[language][name]
    return names.has(name) && typeof word === 'string' ? word : undefined
  }
}
