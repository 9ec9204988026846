import { heardChapterTexts } from '../../../i18n/heard-chapter.ts'
import { liveTexts } from '../../../i18n/live.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { sentenceOf } from '../sessions/components/ranking-result.tsx'
import { together } from '../sessions/domain/ideas.ts'
import { resultForAll } from '../sessions/domain/public-result.ts'
import { FEWEST_IN_HALL, type Mean, type RoundResult } from '../sessions/domain/results.ts'
import { listIdeas, listRounds, type Round } from '../sessions/rounds.queries.ts'
import { listSessions } from '../sessions/sessions.queries.ts'
import { type BlockTable, inDutch, namedAndCounted } from './block-table.ts'

/** A meeting: when it was and who came, and what came of each question. */
export type SessionBlock = { title: string; sentences: string[]; rounds: (BlockTable & { sentence: string })[] }

const { result: r, public: p, kinds } = liveTexts.nl
const t = heardChapterTexts.nl

/** The sessions of a consultation that were published, as everybody may know them. */
export async function readSessionBlocks(tx: Tx, consultationId: string): Promise<SessionBlock[]> {
  const blocks: SessionBlock[] = []
  for (const session of await listSessions(tx, consultationId)) {
    if (session.status !== 'published') continue
    const rounds: SessionBlock['rounds'] = []
    for (const round of await listRounds(tx, session.id)) {
      if (round.state !== 'closed') continue
      if (round.result) rounds.push(counted(round, resultForAll(round.result, session.kind)))
      else if (round.kind === 'ideas' && round.isShown) rounds.push(await ideasOf(tx, round))
    }
    const when = [`${kinds[session.kind]}, ${p.on(formatDay(session.heldOn, 'nl'), session.place)}.`]
    if (session.participants !== null) when.push(`${p.participants(session.participants)}.`)
    when.push(session.kind === 'council' ? p.council : p.notAll)
    blocks.push({ title: session.title, sentences: when, rounds })
  }
  return blocks
}

async function ideasOf(tx: Tx, round: Round): Promise<SessionBlock['rounds'][number]> {
  const ideas = together(await listIdeas(tx, round.id))
  return {
    caption: round.question,
    sentence: `${r.ideas(ideas.length)}.`,
    columns: namedAndCounted(t.idea, t.times),
    rows: ideas.map(({ text, times }) => [text, inDutch(times)]),
  }
}

function counted(round: Round, result: RoundResult): SessionBlock['rounds'][number] {
  const nameOf = (key: string) => round.options.find((one) => one.key === key)?.text ?? key
  const block = (sentence: string, columns: BlockTable['columns'], rows: string[][]) => ({
    caption: round.question,
    sentence: [result.n === 0 ? r.none : `${r.votes(result.n)}.`, sentence].filter(Boolean).join(' '),
    columns,
    rows,
  })
  switch (result.kind) {
    case 'suppressed':
      return block(result.n === 0 ? '' : r.suppressed(FEWEST_IN_HALL), [], [])
    case 'rate':
      return block(
        '',
        namedAndCounted(r.option, r.importance, r.feasibility),
        result.options.map((one) => [nameOf(one.option), mean(one.importance), mean(one.feasibility)]),
      )
    case 'ranking': {
      const { options } = result.ranking
      const hasPoints = options.some(({ points }) => points !== undefined)
      return block(
        sentenceOf(result.ranking, nameOf, r),
        namedAndCounted(r.option, r.place, r.between, ...(hasPoints ? [r.points] : [])),
        options.map(({ option, schulze, lo, hi, points }) => [
          nameOf(option),
          inDutch(schulze),
          r.span(lo, hi),
          ...(hasPoints ? [inDutch(points ?? 0, 1)] : []),
        ]),
      )
    }
    case 'statements': {
      const { opinions, statements } = result
      const groups = opinions.found
        ? r.groups(opinions.groups.length)
        : opinions.reason === 'counting'
          ? ''
          : r.noGroups[opinions.reason]
      return block(
        groups,
        namedAndCounted(r.statement, r.stances.agree, r.stances.disagree, r.stances.pass),
        statements.map((one) => [
          nameOf(one.option),
          ...[one.agree, one.disagree, one.pass].map((count) => inDutch(count)),
        ]),
      )
    }
  }
}

const mean = (one: Mean | null) => (one ? r.margin(inDutch(one.mean, 1), inDutch(one.lo, 1), inDutch(one.hi, 1)) : '–')
