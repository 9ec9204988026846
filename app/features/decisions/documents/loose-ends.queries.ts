import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { LooseEnd } from '../../thread/index.ts'

/** Decisions of college and council in a dossier about a plan from which no action was made, the latest first. */
export async function findDecisionsWithoutFollowUp(tx: Tx): Promise<LooseEnd[]> {
  const { rows } = await sql<LooseEnd>`
    select d.id as node_id, concat_ws(' ', d.number, d.title) as title,
           (select max(s.happened_on)::text from document_step s where s.document_id = d.id and s.phase = 'decided') as detail,
           coalesce(d.content ->> 'portfolioHolder', '') as owner, null::uuid as theme_id, '/werk/stukken/' || d.slug as solve_path
      from official_document d join dossier o on o.id = d.dossier_id
     where d.kind in ('executiveMemo', 'councilDecision') and o.plan_id is not null
       and document_phase(d.id) in ('decided', 'final')
       and not exists (select from link l join node a on a.id = l.to_id and a.kind = 'action'
                        where l.from_id = d.id and l.relation = 'led-to')
       and not exists (select from official_document made where made.source_id = d.id and made.kind in ('councilProposal'))
     order by detail desc, d.slug limit 2000`.execute(tx)
  return rows
}
