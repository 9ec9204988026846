import { identityTexts } from '../../../i18n/identity.ts'
import { nodeTexts } from '../../../i18n/node.ts'
import { threadTexts } from '../../../i18n/thread.ts'
import { formatDay } from '../../../shared/days.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import type { HistoryRow } from './history.queries.ts'
import { actOf, type FieldChange, fieldChanges, isId } from './history.ts'
import type { HistoryWords, Image, RowWords } from './row-words.ts'

export type HistoryLine = { id: string; when: Date; sentence: string; changes: { field: string; words: string }[] }

export type Wording = { words: HistoryWords; names: ReadonlyMap<string, string>; language: Language }

/** Longer texts are cut off; the versions of a plan show them whole, side by side. */
const LONGEST = 280

/** A record of the audit as a sentence; undefined when it says nothing to a reader. */
export function inWords(row: HistoryRow, wording: Wording): HistoryLine | undefined {
  const { language, words } = wording
  const who = whoActed(row, language)
  const line = (sentence: string, changes: HistoryLine['changes'] = []) => ({
    id: row.id,
    when: row.occurredAt,
    sentence,
    changes,
  })
  if (row.tableName === 'link') return line(linkSentence(row, who, wording))
  if (row.tableName === 'attachment') return attachmentLine(row, who, wording, line)
  if (row.tableName === 'node') return visibilityLine(row, wording, who, line)
  const known = words[row.tableName]
  return known && rowLine(row, known, who, wording, line)
}

type Line = (sentence: string, changes?: HistoryLine['changes']) => HistoryLine

function rowLine(row: HistoryRow, known: RowWords, who: string, wording: Wording, line: Line): HistoryLine | undefined {
  const { language } = wording
  const t = nodeTexts[language].history
  const image = row.after ?? row.before!
  const title = titleOf(known, image, wording)
  const what = title ? `${known.name[language]} ${title}` : known.name[language]
  const act = actOf(row)
  if (act !== 'changed') return line(t[act](who, what))
  const changes = fieldChanges(row.before!, row.after!).flatMap((change) => {
    const field = known.fieldName(change.column, language)
    return field ? [{ field, words: changeInWords(change, known, wording) }] : []
  })
  return changes.length === 0 ? undefined : line(t.changed(who, what), changes)
}

function titleOf(known: RowWords, image: Image, { names }: Wording): string {
  const title = known.titleOf?.(image) ?? ''
  return isId(title) ? (names.get(title) ?? '') : title
}

function changeInWords(change: FieldChange, known: RowWords, wording: Wording): string {
  const t = nodeTexts[wording.language].history
  if (change.isHidden) return t.hidden
  const say = (value: unknown) => valueInWords(change.column, value, known, wording)
  return `${say(change.before)} → ${say(change.after)}`
}

function valueInWords(column: string, value: unknown, known: RowWords, { language, names }: Wording): string {
  const t = nodeTexts[language].history
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return t.empty
  const own = known.valueInWords?.(column, value, language)
  if (own !== undefined) return own
  if (isId(value)) return names.get(value) ?? t.somethingElse
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (typeof value === 'number') return formatNumber(value, language)
  const text = Array.isArray(value) ? value.join(', ') : String(value)
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return formatDay(text, language)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function linkSentence(row: HistoryRow, who: string, { language, names }: Wording): string {
  const t = nodeTexts[language].history
  const image = row.after ?? row.before!
  const relations: Record<string, { from: string }> = threadTexts[language].relations
  const relation = (relations[String(image.relation)]?.from ?? String(image.relation)).toLowerCase()
  const what = `"${names.get(String(image.to_id)) ?? t.somethingElse}"`
  return row.after === null ? t.unlinked(who, relation, what) : t.linked(who, relation, what)
}

function attachmentLine(row: HistoryRow, who: string, { language }: Wording, line: Line): HistoryLine | undefined {
  const t = nodeTexts[language].history
  const act = actOf(row)
  if (act === 'made') return line(nodeTexts[language].news.sentence.attachment(who))
  if (act === 'removed') return line(t.removed(who, t.attachment))
  if (row.before!.is_public === row.after!.is_public) return undefined
  return line(row.after!.is_public ? t.madePublic(who, t.attachment) : t.madeInternal(who, t.attachment))
}

/** Of the node's own row only who may see it is news: its name is that of the thing itself. */
function visibilityLine(row: HistoryRow, { language }: Wording, who: string, line: Line): HistoryLine | undefined {
  if (actOf(row) !== 'changed' || row.before!.visibility === row.after!.visibility) return undefined
  const t = nodeTexts[language].history
  const is = (image: Image) => t.visibility[image.visibility as keyof typeof t.visibility]
  const field = nodeTexts[language].attachments.visible
  return line(t.changed(who, field.toLowerCase()), [{ field, words: `${is(row.before!)} → ${is(row.after!)}` }])
}

function whoActed({ actor, name }: HistoryRow, language: Language): string {
  if (actor === null) return nodeTexts[language].history.byHand
  const services: Record<string, string> = identityTexts[language].serviceNames
  return name ?? services[actor] ?? nodeTexts[language].somebody
}
