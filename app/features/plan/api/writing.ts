import { planTexts } from '../../../i18n/plan.ts'
import type { ApiContext, ApiOutcome, Refusals, Shown } from '../../../platform/api/index.ts'
import { type Outcome, refuse } from '../../../shared/outcome.ts'
import { listNodes } from '../../thread/index.ts'
import type { PlanContent } from '../domain/content.ts'
import { addPart, removePart, savePart } from '../operations/save-part.ts'
import { PARTS, type Part, type PartName } from '../plan.parts.ts'
import { findPart, findPartByCode, findPlanBySlug, listPartIds, type PartRow } from '../plan.queries.ts'
import { readPlanContent } from '../plan-content.queries.ts'
import { type PartBody, readLinks, readPart } from './part-body.ts'

/** Where a part is, or is to come: its plan, what it hangs under, and the row itself when it exists. */
export type Place = { planId: string; parentId: string; row?: PartRow }

/** How a saved part is shown, out of the plan it is part of. */
export type Show<Value> = (content: PlanContent, row: PartRow) => Value | undefined | Promise<Value | undefined>

export const PART_REFUSALS: Refusals = {
  'code-in-use': { status: 409, say: (language) => planTexts[language].problems['in-use']('code') },
  'not-empty': { status: 409, say: (language) => planTexts[language].notEmpty },
}

/** Climbs down from the plan along the codes of an address; nothing when one of them leads nowhere. */
export async function findPlace(
  { tx }: ApiContext,
  plan: string,
  ...codes: [part: PartName, code: string][]
): Promise<Place | undefined> {
  const found = await findPlanBySlug(tx, plan)
  if (!found) return undefined
  let place: Place = { planId: found.id, parentId: found.id }
  for (const [name, code] of codes) {
    const parentId = place.row?.id ?? found.id
    const row = await findPartByCode(tx, PARTS[name], parentId, code)
    if (!row) return undefined
    place = { planId: found.id, parentId, row }
  }
  return place
}

/** Adds a part under a place, by the same operation as its form. */
export async function addUnder<Value>(
  ctx: ApiContext,
  part: Part,
  place: Place | undefined,
  body: PartBody,
  show: Show<Value>,
  pathOf: (value: Value) => string,
): Promise<ApiOutcome<Shown<Value> & { path: string }>> {
  if (!place) return refuse('not-found')
  const read = await readBody(ctx, part, place.planId, body)
  if (!read.ok) return read
  const parentId = place.row?.id ?? place.planId
  const added = await addPart(ctx.tx, ctx.municipality.id, part, { parentId, values: read.values, links: read.links })
  if (!added.ok) return added
  const { value, revision } = await shownAgain(ctx, part, place.planId, added.value, show)
  return { ok: true, value: { value, revision, path: pathOf(value) } }
}

/** Changes a part, by the same operation as its form. */
export async function changeAt<Value>(
  ctx: ApiContext,
  part: Part,
  place: Place | undefined,
  input: { body: PartBody; revision: number },
  show: Show<Value>,
): Promise<ApiOutcome<Shown<Value>>> {
  if (!place?.row) return refuse('not-found')
  const read = await readBody(ctx, part, place.planId, input.body, place.row)
  if (!read.ok) return read
  const saved = await savePart(ctx.tx, ctx.municipality.id, part, {
    id: place.row.id,
    revision: input.revision,
    values: read.values,
    links: read.links,
  })
  if (!saved.ok) return saved
  return { ok: true, value: await shownAgain(ctx, part, place.planId, place.row.id, show) }
}

/** Removes a part, when it is still as the remover saw it and holds nothing any more. */
export async function removeAt(
  ctx: ApiContext,
  part: PartName,
  place: Place | undefined,
  revision: number,
): Promise<Outcome<'not-found' | 'not-empty' | 'changed-meanwhile'>> {
  if (!place?.row) return refuse('not-found')
  if (place.row.revision !== revision) return refuse('changed-meanwhile')
  return removePart(ctx.tx, part, place.row.id)
}

async function readBody(ctx: ApiContext, part: Part, planId: string, body: PartBody, before?: PartRow) {
  const read = readPart(part, body, ctx.language, before)
  const { links, faults } = readLinks(part, body, await readOffered(ctx, part, planId), ctx.language)
  const all = [...(read.ok ? [] : read.faults), ...faults]
  if (!read.ok || all.length > 0) return { ok: false as const, reason: 'invalid', faults: all }
  return { ok: true as const, values: read.values, links }
}

async function readOffered({ tx }: ApiContext, part: Part, planId: string) {
  const offered: Record<string, Map<string, string>> = {}
  for (const link of part.links ?? []) {
    offered[link.name] =
      link.kind === 'goal'
        ? (await listPartIds(tx, planId)).goals
        : new Map((await listNodes(tx, 'indicator')).map(({ id, reference }) => [reference, id]))
  }
  return offered
}

async function shownAgain<Value>(ctx: ApiContext, part: Part, planId: string, id: string, show: Show<Value>) {
  const row = (await findPart(ctx.tx, part, id))!
  const value = await show(await readPlanContent(ctx.tx, planId), row)
  if (value === undefined) throw new Error(`${part.name} ${id} was saved and is not in its plan`)
  return { value, revision: row.revision }
}
