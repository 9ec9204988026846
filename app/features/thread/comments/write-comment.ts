import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../following/announce.ts'
import { follow } from '../following/following.queries.ts'
import type { NodeKinds, Vault } from '../node-kinds.ts'
import type { NodeSummary } from '../thread.queries.ts'
import { listColleaguesOn } from './colleagues.ts'
import { mayChange, mayDelete } from './comment.ts'
import { emptyComment, findComment, insertComment, updateComment } from './comments.queries.ts'

type Who = { municipalityId: string; actorId: string; now: Date }

/** What is talked about, and where what is said of it is kept. */
type About = { node: NodeSummary; kinds: NodeKinds; vault: Vault }

/** Adds a comment, calls in the colleagues it mentions and tells the others who follow. */
export async function writeComment(
  tx: Tx,
  { municipalityId, actorId, now }: Who,
  { node, kinds, vault }: About,
  input: { body: string; mentioned: string[]; alsoFollow: boolean },
): Promise<Outcome<'not-a-colleague', string>> {
  const { mentioned } = input
  const { id: nodeId } = node
  const colleagues = await listColleaguesOn(tx, kinds, node, actorId)
  if (!mentioned.every((id) => colleagues.some((one) => one.id === id))) return refuse('not-a-colleague')
  const body = vault.sealText(input.body)
  const id = await insertComment(tx, { municipalityId, nodeId, body, createdAt: now }, mentioned)
  if (input.alsoFollow) await follow(tx, municipalityId, nodeId, actorId)
  if (mentioned.length > 0) await announce(tx, { nodeId, news: 'mention', at: now, to: mentioned })
  await announce(tx, { nodeId, news: 'comment', at: now, except: mentioned })
  return ok(id)
}

/** Changes the words of one's own comment, shortly after. */
export async function changeComment(
  tx: Tx,
  { actorId, now }: Who,
  { node, vault }: Pick<About, 'node' | 'vault'>,
  input: { id: string; revision: number; body: string },
): Promise<Outcome<'not-found' | 'not-yours' | 'deleted' | 'too-late' | 'changed-meanwhile'>> {
  const comment = await findComment(tx, node.id, input.id)
  if (!comment) return refuse('not-found')
  const allowed = mayChange(comment, actorId, now)
  if (!allowed.ok) return allowed
  const isWritten = await updateComment(tx, input.id, input.revision, vault.sealText(input.body), now)
  return isWritten ? ok() : refuse('changed-meanwhile')
}

/** Deletes a comment: that it was there stays, its words go. */
export async function deleteComment(
  tx: Tx,
  { actorId, now }: Who,
  input: { nodeId: string; id: string; manages: boolean },
): Promise<Outcome<'not-found' | 'not-yours' | 'deleted'>> {
  const comment = await findComment(tx, input.nodeId, input.id)
  if (!comment) return refuse('not-found')
  const allowed = mayDelete(comment, actorId, input.manages)
  if (!allowed.ok) return allowed
  await emptyComment(tx, input.id, actorId, now)
  return ok()
}
