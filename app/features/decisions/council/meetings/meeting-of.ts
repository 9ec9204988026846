import type { Tx } from '../../../../platform/database/index.ts'
import { BODY_PATHS } from '../../meetings/addresses.ts'
import { findMeetingById } from './names.queries.ts'

/** How a meeting is called and where it stands, at work or on the site; nothing when this reader may not see it. */
export async function meetingOf(tx: Tx, id: string | null, place: 'work' | 'site') {
  const meeting = id === null ? undefined : await findMeetingById(tx, id, place === 'site')
  if (!meeting) return undefined
  const path = `${BODY_PATHS[meeting.body]}/${meeting.slug}`
  return { title: meeting.title, path: place === 'work' ? `/werk/${path}` : `/raad/vergaderingen/${path}` }
}
