import type { Tx } from '../../platform/database/index.ts'

export const ACTIVITY_FIELDS = [
  'name',
  'purpose',
  'legalBasis',
  'controller',
  'contact',
  'jointControllers',
  'dataSubjects',
  'dataCategories',
  'recipients',
  'thirdCountries',
  'retention',
  'security',
  'dpia',
  'sourceSystem',
] as const

export type ActivityField = (typeof ACTIVITY_FIELDS)[number]

/** An entry of the register. */
export type Activity = Record<ActivityField, string> & {
  slug: string
  specialData: string
  state: string
  isPublic: boolean
  revision: number
}

const COLUMNS = [...ACTIVITY_FIELDS, 'slug', 'specialData', 'state', 'isPublic', 'revision'] as const

/** The register as far as whoever asks may see it: by name, what runs before what is planned or over. */
export function listActivities(tx: Tx): Promise<Activity[]> {
  return tx
    .selectFrom('processingActivity')
    .select(COLUMNS)
    .orderBy((row) =>
      row.case().when('state', '=', 'active').then(0).when('state', '=', 'planned').then(1).else(2).end(),
    )
    .orderBy('name')
    .limit(500)
    .execute()
}

export function findActivityBySlug(tx: Tx, slug: string): Promise<Activity | undefined> {
  return tx.selectFrom('processingActivity').select(COLUMNS).where('slug', '=', slug).executeTakeFirst()
}

/** Answers whether it was added; a slug that exists stays what it was. */
export async function insertActivity(
  tx: Tx,
  municipalityId: string,
  activity: Omit<Activity, 'revision'>,
): Promise<boolean> {
  const added = await tx
    .insertInto('processingActivity')
    .values({ municipalityId, ...activity })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'slug']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Adds an entry, or writes it anew when it differs and nobody of the municipality has changed it since it was added. */
export async function putUntouchedActivity(
  tx: Tx,
  municipalityId: string,
  { slug, ...values }: Omit<Activity, 'revision'>,
): Promise<void> {
  await tx
    .insertInto('processingActivity')
    .values({ municipalityId, slug, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['municipalityId', 'slug'])
        .doUpdateSet(values)
        .where('processingActivity.revision', '=', 1)
        .where(({ or, eb }) =>
          or(
            (Object.keys(values) as (keyof typeof values)[]).map((column) =>
              eb(`processingActivity.${column}`, 'is distinct from', values[column]),
            ),
          ),
        ),
    )
    .execute()
}

/** Changes an entry unless somebody else did since `revision`; its slug stays. */
export async function updateActivity(tx: Tx, { slug, revision, ...values }: Activity): Promise<boolean> {
  const changed = await tx
    .updateTable('processingActivity')
    .set({ ...values, revision: revision + 1 })
    .where('slug', '=', slug)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}
