import type { Tx } from '../../platform/database/index.ts'

export function listPlansById(tx: Tx, ids: readonly string[]) {
  return tx.selectFrom('plan').select(['id', 'startsOn', 'endsOn']).where('id', 'in', ids).execute()
}

export function listThemesById(tx: Tx, ids: readonly string[]) {
  return tx.selectFrom('theme').select(['id', 'kind']).where('id', 'in', ids).execute()
}

export function listGoalsById(tx: Tx, ids: readonly string[]) {
  return tx.selectFrom('goal').select(['id', 'state', 'owner']).where('id', 'in', ids).execute()
}

export function listActionsById(tx: Tx, ids: readonly string[]) {
  return tx.selectFrom('action').select(['id', 'state', 'owner']).where('id', 'in', ids).execute()
}
