import type { Actor, Database, Tx } from '../database/index.ts'

/** Carries a refusal out of a transaction, so that the transaction is undone. */
class Refused<Result> extends Error {
  constructor(readonly outcome: Result) {
    super('refused')
  }
}

/** Runs `work` as one transaction that leaves nothing behind when it is refused. */
export async function transaction<Result extends { ok: boolean }>(
  database: Database,
  actor: Actor,
  purpose: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  try {
    return await database.as(actor, purpose, async (tx) => {
      const outcome = await work(tx)
      if (!outcome.ok) throw new Refused(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof Refused) return error.outcome as Result
    throw error
  }
}
