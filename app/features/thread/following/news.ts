/** What can be told about a thing. */
export const NEWS = [
  'mention',
  'comment',
  'attachment',
  'changed',
  'adopted',
  'published',
  // Of a figure: its source says something else, has not published in time, or could not be fetched.
  'revision-waits',
  'source-late',
  'fetch-failed',
] as const
export type News = (typeof NEWS)[number]

/** When a mail tells it: at once, with all news of the day at seven in the morning, or never. */
export const DELIVERIES = ['now', 'daily', 'off'] as const
export type Delivery = (typeof DELIVERIES)[number]

/** Until somebody chooses: who is called in hears it at once, the rest can wait for the morning. */
export function usualDelivery(news: News): Delivery {
  return news === 'mention' ? 'now' : 'daily'
}

/** Under which view of the thing the news can be read. */
export function viewOfNews(news: News): string {
  if (news === 'mention' || news === 'comment') return '/gesprek'
  if (news === 'revision-waits' || news === 'source-late' || news === 'fetch-failed') return ''
  return news === 'attachment' ? '/bijlagen' : '/geschiedenis'
}
