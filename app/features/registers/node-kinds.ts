import { type NodeKindView, nowhere } from '../thread/index.ts'
import { stateInWords } from './pages/words.ts'
import { listRecordsById } from './records.queries.ts'
import { recordGuard } from './secrecy/record-guard.ts'
import { findRegister } from './types/index.ts'

/** How records are named on the thread, and where they stand; only for who may see them. */
export const registerNodeKinds: Record<'record', NodeKindView> = {
  record: {
    name: { nl: 'record', en: 'record' },
    plural: { nl: 'Uit de registers', en: 'From the registers' },
    right: 'work.open',
    workAddresses: async (tx, nodes) => {
      const rows = await listRecordsById(
        tx,
        nodes.map(({ id }) => id),
      )
      return new Map(rows.map(({ id, register, number }) => [id, `/werk/registers/${register}/${number}`]))
    },
    siteAddresses: nowhere,
    guard: recordGuard,
    facts: async (tx, ids, language) => {
      const rows = await listRecordsById(tx, ids)
      return new Map(
        rows.map(({ id, register, state }) => {
          const type = findRegister(register)
          return [id, { state: type && stateInWords(type, state, language) }]
        }),
      )
    },
  },
}
