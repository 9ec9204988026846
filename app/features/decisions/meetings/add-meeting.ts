import type { Tx } from '../../../platform/database/index.ts'
import { freeSlug } from '../../../shared/slug.ts'
import { insertNode } from '../../thread/index.ts'
import { BODY_PATHS } from './addresses.ts'
import { type Body, findMeeting, insertMeeting, type MeetingTexts } from './meetings.queries.ts'

/** Plans a meeting of a body, at an address made of its day; answers its id and the last part of that address. */
export async function addMeeting(
  tx: Tx,
  municipalityId: string,
  { body, ...texts }: MeetingTexts & { body: Body },
): Promise<{ id: string; slug: string }> {
  const slug = await freeSlug(texts.heldOn, async (wanted) => (await findMeeting(tx, body, wanted)) !== undefined)
  const reference = `${BODY_PATHS[body]}/${slug}`
  const id = await insertNode(tx, municipalityId, {
    kind: 'meeting',
    title: texts.title,
    reference,
    visibility: 'confidential',
  })
  await insertMeeting(tx, { id, municipalityId, body, slug, ...texts })
  return { id, slug }
}
