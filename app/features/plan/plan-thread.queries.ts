import type { Tx } from '../../platform/database/index.ts'

/** Plans by id, with the span of years they run. */
export function listPlansById(tx: Tx, ids: string[]) {
  return tx.selectFrom('plan').select(['id', 'slug', 'startsOn', 'endsOn']).where('id', 'in', ids).execute()
}

/** Themes by id, with the address of their plan. */
export function listThemesById(tx: Tx, ids: string[]) {
  return tx
    .selectFrom('theme')
    .innerJoin('plan', 'plan.id', 'theme.planId')
    .select(['theme.id', 'theme.kind', 'plan.slug as plan'])
    .where('theme.id', 'in', ids)
    .execute()
}

/** Goals by id, with the address of their plan. */
export function listGoalsById(tx: Tx, ids: string[]) {
  return tx
    .selectFrom('goal')
    .innerJoin('theme', 'theme.id', 'goal.themeId')
    .innerJoin('plan', 'plan.id', 'theme.planId')
    .select(['goal.id', 'goal.state', 'goal.owner', 'plan.slug as plan'])
    .where('goal.id', 'in', ids)
    .execute()
}

/** Actions by id, with the address of their plan. */
export function listActionsById(tx: Tx, ids: string[]) {
  return tx
    .selectFrom('action')
    .innerJoin('plan', 'plan.id', 'action.planId')
    .select(['action.id', 'action.state', 'action.owner', 'plan.slug as plan'])
    .where('action.id', 'in', ids)
    .execute()
}
