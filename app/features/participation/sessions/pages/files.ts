import { type Answer, download, orNotFound, type PageContext } from '../../../../platform/http/index.ts'
import { toCsv } from '../../../../shared/csv.ts'
import { opinionInput } from '../domain/opinions.ts'
import { rankInput } from '../domain/rank-votes.ts'
import { rowsOfResult } from '../domain/result-rows.ts'
import { listBallots, listIdeas, listRounds, type Round } from '../rounds.queries.ts'
import { type SessionAt, sessionAt } from '../session-at.ts'

/** The counts of a session that is over, a line for each number. */
export async function downloadCsv(ctx: PageContext): Promise<Answer> {
  const { session, rounds } = await readClosed(ctx)
  const nameOf = (round: Round, key: string) => round.options.find((one) => one.key === key)?.text ?? key
  const rows = rounds.flatMap((round) =>
    rowsOfResult(round.result).map(({ option, fraction, measure, value }) => [
      String(round.number),
      round.question,
      round.kind,
      nameOf(round, option),
      fraction,
      measure,
      value,
    ]),
  )
  const ideas = []
  for (const round of rounds.filter(({ kind, isShown }) => kind === 'ideas' && isShown)) {
    for (const { text, isHidden, mergedInto } of await listIdeas(ctx.tx, round.id)) {
      if (!isHidden && mergedInto === null) {
        ideas.push([String(round.number), round.question, round.kind, text, '', 'idea', ''])
      }
    }
  }
  const csv = toCsv([['round', 'question', 'kind', 'option', 'fraction', 'measure', 'value'], ...rows, ...ideas])
  return download(`\ufeff${csv}`, 'text/csv; charset=utf-8', `${session.slug}.csv`)
}

/** The same with the votes, which lead to nobody, in the form in which `regie stats` counts them again. */
export async function downloadJson(ctx: PageContext): Promise<Answer> {
  const { session, rounds } = await readClosed(ctx)
  const { title, kind, heldOn, place, participants, attendance } = session
  const written = []
  for (const round of rounds) {
    const { number, question, options, votes, result } = round
    const cast = (await listBallots(ctx.tx, round.id)).map(({ vote }) => vote)
    const ideas = round.isShown ? await listIdeas(ctx.tx, round.id) : []
    written.push({
      ...{ number, kind: round.kind, question, options, votes, result },
      ideas: ideas.filter(({ isHidden }) => !isHidden).map(({ id, text, mergedInto }) => ({ id, text, mergedInto })),
      // Of too few votes nothing leaves, so there is nothing to count again either.
      ...(result?.kind === 'ranking' ? { method: 'rank', input: rankInput(round, cast) } : {}),
      ...(result?.kind === 'statements' ? { method: 'opinion-groups', input: opinionInput(round, cast) } : {}),
    })
  }
  const content = { session: { title, kind, heldOn, place, participants, attendance }, rounds: written }
  return download(`${JSON.stringify(content, null, 2)}\n`, 'application/json; charset=utf-8', `${session.slug}.json`)
}

async function readClosed(ctx: PageContext): Promise<SessionAt & { rounds: Round[] }> {
  const at = await sessionAt(ctx.tx, ctx.params)
  const isOver = at.session.status === 'closed' || at.session.status === 'published'
  orNotFound(isOver || undefined)
  return { ...at, rounds: (await listRounds(ctx.tx, at.session.id)).filter(({ state }) => state === 'closed') }
}
