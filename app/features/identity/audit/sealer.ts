import { sql } from 'kysely'
import { type Database, isDatabaseUnavailable } from '../../../platform/database/index.ts'
import { serviceActor } from '../actors.ts'

/** The database seals at most this many records in one go. */
const ROUND = 20_000

const SECOND = 1000

/** Seals everything of a municipality that is committed; answers how many records that were. */
export async function sealNow(database: Database, municipalityId: string): Promise<number> {
  const sealer = serviceActor(municipalityId, 'service:sealer')
  let total = 0
  for (;;) {
    const sealed = await database.as(sealer, 'seal the audit', async (tx) => {
      const { rows } = await sql<{ sealed: string }>`select seal_audit(${municipalityId}) as sealed`.execute(tx)
      return Number(rows[0]!.sealed)
    })
    total += sealed
    if (sealed < ROUND) return total
  }
}

export type Sealer = {
  /** Ends after the round under way. */
  stop(): Promise<void>
}

export type SealerOptions = {
  everyMs?: number
  /** Hears of failures that waiting does not mend; a database that is away for a while is not one. */
  onError?: (error: unknown) => void
}

/**
 * Seals what was committed every two seconds, one round at a time, for as long as Regie serves: for these
 * municipalities, or for all that there are.
 */
export function startSealer(
  database: Database,
  municipalities: readonly string[] | 'all',
  { everyMs = 2 * SECOND, onError = () => undefined }: SealerOptions = {},
): Sealer {
  let isStopping = false
  let round = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const sealAll = async () => {
    try {
      const ids = municipalities === 'all' ? await listMunicipalities(database) : municipalities
      for (const municipalityId of ids) if (!isStopping) await sealNow(database, municipalityId)
    } catch (error) {
      if (!isDatabaseUnavailable(error)) onError(error)
    }
  }
  const schedule = () => {
    timer = setTimeout(() => {
      round = sealAll().then(() => {
        if (!isStopping) schedule()
      })
    }, everyMs)
    timer.unref()
  }

  schedule()
  return {
    stop() {
      isStopping = true
      clearTimeout(timer)
      return round
    },
  }
}

/** Names of municipalities are public: every site says whose it is. */
async function listMunicipalities(database: Database): Promise<string[]> {
  const rows = await database.as(
    serviceActor('', 'service:sealer'),
    'find who has records to seal',
    (tx) => tx.selectFrom('municipality').select('id').orderBy('id').execute(),
    { readOnly: true },
  )
  return rows.map((row) => row.id)
}
