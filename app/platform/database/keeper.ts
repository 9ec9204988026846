import pg from 'pg'
import { administratorOf } from './postmaster.ts'

/** What a Regie process does with an embedded server: `serve` runs the site, `join` does one command. */
export type Role = 'serve' | 'join'

/** The process that keeps a server: starts it again when it dies, and stops it at the end. */
export type Holder = { pid: number; role: Role }

/** Our place at a server: one connection that shows we are there and can hold the lock; it goes when we go, however we end. */
export type Place = {
  /** Makes us the keeper, or answers who is. */
  keep(): Promise<Holder | undefined>
  /** How many other Regie processes are at this server. */
  countOthers(): Promise<number>
  leave(): Promise<void>
  onLost(react: () => void): void
}

/** "regie", in numbers: the advisory lock that says which process keeps this folder. */
const LOCK = 0x7265676965

/** Takes a place at the server that listens in this folder. */
export async function takePlace(socketFolder: string, role: Role): Promise<Place> {
  const client = new pg.Client({
    ...administratorOf(socketFolder, 'postgres'),
    application_name: `regie ${role} ${process.pid}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  let isOver = false
  let react: (() => void) | undefined
  const lose = () => {
    if (isOver) return
    isOver = true
    react?.()
  }
  client.on('error', lose)
  client.on('end', lose)
  await client.connect()
  return {
    async keep() {
      const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK])
      return rows[0]?.taken ? undefined : findHolder(client)
    },
    async countOthers() {
      const { rows } = await client.query<{ others: number }>(
        `select count(*)::int as others from pg_stat_activity
          where application_name ~ '^regie (serve|join) ' and pid <> pg_backend_pid()`,
      )
      return rows[0]!.others
    },
    async leave() {
      isOver = true
      await client.end().catch(() => undefined)
    },
    onLost(reaction) {
      react = reaction
      if (isOver) reaction()
    },
  }
}

/** Who holds the lock; pid 0 when the holder let go while we looked. */
async function findHolder(client: pg.Client): Promise<Holder> {
  const { rows } = await client.query<{ name: string }>(
    `select activity.application_name as name
       from pg_locks lock join pg_stat_activity activity using (pid)
      where lock.locktype = 'advisory' and lock.granted
        and (lock.classid::bigint << 32) + lock.objid::bigint = $1`,
    [LOCK],
  )
  const [, role, pid] = /^regie (serve|join) (\d+)$/.exec(rows[0]?.name ?? '') ?? []
  return { pid: Number(pid ?? 0), role: role === 'serve' ? 'serve' : 'join' }
}
