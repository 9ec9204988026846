/** After this many wrong passwords in a row a key (an account, or an address) has to wait. */
const FREE_ATTEMPTS = 5
const LONGEST_WAIT_SECONDS = 15 * 60
const FORGOTTEN_AFTER_SECONDS = 60 * 60

export type Attempts = { failures: number; lastFailedAt: Date }

/** Seconds until the next attempt is looked at: none for the first five, then 2, 4, 8 … up to a quarter of an hour. */
export function secondsToWait(attempts: Attempts | undefined, now: Date): number {
  if (!attempts || attempts.failures < FREE_ATTEMPTS) return 0
  // A clock that was set back must not make anybody wait longer than the longest wait.
  const since = Math.max(0, (now.getTime() - attempts.lastFailedAt.getTime()) / 1000)
  const wait = Math.min(2 ** (attempts.failures - FREE_ATTEMPTS + 1), LONGEST_WAIT_SECONDS)
  return Math.max(0, Math.ceil(wait - since))
}

/** How many failures the next wrong password makes; an hour of quiet forgets the old ones. */
export function failuresAfter(attempts: Attempts | undefined, now: Date): number {
  if (!attempts || (now.getTime() - attempts.lastFailedAt.getTime()) / 1000 > FORGOTTEN_AFTER_SECONDS) return 1
  return attempts.failures + 1
}
