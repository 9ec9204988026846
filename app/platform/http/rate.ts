import { createHmac } from 'node:crypto'

const WINDOW_SECONDS = 60
/** More readers than this in a minute are counted anew, rather than remembered without end. */
const MOST_READERS = 50_000

export type RateLimit = {
  /** Counts a request; answers after how many seconds the reader may come back when he asked more than `most`. */
  count(reader: string, most: number, now: Date): number | undefined
}

/** Counts the requests of every reader in a minute. Who he is, is only kept as a keyed hash, and no longer than that. */
export function rateLimit(secret: string): RateLimit {
  let counts = new Map<string, number>()
  let endsAt = 0
  return {
    count(reader, most, now) {
      const time = now.getTime() / 1000
      // A clock that was set back must not lock anybody out.
      if (time >= endsAt || endsAt - time > WINDOW_SECONDS || counts.size > MOST_READERS) {
        counts = new Map()
        endsAt = time + WINDOW_SECONDS
      }
      const key = createHmac('sha256', secret).update(reader).digest('base64')
      const asked = (counts.get(key) ?? 0) + 1
      counts.set(key, asked)
      return asked > most ? Math.max(1, Math.ceil(endsAt - time)) : undefined
    },
  }
}
