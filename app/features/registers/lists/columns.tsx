import type { ComponentChildren } from 'preact'
import { registerListTexts } from '../../../i18n/register-lists.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import { type Day, formatDay } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Badge } from '../../../ui/index.ts'
import { Due } from '../components/due.tsx'
import type { RegisterType } from '../declaration.ts'
import { factFields } from '../domain/new-record.ts'
import { stateInWords, valueInWords } from '../pages/words.ts'
import type { ListRow } from './list.queries.ts'

/** A column that a list can have; that of the number is always there and comes first. */
export type ListColumn = {
  key: string
  header: string
  isUsual: boolean
  numeric?: boolean
  /** As the list shows it, and as plain text. */
  cell(row: ListRow): ComponentChildren
  text(row: ListRow): string
}

const MAX_WORDS = 80

/** Every column of a register, in the order in which a list has them; nothing of what is sealed. */
export function columnsOf(type: RegisterType, language: Language, today: Day): ListColumn[] {
  const t = registerTexts[language]
  const column = (key: string, header: string, isUsual: boolean, text: ListColumn['text']): ListColumn => ({
    ...{ key, header, isUsual, text, cell: text },
  })
  const day = (value: Day | null) => (value ? formatDay(value, language) : '')
  const facts = factFields(type).filter(({ isPersonal, kind }) => !isPersonal && kind !== 'polygon')
  return [
    ...(type.titleOf
      ? [
          {
            ...column('title', t.what, true, ({ title }) => title),
            cell: (row: ListRow) => <span lang="nl">{row.title}</span>,
          },
        ]
      : []),
    {
      ...column('state', t.state, true, ({ state }) => stateInWords(type, state, language)),
      cell: (row) => (
        <Badge tone={row.closedOn ? 'neutral' : 'active'}>{stateInWords(type, row.state, language)}</Badge>
      ),
    },
    ...facts.map((field): ListColumn => {
      const text = ({ facts }: ListRow) =>
        facts[field.key] === undefined ? '' : valueInWords(field, facts[field.key], language)
      return {
        ...column(`f.${field.key}`, field.words[language], field.inList === true, text),
        numeric: field.kind === 'number' || field.kind === 'amount',
        cell: (row) => shortened(text(row)),
      }
    }),
    ...(type.place ? [column('area', t.intake.area, true, ({ areaName }) => areaName ?? '')] : []),
    column('opened', t.openedOn, true, ({ openedOn }) => day(openedOn)),
    {
      ...column('due', t.nextDue, type.deadlines !== undefined, ({ nextDueOn }) => day(nextDueOn)),
      cell: (row) => <Due day={row.nextDueOn} today={today} language={language} />,
    },
    column('closed', registerListTexts[language].closedOn, false, ({ closedOn }) => day(closedOn)),
    column('handler', t.handler, true, ({ handlerName }) => handlerName ?? t.nobodyYet),
  ]
}

/** The columns that were chosen, in their order; the usual ones when nothing that exists was. */
export function chosenColumns(all: readonly ListColumn[], keys: readonly string[]): ListColumn[] {
  const chosen = keys.flatMap((key) => all.find((column) => column.key === key) ?? [])
  return chosen.length > 0 ? chosen : all.filter(({ isUsual }) => isUsual)
}

const shortened = (text: string) => (text.length > MAX_WORDS ? `${text.slice(0, MAX_WORDS - 1)}…` : text)
