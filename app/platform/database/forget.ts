import type pg from 'pg'
import { escapeIdentifier } from 'pg'

/**
 * Rewrites tables, so that rows that were removed are in none of their files, and lets the server throw away its log of
 * writes in which they still stand. Answers whether that last thing was allowed: on a server of somebody else the log, and
 * the copies that are made of it, are kept as long as its administrator decides.
 */
export async function forgetRemoved(client: pg.ClientBase, tables: readonly string[]): Promise<boolean> {
  await client.query('set role regie_owner')
  for (const table of tables) await client.query(`vacuum (full) regie.${escapeIdentifier(table)}`)
  await client.query('reset role')
  try {
    await client.query('select pg_switch_wal()')
    await client.query('checkpoint')
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return false
    throw error
  }
}
