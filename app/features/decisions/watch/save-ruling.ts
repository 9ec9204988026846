import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce, insertNode, renameNode, replaceLinks } from '../../thread/index.ts'
import { insertRuling, type Ruling, updateRuling } from './watch.queries.ts'

export type RulingInput = Omit<Ruling, 'id' | 'revision'> & {
  /** The policy documents that it changes. */
  changes: readonly string[]
}

/** Follows a ruling, a bill or a guideline; answers its id. */
export async function addRuling(tx: Tx, municipalityId: string, input: RulingInput): Promise<string> {
  const { changes, ...values } = input
  const id = await insertNode(tx, municipalityId, { kind: 'ruling', title: values.title, reference: '' })
  await insertRuling(tx, { ...values, id, municipalityId })
  await replaceLinks(tx, municipalityId, id, 'amends', [...changes])
  return id
}

/** Changes what is known of it: its state, and what follows from it. */
export async function saveRuling(
  tx: Tx,
  municipalityId: string,
  { id, revision, changes, ...values }: RulingInput & { id: string; revision: number },
): Promise<Outcome<'changed-meanwhile'>> {
  if (!(await updateRuling(tx, { id, revision, ...values }))) return refuse('changed-meanwhile')
  await renameNode(tx, id, values.title, '')
  await replaceLinks(tx, municipalityId, id, 'amends', [...changes])
  await announce(tx, { nodeId: id, news: 'changed' })
  return ok()
}
