import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { LooseEnd } from '../../thread/index.ts'

/** Inputs on which a condition holds, the oldest first. */
const inputs =
  (condition: RawBuilder<unknown>) =>
  async (tx: Tx): Promise<LooseEnd[]> => {
    const { rows } = await sql<LooseEnd>`
      select i.id as node_id, n.title, '' as owner,
             (select l.to_id from link l where l.from_id = i.id and l.relation = 'speaks-of' limit 1) as theme_id,
             '/werk/inspraak/' || c.slug || '/inbreng/' || i.number as solve_path
        from input i join node n on n.id = i.id join consultation c on c.id = i.consultation_id
       where ${condition}
       order by i.heard_on, c.slug, i.number limit 2000`.execute(tx)
    return rows
  }

export const findInputsWithoutOutcome = inputs(sql`not exists (select from input_outcome o where o.input_id = i.id)`)

/** Taken over, as was said, in something that a plan does not have any more. */
export const findInputsLost = inputs(sql`
  (select o.outcome from input_outcome o where o.input_id = i.id order by o.number desc limit 1) in ('adopted', 'partly')
  and not exists (select from input_target t where t.input_id = i.id and t.node_id is not null)`)
