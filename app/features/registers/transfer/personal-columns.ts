import { registerTexts } from '../../../i18n/registers.ts'
import { transferTexts } from '../../../i18n/transfers.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { Language } from '../../../shared/numbers.ts'
import type { Cell } from '../../../shared/sheet-cell.ts'
import type { Facts, RegisterType } from '../declaration.ts'
import { factFields, type PersonInput, type PlaceInput } from '../domain/new-record.ts'
import { factCell } from '../lists/columns.tsx'
import { personKey } from '../reading/subjects.ts'
import type { Scope } from '../scope.ts'
import { unsealPart, unwrapRecordKey } from '../sealing.ts'
import { listPartiesOf, listSealedOf } from './sealed-parts.queries.ts'

/** What is sealed of a record, opened. */
export type Opened = {
  facts: Facts
  place?: PlaceInput
  parties: { id: string; role: string; organisationName: string | null; person?: PersonInput }[]
}

/** Opens these records at once, as far as the actor may; a record without its key has nothing to open. */
export async function openMany(scope: Scope, type: RegisterType, ids: readonly string[]): Promise<Map<string, Opened>> {
  const sealed = groupBy(await listSealedOf(scope.tx, ids), ({ recordId }) => recordId)
  const parties = groupBy(await listPartiesOf(scope.tx, ids), ({ recordId }) => recordId)
  return new Map(
    ids.map((id) => {
      const rows = sealed.get(id) ?? []
      const key = rows[0] && unwrapRecordKey(scope, type.space, id, rows[0].wrapped)
      const part = <Value>(name: string) => {
        const row = rows.find((one) => one.part === name)
        return key && row ? unsealPart<Value>(key, name, row.sealed) : undefined
      }
      const opened: Opened = {
        facts: { ...part<Facts>('facts') },
        place: part<PlaceInput>('place'),
        parties: (parties.get(id) ?? []).map((party) => ({ ...party, person: part<PersonInput>(`party:${party.id}`) })),
      }
      return [id, opened] as const
    }),
  )
}

/** Of whom these speak, for the read log: each person, and each record. */
export function subjectsOf(opened: Map<string, Opened>): { type: string; id: string }[] {
  return [...opened].flatMap(([id, { parties }]) => [
    { type: 'record', id },
    ...parties.flatMap(({ id: partyId, person }) => {
      if (!person) return []
      const key = personKey(person.name, person.bornOn)
      return [key ? { type: 'person', id: key } : { type: 'record-party', id: partyId }]
    }),
  ])
}

export type PersonalColumn = { header: string; cell(opened: Opened): Cell }

/** Columns with what is about people; several of one role stand in one cell, between bars. */
export function personalColumns(type: RegisterType, language: Language): PersonalColumn[] {
  const t = transferTexts[language]
  const { intake } = registerTexts[language]
  const text = (header: string, textOf: (opened: Opened) => string): PersonalColumn => ({
    header,
    cell: (opened) => ({ text: textOf(opened) }),
  })
  const facts = factFields(type).filter(({ isPersonal }) => isPersonal)
  return [
    ...(type.parties ?? []).flatMap(({ key, words, is }) => {
      const column = (part: string, read: (party: Opened['parties'][number]) => string | null | undefined) =>
        text(t.ofRole(words[language], part), ({ parties }) =>
          inOneCell(parties.filter(({ role }) => role === key).map(read)),
        )
      return [
        column(t.name, ({ person, organisationName }) => person?.name ?? organisationName),
        ...(is === 'organisation'
          ? []
          : [
              column(t.bornOn, ({ person }) => person?.bornOn?.split('-').reverse().join('-')),
              column(t.address, ({ person }) => person?.address),
              column(t.contact, ({ person }) => person?.contact),
            ]),
      ]
    }),
    ...(type.place
      ? [
          text(intake.place, ({ place }) => place?.address ?? ''),
          text(intake.postcode, ({ place }) => place?.postcode ?? ''),
        ]
      : []),
    ...facts.map((field) => ({
      header: field.words[language],
      cell: ({ facts: opened }: Opened) => factCell(field, opened[field.key], language),
    })),
  ]
}

const inOneCell = (texts: (string | null | undefined)[]) =>
  texts
    .map((text) => text ?? '')
    .join(' | ')
    .replace(/^[ |]+$/, '')
