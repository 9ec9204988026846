import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Day } from '../../shared/days.ts'
import type { LooseEnd } from '../thread/index.ts'

/** Indicators on which a condition holds, each with the first theme it belongs to. */
const indicators =
  (condition: (today: Day) => RawBuilder<unknown>, detail: RawBuilder<unknown> = sql`''`) =>
  async (tx: Tx, today: Day): Promise<LooseEnd[]> => {
    const { rows } = await sql<LooseEnd>`
      select i.id as node_id, i.name_nl as title, ${detail} as detail, i.owner, theme.id as theme_id,
             '/werk/cijfers/' || i.key as solve_path
        from indicator i
        left join lateral (
          select coalesce(up.to_id, l.from_id) as id
            from link l
            left join link up on up.from_id = l.from_id and up.relation = 'part-of'
                 and exists (select from node n where n.id = l.from_id and n.kind = 'goal')
           where l.to_id = i.id and l.relation = 'measured-by'
           order by l.from_id limit 1) theme on true
       where ${condition(today)}
       order by i.position, i.key
       limit 2000`.execute(tx)
    return rows
  }

export const findIndicatorsWithoutGoal = indicators(
  () => sql`not exists (select from link l where l.to_id = i.id and l.relation in ('measured-by', 'moves'))`,
)

export const findIndicatorsWithoutFigures = indicators(
  () => sql`not exists (select from snapshot_indicator b where b.indicator_id = i.id)`,
)

export const findIncompletePassports = indicators(
  () => sql`'' in (i.owner, i.holder, i.unit_nl, i.unit_en, i.name_en, i.quality_nl, i.quality_en,
                   i.limitations_nl, i.limitations_en, i.source)`,
)

/** The last year, quarter, month or day there is a figure of. */
const LAST_PERIOD = sql`(select max(b.last_period) from snapshot_indicator b where b.indicator_id = i.id)`

/** Figures come once a year or month; what should have come is a year, or three months, late. */
export const findStaleFigures = indicators(
  (today) => sql`case i.frequency
    when 'yearly' then left(${LAST_PERIOD}, 4)::int < left(${today}::text, 4)::int - 1
    when 'monthly' then left(${LAST_PERIOD}, 7) < left(to_char(${today}::date - interval '3 months', 'YYYY-MM'), length(${LAST_PERIOD}))
    else false end`,
  LAST_PERIOD,
)
