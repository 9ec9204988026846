import type { Tx } from '../../../platform/database/index.ts'
import { type Colleague, listAccounts, rightsOf } from '../../identity/index.ts'
import type { RegisterType } from '../declaration.ts'
import { countUnconfirmed, listOpenedTo } from './alarms.queries.ts'

/** How many people are told of a term that may not be missed. */
const TOLD = 2

type Watched = { recordId: string; handlerId: string | null; isRestricted: boolean }

type Asked = {
  /** Who goes first, because he knows of it. */
  first?: readonly string[]
  /** Who was told already. */
  known?: readonly string[]
  /** Not two people but everybody who decides. */
  everybody?: boolean
}

/**
 * Who is told of a term of this record: who goes first, who handles it, then who decides in the space, then who works
 * there, those with the fewest alarms before others. Only people who may see the record.
 */
export async function whoIsTold(
  tx: Tx,
  { space }: RegisterType,
  { recordId, handlerId, isRestricted }: Watched,
  { first = [], known = [], everybody = false }: Asked,
): Promise<Colleague[]> {
  const openedTo = isRestricted ? await listOpenedTo(tx, recordId) : undefined
  const waiting = await countUnconfirmed(tx)
  const accounts = (await listAccounts(tx))
    .filter(({ id, isActive }) => isActive && (openedTo === undefined || openedTo.includes(id)))
    .sort((a, b) => (waiting.get(a.id) ?? 0) - (waiting.get(b.id) ?? 0))
  const may = (level: string) => (person: Colleague) =>
    rightsOf(person.roles).some((right) => right === `${space}.${level}`)
  const deciders = accounts.filter(may('decide'))
  const workers = [...deciders, ...accounts.filter(may('handle'))]
  const before = workers.filter(({ id }) => first.includes(id) || id === handlerId)
  const inOrder = [...new Set([...before, ...(everybody ? deciders : workers)])].filter(({ id }) => !known.includes(id))
  return everybody ? inOrder : inOrder.slice(0, Math.max(0, TOLD - known.length))
}
