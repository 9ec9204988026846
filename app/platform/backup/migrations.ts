import type pg from 'pg'
import { sha256 } from '../../shared/hash.ts'

type Applied = { migration: number; migrations: string }

/** The last migration of a database, and one checksum over those of all of them. */
export async function migrationsOf(client: pg.ClientBase): Promise<Applied> {
  const { rows } = await client.query<{ number: number; checksum: string }>(
    'select number, checksum from regie.schema_migration order by number',
  )
  return { migration: rows.length, migrations: checksumOf(rows.map(({ checksum }) => checksum)) }
}

export function checksumOf(checksums: string[]): string {
  return sha256(checksums.join('\n'))
}
