import pg from 'pg'
import { administratorOf } from './postmaster.ts'

/** What a Regie process does with an embedded server: `serve` runs the site, `join` does one command. */
export type Role = 'serve' | 'join'

/** The connection that holds the folder for us; the lock goes when the connection goes, however we end. */
export type Keeper = { release(): Promise<void>; onLost(react: () => void): void }

export type Holder = { pid: number; role: Role }

/** "regie", in numbers: the advisory lock that says which process keeps this folder. */
const LOCK = 0x7265676965

/** Takes the folder for this process, or says which process has it. */
export async function takeKeeperLock(
  socketFolder: string,
  role: Role,
): Promise<{ keeper: Keeper } | { holder: Holder }> {
  const client = new pg.Client({
    ...administratorOf(socketFolder, 'postgres'),
    application_name: `regie ${role} ${process.pid}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  let lost = false
  let react: (() => void) | undefined
  const lose = () => {
    if (lost) return
    lost = true
    react?.()
  }
  client.on('error', lose)
  client.on('end', lose)
  await client.connect()
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK])
  if (!rows[0]?.taken) {
    const holder = await findHolder(client)
    lost = true
    await client.end()
    return { holder }
  }
  const keeper: Keeper = {
    async release() {
      lost = true
      await client.end().catch(() => undefined)
    },
    onLost(reaction) {
      react = reaction
      if (lost) reaction()
    },
  }
  return { keeper }
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
