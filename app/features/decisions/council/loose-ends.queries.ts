import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { LooseEnd } from '../../thread/index.ts'

/** Public papers of the council on which a condition holds; what an old source says is judged by that source alone. */
const papers =
  (condition: (today: string) => RawBuilder<unknown>) =>
  async (tx: Tx, today: string): Promise<LooseEnd[]> => {
    const { rows } = await sql<LooseEnd>`
      select i.id as node_id, i.number || ' ' || i.title as title, coalesce(i.due_on::text, i.state_on) as detail, i.person as owner,
             (select t.node_id from council_target t where t.item_id = i.id and t.kind = 'theme' limit 1) as theme_id,
             '/werk/raad/register/' || i.id as solve_path
        from council_item i join node n on n.id = i.id
       where n.visibility = 'public' and i.known_until = '' and ${condition(today)}
       order by i.due_on, i.number limit 2000`.execute(tx)
    return rows
  }

export const findLatePapers = papers(
  (today) =>
    sql`i.due_on < ${today}::date and ((i.kind = 'commitment' and i.state = 'open') or (i.kind = 'motion' and i.state = 'adopted'))`,
)

export const findLateQuestions = papers(
  (today) => sql`i.kind = 'question' and i.state = 'asked' and i.due_on < ${today}::date`,
)

export const findAmendmentsToWorkIn = papers(() => sql`i.kind = 'amendment' and i.state = 'adopted'`)
