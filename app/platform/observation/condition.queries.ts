import { sql } from 'kysely'
import type { Tx } from '../database/index.ts'

/** What `regie doctor` wants to know of the database as a whole. */
export type Condition = {
  /** Of the server, e.g. "18.4". */
  version: string
  encoding: string
  /** Extensions that Regie needs and that are not there. */
  missingExtensions: string[]
  now: Date
  /** Service accounts in use whose tokens have all ended. */
  accountsWithoutToken: number
}

/** Read as the owner of the tables, over all municipalities. */
export async function findCondition(tx: Tx): Promise<Condition> {
  const { rows } = await sql<Condition>`
    select split_part(current_setting('server_version'), ' ', 1) as version,
      (select pg_encoding_to_char(encoding) from pg_database where datname = current_database()) as encoding,
      array(select name from unnest(array['pg_trgm', 'unaccent']) as name
        where name not in (select extname::text from pg_extension)) as missing_extensions,
      clock_timestamp() as now,
      (select count(*)::int from service_account a
        where a.is_active and exists (select from service_token t where t.service_account_id = a.id)
          and not exists (select from service_token t where t.service_account_id = a.id and t.revoked_at is null
            and t.expires_on >= current_date)) as accounts_without_token`.execute(tx)
  return rows[0]!
}
