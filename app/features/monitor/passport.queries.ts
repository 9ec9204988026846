import type { Insertable } from 'kysely'
import type { DB, Tx } from '../../platform/database/index.ts'
import type { Caveat, Definition, Passport, SeriesBreak } from './domain/series.ts'

/** What a person writes in a passport; the key never changes after the first time. */
export type PassportInput = Omit<Passport, 'definitions' | 'revision' | 'position'> & { position?: number }

export async function insertIndicator(tx: Tx, municipalityId: string, id: string, input: PassportInput) {
  await tx
    .insertInto('indicator')
    .values({ id, municipalityId, key: input.key, position: input.position ?? 0, ...columnsOf(input) })
    .execute()
}

/** Writes the passport unless somebody else wrote since `revision`; answers whether it did. */
export async function updateIndicator(tx: Tx, id: string, revision: number, input: PassportInput): Promise<boolean> {
  const changed = await tx
    .updateTable('indicator')
    .set({ ...columnsOf(input), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Says that something of a passport is changed unless somebody else did since `revision`; answers whether it was. */
export async function nextRevision(tx: Tx, id: string, revision: number): Promise<boolean> {
  const changed = await tx
    .updateTable('indicator')
    .set({ revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

function columnsOf(input: PassportInput) {
  return {
    nameNl: input.name.nl,
    nameEn: input.name.en,
    unitNl: input.unit.nl,
    unitEn: input.unit.en,
    valueType: input.valueType,
    desired: input.desired,
    holder: input.holder,
    owner: input.owner,
    frequency: input.frequency,
    qualityNl: input.quality.nl,
    qualityEn: input.quality.en,
    limitationsNl: input.limitations.nl,
    limitationsEn: input.limitations.en,
    categories: JSON.stringify(input.categories),
    partOf: input.partOf,
    shareOf: input.shareOf,
    isPublic: input.isPublic,
    source: input.source,
  }
}

/** The thread shows the name of an indicator to the public only when the indicator is public. */
export async function setNodeVisibility(tx: Tx, id: string, isPublic: boolean) {
  await tx
    .updateTable('node')
    .set({ visibility: isPublic ? 'public' : 'internal' })
    .where('id', '=', id)
    .execute()
}

export async function insertDefinition(tx: Tx, municipalityId: string, indicatorId: string, definition: Definition) {
  const { text, ...rest } = definition
  await tx
    .insertInto('indicatorDefinition')
    .values({ municipalityId, indicatorId, textNl: text.nl, textEn: text.en, ...rest })
    .execute()
}

/** Makes these the only caveats of the indicator, in this order. */
export async function replaceCaveats(tx: Tx, municipalityId: string, indicatorId: string, caveats: Caveat[]) {
  await tx.deleteFrom('caveat').where('indicatorId', '=', indicatorId).execute()
  if (caveats.length === 0) return
  const rows = caveats.map(({ period, text }, position) => ({
    municipalityId,
    indicatorId,
    period,
    textNl: text.nl,
    textEn: text.en,
    position,
  }))
  await tx.insertInto('caveat').values(rows).execute()
}

/** Adds a break, or changes the one with this key; answers its id. */
export async function upsertBreak(tx: Tx, municipalityId: string, input: SeriesBreak): Promise<string> {
  const row = {
    period: input.period,
    happenedOn: input.happenedOn,
    titleNl: input.title.nl,
    titleEn: input.title.en,
    textNl: input.text.nl,
    textEn: input.text.en,
    source: input.source,
  }
  const { id } = await tx
    .insertInto('seriesBreak')
    .values({ municipalityId, key: input.key, ...row })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'key']).doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function replaceBreakIndicators(tx: Tx, municipalityId: string, breakId: string, indicatorIds: string[]) {
  await tx.deleteFrom('seriesBreakIndicator').where('breakId', '=', breakId).execute()
  if (indicatorIds.length === 0) return
  await tx
    .insertInto('seriesBreakIndicator')
    .values(indicatorIds.map((indicatorId) => ({ municipalityId, breakId, indicatorId })))
    .execute()
}

/** Removes a break from all its series; answers whether there was one. */
export async function deleteBreak(tx: Tx, key: string): Promise<boolean> {
  const gone = await tx.deleteFrom('seriesBreak').where('key', '=', key).returning('id').executeTakeFirst()
  return gone !== undefined
}

export async function insertEvents(tx: Tx, rows: Insertable<DB['calendarEvent']>[]) {
  if (rows.length > 0) await tx.insertInto('calendarEvent').values(rows).execute()
}

/** How many indicators there are: the place of the next one. */
export async function countIndicators(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('indicator')
    .select((expression) => expression.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
