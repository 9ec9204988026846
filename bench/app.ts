import path from 'node:path'
import type { Hono } from 'hono'
import { CompiledQuery } from 'kysely'
import pg from 'pg'
import { systemClock } from '../app/platform/clock.ts'
import type { Actor } from '../app/platform/database/index.ts'
import { composeRegie } from '../app/regie.ts'
import type { Stage } from './stage.ts'

export type Statement = { text: string; values: unknown[] }

/** The whole application on a stage, to be asked without a network between. */
export function compose({ database, config, root }: Stage): Hono {
  const onError = (error: unknown) => {
    throw error
  }
  return composeRegie({ config, clock: systemClock, database, buildFolder: path.join(root, 'build'), onError })
}

/** Every statement that is sent while the work is done for a second time, except those that open and close the transaction. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  await work()
  const { query } = prototype
  prototype.query = function (this: unknown, ...args: unknown[]) {
    if (typeof args[0] === 'string' && Array.isArray(args[1])) statements.push({ text: args[0], values: args[1] })
    return query.apply(this, args)
  }
  try {
    await work()
  } finally {
    prototype.query = query
  }
  return statements
}

/** The same statements once more as this actor, with nothing around them. */
export function replay({ database }: Stage, actor: Actor, statements: readonly Statement[]): Promise<void> {
  return database.as(
    actor,
    'replay statements',
    async (tx) => {
      for (const { text, values } of statements) await tx.executeQuery(CompiledQuery.raw(text, values))
    },
    { readOnly: true },
  )
}
