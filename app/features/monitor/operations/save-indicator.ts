import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce, insertNode, renameNode } from '../../thread/index.ts'
import type { Definition } from '../domain/series.ts'
import { findIndicator } from '../monitor.queries.ts'
import {
  countIndicators,
  insertDefinition,
  insertIndicator,
  type PassportInput,
  setNodeVisibility,
  updateIndicator,
} from '../passport.queries.ts'

export type DefinitionInput = Omit<Definition, 'number' | 'validFrom'> & { validFrom?: string }

/** A passport with its first definition. */
export type NewIndicator = PassportInput & { definition: DefinitionInput }

type RelatedRefusal = 'unknown-related' | 'related-to-itself'

/**
 * Adds an indicator with its passport and first definition, at the end of the list; answers its id. The indicator it
 * is a part of may come later, so that many can be loaded in the order in which they are read.
 */
export async function addIndicator(
  tx: Tx,
  municipalityId: string,
  input: NewIndicator,
): Promise<Outcome<'key-in-use', string>> {
  if (await findIndicator(tx, input.key)) return refuse('key-in-use', { field: 'key' })
  const id = await insertNode(tx, municipalityId, {
    kind: 'indicator',
    title: input.name.nl,
    reference: input.key,
    visibility: input.isPublic ? 'public' : 'internal',
  })
  await insertIndicator(tx, municipalityId, id, { ...input, position: input.position ?? (await countIndicators(tx)) })
  await insertDefinition(tx, municipalityId, id, { validFrom: '', ...input.definition, number: 1 })
  return ok(id)
}

/** Changes a passport, unless it was changed since the writer opened it: then nothing happens. */
export async function saveIndicator(
  tx: Tx,
  input: PassportInput & { revision: number },
): Promise<Outcome<'not-found' | 'changed-meanwhile' | RelatedRefusal>> {
  const before = await findIndicator(tx, input.key)
  if (!before) return refuse('not-found')
  if (before.revision !== input.revision) return refuse('changed-meanwhile')
  const unrelated = await checkRelated(tx, input)
  if (!unrelated.ok) return unrelated
  if (!(await updateIndicator(tx, before.id, input.revision, input))) return refuse('changed-meanwhile')
  await renameNode(tx, before.id, input.name.nl, input.key)
  if (before.isPublic !== input.isPublic) await setNodeVisibility(tx, before.id, input.isPublic)
  await announce(tx, { nodeId: before.id, news: 'changed' })
  return ok()
}

/** Adds a new version of what is counted; the earlier ones stay. Answers its number. */
export async function saveDefinition(
  tx: Tx,
  municipalityId: string,
  key: string,
  input: DefinitionInput,
): Promise<Outcome<'not-found', number>> {
  const indicator = await findIndicator(tx, key)
  if (!indicator) return refuse('not-found')
  const number = Math.max(0, ...indicator.definitions.map((one) => one.number)) + 1
  await insertDefinition(tx, municipalityId, indicator.id, { validFrom: '', ...input, number })
  await announce(tx, { nodeId: indicator.id, news: 'changed' })
  return ok(number)
}

/** The indicators this one refers to must exist */
async function checkRelated(tx: Tx, input: PassportInput): Promise<Outcome<RelatedRefusal>> {
  for (const field of ['partOf', 'shareOf'] as const) {
    const key = input[field]
    if (!key) continue
    if (key === input.key) return refuse('related-to-itself', { field })
    if (!(await findIndicator(tx, key))) return refuse('unknown-related', { field })
  }
  return ok()
}
