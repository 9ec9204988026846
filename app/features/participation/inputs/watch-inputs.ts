import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { announce } from '../../thread/index.ts'
import { movedSince } from './domain/moved.ts'
import { readPlaces } from './places.ts'
import { insertNews, listWatched, type News, updateSeen } from './targets.queries.ts'

/**
 * Looks at everything that inputs led to and notes what moved since it was last looked at, for who follows the inputs.
 * Several things that an input led to may move the same action: that is one piece of news. Looking again changes nothing.
 */
export async function watchInputs(tx: Tx, municipalityId: string, today: Day): Promise<number> {
  const watched = await listWatched(tx)
  if (watched.length === 0) return 0
  const plans = await readPlaces(tx)
  const places = new Map(plans.flatMap((plan) => plan.places.map((place) => [place.nodeId, place] as const)))
  const titles = new Map(plans.map(({ slug, title }) => [slug, title]))
  const found = new Map<string, Omit<News, 'id'>>()
  for (const target of watched) {
    const place = places.get(target.nodeId ?? '')
    if (!place) continue
    const moved = movedSince(target.seen, place.seen, titles.get(target.plan) ?? target.plan)
    for (const one of moved) {
      found.set(`${target.inputId} ${one.kind} ${one.subject}`, { inputId: target.inputId, ...one, happenedOn: today })
    }
    await updateSeen(tx, target.id, place.seen)
  }
  const news = [...found.values()]
  await insertNews(tx, municipalityId, news)
  for (const nodeId of new Set(news.map(({ inputId }) => inputId))) await announce(tx, { nodeId, news: 'changed' })
  return news.length
}
