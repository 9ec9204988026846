import type { ComponentChildren } from 'preact'
import { registerListTexts } from '../../../i18n/register-lists.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import { type Day, formatDay } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import type { Cell } from '../../../shared/sheet-cell.ts'
import { Badge } from '../../../ui/index.ts'
import { Due, ShortDay } from '../components/due.tsx'
import type { FactValue, Field, RegisterType } from '../declaration.ts'
import { factFields } from '../domain/new-record.ts'
import { stateInWords, valueInWords } from '../pages/words.ts'
import type { ListRow } from './list.queries.ts'

/** A column that a list can have; that of the number is always there and comes first. */
export type ListColumn = {
  key: string
  header: string
  isUsual: boolean
  numeric?: boolean
  /** As the list shows it, and as a sheet has it. */
  cell(row: ListRow): ComponentChildren
  sheet(row: ListRow): Cell
}

const MAX_WORDS = 80

/** Every column of a register, in the order in which a list has them; nothing of what is sealed. */
export function columnsOf(type: RegisterType, language: Language, today: Day): ListColumn[] {
  const t = registerTexts[language]
  const column = (key: string, header: string, isUsual: boolean, text: (row: ListRow) => string): ListColumn => ({
    ...{ key, header, isUsual, cell: text },
    sheet: (row) => ({ text: text(row) }),
  })
  const dayColumn = (key: string, header: string, isUsual: boolean, dayOf: (row: ListRow) => Day | null) => ({
    ...column(key, header, isUsual, (row) => {
      const day = dayOf(row)
      return day ? formatDay(day, language) : ''
    }),
    cell: (row: ListRow) => {
      const day = dayOf(row)
      return day && <ShortDay day={day} language={language} />
    },
    sheet: (row: ListRow): Cell => dayCell(dayOf(row)),
  })
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
    ...facts.map((field) => ({
      ...column(`f.${field.key}`, field.words[language], field.inList === true, ({ facts }) =>
        shortened(factInWords(field, facts[field.key], language)),
      ),
      numeric: field.kind === 'number' || field.kind === 'amount',
      ...(field.kind === 'day' && {
        cell: ({ facts }: ListRow) => <FactDay day={facts[field.key]} language={language} />,
      }),
      sheet: (row: ListRow) => factCell(field, row.facts[field.key], language),
    })),
    ...(type.place ? [column('area', t.intake.area, true, ({ areaName }) => areaName ?? '')] : []),
    dayColumn('opened', t.openedOn, true, ({ openedOn }) => openedOn),
    {
      ...dayColumn('due', t.nextDue, type.deadlines !== undefined, ({ nextDueOn }) => nextDueOn),
      cell: (row) => <Due day={row.nextDueOn} today={today} language={language} />,
    },
    dayColumn('closed', registerListTexts[language].closedOn, false, ({ closedOn }) => closedOn),
    column('handler', t.handler, true, ({ handlerName }) => handlerName ?? t.nobodyYet),
  ]
}

const FactDay = ({ day, language }: { day: FactValue; language: Language }) =>
  typeof day === 'string' ? <ShortDay day={day} language={language} /> : null

const factInWords = (field: Field, value: FactValue, language: Language): string =>
  value === undefined ? '' : valueInWords(field, value, language)

/** A fact as a sheet has it: numbers and days stay what they are. */
export function factCell(field: Field, value: FactValue, language: Language): Cell {
  if (typeof value === 'number') return { number: value }
  if (field.kind === 'day' && typeof value === 'string') return { day: value }
  return { text: factInWords(field, value, language) }
}

const dayCell = (day: Day | null): Cell => (day ? { day } : { text: '' })

/** The columns that were chosen, in their order; the usual ones when nothing that exists was. */
export function chosenColumns(all: readonly ListColumn[], keys: readonly string[]): ListColumn[] {
  const chosen = keys.flatMap((key) => all.find((column) => column.key === key) ?? [])
  return chosen.length > 0 ? chosen : all.filter(({ isUsual }) => isUsual)
}

const shortened = (text: string) => (text.length > MAX_WORDS ? `${text.slice(0, MAX_WORDS - 1)}…` : text)
