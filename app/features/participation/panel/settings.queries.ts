import type { Tx } from '../../../platform/database/index.ts'
import type { PanelSettings } from './domain/membership.ts'

/** What this municipality promises its panel; nothing where there is no panel. */
export async function findPanelSettings(tx: Tx): Promise<(PanelSettings & { revision: number }) | undefined> {
  return tx
    .selectFrom('panelSetting')
    .select(['isRecruiting', 'mostInvitations', 'leastDaysBetween', 'monthsBeforeAsking', 'invitationsBeforeAsking'])
    .select(['mostYears', 'revision'])
    .executeTakeFirst()
}

/** Writes them unless somebody else did since `revision` (0: there was no panel yet); answers whether it did. */
export async function putPanelSettings(
  tx: Tx,
  municipalityId: string,
  revision: number,
  settings: PanelSettings,
): Promise<boolean> {
  if (revision === 0) {
    const added = await tx
      .insertInto('panelSetting')
      .values({ municipalityId, ...settings })
      .onConflict((conflict) => conflict.column('municipalityId').doNothing())
      .returning('revision')
      .executeTakeFirst()
    return added !== undefined
  }
  const changed = await tx
    .updateTable('panelSetting')
    .set({ ...settings, revision: revision + 1 })
    .where('revision', '=', revision)
    .returning('revision')
    .executeTakeFirst()
  return changed !== undefined
}
