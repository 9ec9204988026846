import { byReference, type NodeKindView, nowhere } from '../thread/index.ts'
import { stateInWords } from './pages/words.ts'
import { activitySlug } from './processing/slugs.ts'
import { listRecordsById } from './records.queries.ts'
import { recordGuard } from './secrecy/record-guard.ts'
import { findRegister } from './types/index.ts'

/**
 * How registers and their records are named on the thread, and where they stand. A register stands there by its name, for
 * everybody; a record only for who may see it.
 */
export const registerNodeKinds: Record<'record' | 'register', NodeKindView> = {
  register: {
    name: { nl: 'register', en: 'register' },
    plural: { nl: 'Registers', en: 'Registers' },
    right: 'work.open',
    workAddresses: byReference((key) => `/werk/registers/${key}`),
    siteAddresses: byReference(publicAddressOf),
  },
  record: {
    name: { nl: 'registratie', en: 'record' },
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

/** Where everybody reads what a register is for and what is kept in it; never what is in it. */
export function publicAddressOf(key: string): string {
  const type = findRegister(key)
  return type ? `/verwerkingen/${activitySlug(type)}` : '/privacy'
}
