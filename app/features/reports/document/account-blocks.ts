import { type Block, type Inline, plain } from '../../../documents/index.ts'
import { formatDay, formatSpan } from '../../../shared/days.ts'
import type { FrozenAccount, FrozenPiece } from '../domain/frozen.ts'
import { ACCOUNT_PARTS, ACCOUNT_WORDS, KIND_WORDS } from './account-words.ts'

const WORDS = ACCOUNT_WORDS

/** The accounts of the goals of one theme, below its text: nothing when no round was opened. */
export function accountBlocks(accounts: readonly FrozenAccount[], idPrefix: string): Block[] {
  if (accounts.length === 0) return []
  return [
    { type: 'heading', level: 2, text: WORDS.heading, id: `${idPrefix}-verantwoording` },
    ...accounts.flatMap((account) => blocksOf(account, idPrefix)),
  ]
}

function blocksOf(account: FrozenAccount, idPrefix: string): Block[] {
  const parts = ACCOUNT_PARTS.flatMap(({ name, kinds }): Block[] => {
    const items = account.pieces.filter(({ kind }) => kinds.includes(kind)).map(itemOf)
    return items.length > 0 ? [lead(name), { type: 'list', ordered: false, items }] : []
  })
  const isEmpty = parts.length === 0 && account.figures.length === 0
  return [
    {
      type: 'heading',
      level: 3,
      text: `${account.goal} ${account.title}`,
      id: `${idPrefix}-verantwoording-${account.goal.toLowerCase().replaceAll('.', '-')}`,
    },
    ...(account.isApproved ? [] : [paragraph(isEmpty ? WORDS.empty : WORDS.unapproved)]),
    ...figureTable(account),
    ...parts,
    ...besides(account),
    ...(isEmpty ? [] : consequence(account)),
    ...disagreements(account),
  ]
}

function figureTable({ goal, figures }: FrozenAccount): Block[] {
  if (figures.length === 0) return []
  const start = (title: string) => ({ title, align: 'start' as const })
  return [
    {
      type: 'table',
      caption: WORDS.figures(goal),
      columns: [start(WORDS.figure), start(WORDS.period), { title: WORDS.value, align: 'end' }, start(WORDS.source)],
      rows: figures.map(({ name, period, text, source, isOld }) => [
        plain(name),
        plain(isOld ? WORDS.old(period) : period),
        plain(text),
        plain(source),
      ]),
    },
  ]
}

/** What was told, with who told it and when; the kind before it where its part holds several. */
function itemOf({ kind, text, source, happenedOn }: FrozenPiece): Inline[] {
  const before = KIND_WORDS[kind]
  const from = [source, happenedOn && formatSpan(happenedOn, 'nl')].filter(Boolean).join(', ')
  return [
    ...(before ? [{ type: 'strong' as const, content: plain(`${before}: `) }] : []),
    ...plain(`${text} `),
    { type: 'emphasis', content: plain(`(${from})`) },
  ]
}

/** Evaluations and inputs, each in one line that leads on to them. */
function besides({ evaluations, heard }: FrozenAccount): Block[] {
  const lines = [
    ...evaluations.map(({ title, sentences }) => ({
      name: WORDS.evaluations,
      text: [title, sentences[0]].filter(Boolean).join('. '),
    })),
    ...heard.map(({ title, where }) => ({ name: WORDS.heard, text: `${title} (${where})` })),
  ]
  if (lines.length === 0) return []
  const items = lines.map(({ name, text }): Inline[] => [
    { type: 'strong', content: plain(`${name}: `) },
    ...plain(text),
  ])
  return [{ type: 'list', ordered: false, items }]
}

function consequence({ consequence: chosen }: FrozenAccount): Block[] {
  if (!chosen) return [paragraph(WORDS.noConsequence)]
  const { choice, reason, decision, decisionOwner, decisionDueOn } = chosen
  const follows = decision
    ? WORDS.decision(decision)
    : decisionDueOn && WORDS.toTake(decisionOwner, formatDay(decisionDueOn, 'nl'))
  return [
    {
      type: 'paragraph',
      content: [
        { type: 'strong', content: plain(`${WORDS.consequence}: ${WORDS.consequences[choice]}. `) },
        ...plain([reason, follows].filter(Boolean).join(' ')),
      ],
    },
  ]
}

function disagreements({ disagreements: found }: FrozenAccount): Block[] {
  if (found.length === 0) return []
  return [
    {
      type: 'callout',
      kind: 'caveat',
      title: WORDS.disagreement,
      content: found.map(({ saidBy, about, body }) => plain(`${saidBy}, over ${WORDS.abouts[about]}: ${body}`)),
    },
  ]
}

const paragraph = (text: string): Block => ({ type: 'paragraph', content: plain(text) })
const lead = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'strong', content: plain(text) }] })
