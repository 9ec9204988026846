import type { FactValue, Field, RegisterType } from '../declaration.ts'
import type { NewRecord, PartyInput } from '../domain/new-record.ts'

type Wanted = { word: string; day: string; organisationId?: string }

/** A record that any register takes in, with this word in every text and every name. */
export function anyRecord(type: RegisterType, { word, day, organisationId }: Wanted): NewRecord {
  const parties = (type.parties ?? []).flatMap((role): PartyInput[] =>
    role.is === 'organisation'
      ? organisationId
        ? [{ role: role.key, organisationId }]
        : []
      : [{ role: role.key, person: { name: `${word} ${word}`, bornOn: '1970-01-01' } }],
  )
  return {
    facts: Object.fromEntries(
      type.fields
        .filter(({ atIntake, kind, isRequired }) => (atIntake !== false || isRequired) && !REFERS.includes(kind))
        .map((field) => [field.key, fillIn(field, word, day)]),
    ),
    basis: type.bases[0]!.key,
    openedOn: day,
    parties,
    ...(type.place ? { place: { address: `${word}straat 1` } } : {}),
  }
}

/** Refer to a row of another table, which a chance record has not. */
const REFERS: readonly Field['kind'][] = ['organisation', 'account']

function fillIn(field: Field, word: string, day: string): FactValue {
  switch (field.kind) {
    case 'choice':
      return field.choices?.[0]?.key
    case 'choices':
      return (field.choices ?? []).slice(0, 1).map(({ key }) => key)
    case 'yesNo':
      return false
    case 'number':
    case 'amount':
      return field.min ?? 1
    case 'day':
      return day
    case 'moment':
      return `${day}T10:00`
    case 'polygon':
      return '6.155 52.250\n6.160 52.250\n6.160 52.255'
    default:
      return `Over ${word}`
  }
}
