import type { Tx } from '../../../platform/database/index.ts'
import type { SpaceId } from '../spaces.ts'

/** Whether other programs hear of steps in this space; they do not until whoever decides there says so. */
export async function tellsPrograms(tx: Tx, space: SpaceId): Promise<boolean> {
  const row = await tx
    .selectFrom('spaceEventChoice')
    .select('tellsPrograms')
    .where('space', '=', space)
    .executeTakeFirst()
  return row?.tellsPrograms ?? false
}

export async function saveEventChoice(
  tx: Tx,
  row: { municipalityId: string; space: SpaceId; tellsPrograms: boolean },
): Promise<void> {
  await tx
    .insertInto('spaceEventChoice')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['municipalityId', 'space'])
        .doUpdateSet((own) => ({ tellsPrograms: own.ref('excluded.tellsPrograms') })),
    )
    .execute()
}
