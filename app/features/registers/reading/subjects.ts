import type { Subjects } from '../../../platform/read-log/index.ts'
import type { ReadParty, ReadRecord } from '../operations/read-record.ts'
import { wordsOfName } from '../sealing.ts'

/** How one person is called in the read log, in every space: by surname and day of birth. Nobody can be called so without both. */
export function personKey(name: string, bornOn: string | undefined): string | undefined {
  const surname = wordsOfName(name).at(-1)
  return surname && bornOn ? `${surname} ${bornOn}` : undefined
}

const keyOf = ({ person }: ReadParty) => person && personKey(person.name, person.bornOn)

/** Of whom a record speaks, for the read log: the people in it, and the record itself. */
export const RECORD_SUBJECTS: readonly Subjects<ReadRecord>[] = [
  { type: 'person', idsOf: ({ parties }) => parties.flatMap((party) => keyOf(party) ?? []) },
  {
    type: 'record-party',
    idsOf: ({ parties }) => parties.filter((party) => party.isPerson && !keyOf(party)).map(({ id }) => id),
  },
  { type: 'record', idsOf: ({ id }) => [id] },
]
