/** What can be told about a thing. */
export const NEWS = [
  'mention',
  'comment',
  'attachment',
  'changed',
  'adopted',
  'published',
  // Work that waits for the one who is told.
  'task',
  'deadline',
  'initial',
  'initial-late',
  'request',
  // Of a figure: its source says something else, has not published in time, or could not be fetched.
  'revision-waits',
  'source-late',
  'fetch-failed',
] as const
export type News = (typeof NEWS)[number]

/** When a mail tells it: at once, with all news of the day at the hour somebody chose, or never. */
export const DELIVERIES = ['now', 'daily', 'off'] as const
export type Delivery = (typeof DELIVERIES)[number]

/** The hours at which the mail of the day can come, in the Netherlands. */
export const DIGEST_HOURS = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19] as const

/** On which day of the week somebody hears of his news, and at what hour; 1 is Monday. */
export type Moment = { digestHour: number; quietDays: number[] }
export const USUAL_MOMENT: Moment = { digestHour: 7, quietDays: [] }

/** Until somebody chooses: who is waited for hears it at once, the rest can wait for the mail of the day. */
export function usualDelivery(news: News): Delivery {
  return AT_ONCE.has(news) ? 'now' : 'daily'
}
const AT_ONCE: ReadonlySet<News> = new Set(['mention', 'task', 'initial', 'initial-late', 'request'])

/** Under which view of the thing the news can be read. */
export function viewOfNews(news: News): string {
  return VIEWS[news] ?? ''
}
const VIEWS: Partial<Record<News, string>> = {
  mention: '/gesprek',
  comment: '/gesprek',
  attachment: '/bijlagen',
  changed: '/geschiedenis',
  adopted: '/geschiedenis',
  published: '/geschiedenis',
  // Who works on a case may not see the plan it is tied to.
  task: '/geschiedenis',
  deadline: '/geschiedenis',
}

/** The day of the week of a calendar day, from 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}
