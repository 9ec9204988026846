import { exchangeTexts } from '../../i18n/exchange.ts'
import { planTexts } from '../../i18n/plan.ts'
import type { Language } from '../../shared/numbers.ts'
import type { PlanChange } from './changes/merge.ts'
import { type FileProblem, type Place, pathInWords } from './problems.ts'

/** What is wrong, in one sentence. */
export function problemInWords({ code, found }: FileProblem, language: Language): string {
  return exchangeTexts[language].problems[code](found)
}

/** Where a problem stands: line and column of a text, or the cell of a sheet. */
export function placeInWords(place: Place, language: Language): string {
  const t = exchangeTexts[language]
  if (place.row !== undefined) return t.cell(place.sheet ?? '', place.row, place.header ?? '')
  return place.line === undefined ? '' : t.lineAndColumn(place.line, place.column ?? 1)
}

/** A problem on one line, for the command: `line 12, column 5, plan.themes[2].code: …`. */
export function problemLine(problem: FileProblem, language: Language): string {
  const where = [placeInWords(problem.place, language), pathInWords(problem.path)].filter(Boolean).join(', ')
  return `${where}: ${problemInWords(problem, language)}`
}

/** What a kind of part is called. */
export function partInWords(part: PlanChange['part'], language: Language): string {
  if (part === 'organisation' || part === 'indicator') return exchangeTexts[language][part]
  return planTexts[language].parts[part]
}

/** A change in one sentence. */
export function changeInWords(change: PlanChange, language: Language): string {
  const t = planTexts[language]
  const part = partInWords(change.part, language)
  if (change.kind === 'reordered') return exchangeTexts[language].reordered(part)
  if (change.kind !== 'changed') return t.said[change.kind](part, change.title)
  return t.said.changed(part, change.title, t.fields[change.field as keyof typeof t.fields] ?? change.field ?? '')
}
