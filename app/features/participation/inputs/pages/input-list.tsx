import { inputTexts } from '../../../../i18n/inputs.ts'
import { inputWorkTexts } from '../../../../i18n/inputs-work.ts'
import { Link } from '../../../../ui/index.ts'
import type { InBoth, WorkList } from '../../../lists/index.ts'
import { OutcomeBadge } from '../components/outcome-badge.tsx'
import { type Input, listInputs } from '../inputs.queries.ts'

const { nl, en } = inputWorkTexts
const inBoth = (key: keyof typeof nl.list): InBoth => ({ nl: nl.list[key], en: en.list[key] })
const column = (key: keyof typeof nl.columns): InBoth => ({ nl: nl.columns[key], en: en.columns[key] })

/** What people said in every consultation, as one list: to find, to compare, and to see what still has no answer. */
export const inputList: WorkList<Input> = {
  ...{ key: 'inbreng', address: '/werk/inbreng' },
  ...{ title: inBoth('title'), intro: inBoth('intro'), nothing: { nl: nl.noneHint, en: en.noneHint } },
  columns: [
    {
      ...{ key: 'input', header: column('input'), isUsual: true },
      value: ({ title }) => ({ text: title }),
      cell: ({ slug, number, title }, ctx) => (
        <Link href={ctx.href(`/werk/inspraak/${slug}/inbreng/${number}`)}>
          <span lang="nl">{title}</span>
        </Link>
      ),
    },
    {
      ...{ key: 'heardIn', header: inBoth('heardIn'), isUsual: true, isFilter: true },
      value: ({ heardIn }) => ({ text: heardIn }),
      code: ({ slug }) => slug,
      cell: ({ heardIn }) => <span lang="nl">{heardIn}</span>,
    },
    {
      ...{ key: 'origin', header: column('origin'), isUsual: true, isFilter: true },
      value: ({ origin }, language) => ({ text: inputTexts[language].origins[origin] }),
      code: ({ origin }) => origin,
    },
    {
      ...{ key: 'outcome', header: column('outcome'), isUsual: true, isFilter: true },
      value: ({ outcome }, language) => {
        const t = inputTexts[language]
        return { text: outcome ? t.outcomes[outcome] : t.noOutcome }
      },
      code: ({ outcome }) => outcome ?? 'geen',
      cell: ({ outcome }, ctx) => <OutcomeBadge outcome={outcome} language={ctx.language} />,
    },
    {
      ...{ key: 'shown', header: column('shown'), isUsual: false, isFilter: true },
      value: ({ isPublic }, language) => ({ text: inputWorkTexts[language][isPublic ? 'isPublic' : 'isInternal'] }),
      code: ({ isPublic }) => (isPublic ? 'openbaar' : 'intern'),
    },
    {
      ...{ key: 'area', header: inBoth('area'), isUsual: false, isFilter: true },
      value: ({ areaName }) => ({ text: areaName }),
    },
    {
      ...{ key: 'heardOn', header: inBoth('heardOn'), isUsual: true },
      value: ({ heardOn }) => (heardOn ? { day: heardOn } : { text: '' }),
    },
    {
      ...{ key: 'decidedOn', header: inBoth('decidedOn'), isUsual: false },
      value: ({ decidedOn }) => (decidedOn ? { day: decidedOn } : { text: '' }),
    },
    {
      ...{ key: 'reason', header: inBoth('reason'), isUsual: false },
      value: ({ reason }) => ({ text: reason }),
      cell: ({ reason }) => <span lang="nl">{reason}</span>,
    },
  ],
  views: [{ label: { nl: nl.onlyOpen, en: en.onlyOpen }, query: 'f.outcome=geen' }],
  rows: ({ tx }) => listInputs(tx, {}),
}
