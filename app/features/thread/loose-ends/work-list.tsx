import { looseEndTexts } from '../../../i18n/loose-ends.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { Link } from '../../../ui/index.ts'
import type { InBoth, WorkList } from '../../lists/index.ts'
import type { ThreadParts } from '../thread-parts.ts'
import { listNodesById } from '../walk/walk.queries.ts'
import { findLooseEnds } from './find-loose-ends.ts'
import { leaveAddress } from './loose-end-table.tsx'
import type { FoundLooseEnd } from './rules.ts'

type Row = FoundLooseEnd & { theme: string }

const { nl, en } = looseEndTexts
const inBoth = (
  key: 'listTitle' | 'listIntro' | 'noneWhy' | 'what' | 'kind' | 'theme' | 'owner' | 'severity' | 'detail' | 'state',
): InBoth => ({ nl: nl[key], en: en[key] })

/** Everything that hangs loose as one list, to be worked through; the gravest first. */
export const looseEndList = (parts: ThreadParts): WorkList<Row> => ({
  ...{ key: 'losse-eindjes', address: '/werk/losse-eindjes/lijst' },
  ...{ title: inBoth('listTitle'), intro: inBoth('listIntro'), nothing: inBoth('noneWhy') },
  columns: [
    {
      ...{ key: 'what', header: inBoth('what'), isUsual: true },
      value: ({ title }) => ({ text: title }),
      cell: (end, ctx) => (
        <Link href={ctx.href(ctx.may(end.rule.right) ? end.solvePath : `/werk/draad/${end.nodeId}`)}>
          <span lang="nl">{end.title}</span>
        </Link>
      ),
    },
    {
      ...{ key: 'kind', header: inBoth('kind'), isUsual: true, isFilter: true },
      value: ({ rule }, language) => ({ text: rule.heading[language] }),
      code: ({ rule }) => rule.name,
    },
    {
      ...{ key: 'theme', header: inBoth('theme'), isUsual: true, isFilter: true },
      value: ({ theme }) => ({ text: theme }),
      cell: ({ theme }) => <span lang="nl">{theme}</span>,
    },
    {
      ...{ key: 'owner', header: inBoth('owner'), isUsual: true, isFilter: true },
      value: ({ owner }, language) => ({ text: owner || looseEndTexts[language].policyLead }),
      code: ({ owner }) => owner,
    },
    {
      ...{ key: 'severity', header: inBoth('severity'), isUsual: false, isFilter: true },
      value: ({ rule }, language) => ({ text: looseEndTexts[language].severities[rule.severity] }),
      code: ({ rule }) => rule.severity,
    },
    { key: 'detail', header: inBoth('detail'), isUsual: false, value: ({ detail }) => ({ text: detail ?? '' }) },
    {
      ...{ key: 'state', header: inBoth('state'), isUsual: false, isFilter: true },
      code: ({ accepted }) => (accepted ? 'bewust' : 'open'),
      value: ({ accepted }, language) => ({ text: looseEndTexts[language][accepted ? 'accepted' : 'open'] }),
      cell: (end, ctx) => {
        const words = looseEndTexts[ctx.language][end.accepted ? 'accepted' : 'open']
        return ctx.may('plan.edit') ? <Link href={ctx.href(leaveAddress(end))}>{words}</Link> : words
      },
    },
  ],
  views: [{ label: { nl: nl.open, en: en.open }, query: 'f.state=open' }],
  rows: (ctx) => rowsOf(ctx, parts),
})

async function rowsOf({ tx, clock }: PageContext, parts: ThreadParts): Promise<Row[]> {
  const ends = await findLooseEnds(tx, parts.looseEnds, clock.today())
  const themes = await listNodesById(tx, [...new Set(ends.flatMap((end) => end.themeId ?? []))])
  const nameOf = new Map(themes.map(({ id, title }) => [id, title]))
  return ends.map((end) => ({ ...end, theme: nameOf.get(end.themeId ?? '') ?? '' }))
}
