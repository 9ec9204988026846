import type { Condition } from '../../app/platform/observation/index.ts'
import type { Check } from './check.ts'

/** Sessions, codes of a second factor and jobs go by two clocks; further apart than this they get in each other's way. */
const CLOCKS_APART = 30

/** What the database as a whole is like, judged. */
export function checkCondition(condition: Condition, ours: Date): Check[] {
  return [checkServer(condition), checkClock(condition.now, ours), checkTokens(condition.accountsWithoutToken)]
}

function checkServer({ version, encoding, missingExtensions }: Condition): Check {
  const says = `PostgreSQL ${version}, ${encoding}`
  if (encoding !== 'UTF8') {
    return {
      name: 'server',
      isOk: false,
      says: `${says}: make a database with encoding UTF8 and restore a backup in it`,
    }
  }
  if (missingExtensions.length === 0) return { name: 'server', isOk: true, says }
  const wanted = missingExtensions.map((name) => `create extension ${name} with schema public`).join('; ')
  return { name: 'server', isOk: false, says: `${says}: as the administrator of the database, run ${wanted}` }
}

function checkClock(theirs: Date, ours: Date): Check {
  const seconds = Math.round(Math.abs(theirs.getTime() - ours.getTime()) / 1000)
  if (seconds <= CLOCKS_APART) return { name: 'clock', isOk: true, says: 'agrees with the clock of the database' }
  const says = `${seconds} s away from the clock of the database: let both machines keep their time by NTP`
  return { name: 'clock', isOk: false, says }
}

function checkTokens(count: number): Check {
  if (count === 0) return { name: 'tokens', isOk: true, says: 'every service account in use has a valid token' }
  const says = `${count} service accounts have only tokens that ended: make new ones, or switch the accounts off`
  return { name: 'tokens', isOk: true, isWarning: true, says }
}
