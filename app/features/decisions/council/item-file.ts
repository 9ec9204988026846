import { councilTexts } from '../../../i18n/council.ts'
import { download } from '../../../platform/http/index.ts'
import { toCsv } from '../../../shared/csv.ts'
import type { Day } from '../../../shared/days.ts'
import { latenessOf } from './domain/items.ts'
import type { Item, ItemTarget } from './items.queries.ts'

const HEAD = [
  ...[
    'nummer',
    'soort',
    'onderwerp',
    'tekst',
    'gevraagd_door',
    'naam_of_ambt',
    'wanneer',
    'uiterlijk',
    'termijn_in_woorden',
  ],
  ...[
    'stand',
    'stand_sinds',
    'dagen_te_laat',
    'toelichting',
    'voor',
    'tegen',
    'gaat_over',
    'bron',
    'bron_loopt_tot',
    'voorbeeld',
  ],
]

const recordOf = (item: Item, targets: readonly ItemTarget[], today: Day) => [
  ...[item.number ?? '', councilTexts.nl.kinds[item.kind], item.title, item.body, item.byWhom, item.person],
  ...[item.happenedOn, item.dueOn ?? '', item.dueWords, councilTexts.nl.states[item.state], item.stateOn],
  ...[
    String(latenessOf(item, today).daysLate),
    item.remark,
    String(item.votesFor ?? ''),
    String(item.votesAgainst ?? ''),
  ],
  targets.map(({ code, title }) => [code, title].filter(Boolean).join(' ')).join(' | '),
  ...[item.source, item.knownUntil, item.isExample ? 'ja' : 'nee'],
]

/** Papers of the council as a table; text that a spreadsheet would run is made harmless. */
export function itemsAsCsv(items: readonly Item[], targets: readonly ItemTarget[], today: Day, name: string) {
  const rows = items.map((item) =>
    recordOf(
      item,
      targets.filter(({ itemId }) => itemId === item.id),
      today,
    ),
  )
  return download(toCsv([HEAD, ...rows]), 'text/csv; charset=utf-8', `${name}.csv`)
}
