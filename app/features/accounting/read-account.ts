import type { Tx } from '../../platform/database/index.ts'
import { byTime } from '../../shared/periods.ts'
import { readEffectBlock } from '../effects/index.ts'
import { formatFigure, type IndicatorSeries, listSnapshotsOf, readSeries } from '../monitor/index.ts'
import { type InputOnThread, listInputsOnThread } from '../participation/index.ts'
import { findAdoptedPlan, type Goal } from '../plan/index.ts'
import {
  type Disagreement,
  findGoalNode,
  type GoalAccount,
  listDisagreements,
  listEffectsOfGoal,
  listPieces,
  type Piece,
} from './accounts.queries.ts'
import type { AccountFigure, FrozenAccount } from './domain/frozen-account.ts'
import type { Round } from './rounds.queries.ts'

/** An account with everything that fills itself, as it is now. */
export type ReadAccount = {
  account: GoalAccount
  goal: Goal | undefined
  pieces: Piece[]
  disagreements: Disagreement[]
  frozen: FrozenAccount
}

/** Of one indicator no more figures are shown than this: those of its categories stand on its own page. */
const MOST_CATEGORIES = 6

/** Reads an account with its figures, evaluations and what was heard, and puts it into the words that would be frozen. */
export async function readAccount(tx: Tx, round: Round, account: GoalAccount): Promise<ReadAccount> {
  const adopted = await findAdoptedPlan(tx, round.planSlug)
  const goal = adopted?.content.themes.flatMap(({ goals }) => goals).find(({ code }) => code === account.goalCode)
  const pieces = await listPieces(tx, account.id)
  const disagreements = await listDisagreements(tx, account.id)
  const keys = [...new Set([...(goal?.indicators.map(({ key }) => key) ?? []), ...account.picked])]
  const frozen: FrozenAccount = {
    theme: account.themeCode,
    themeName: account.themeName,
    goal: account.goalCode,
    title: account.goalTitle,
    year: round.reportingYear,
    figures: await readFigures(tx, keys, round.reportingYear),
    evaluations: await readEvaluations(tx, round, account),
    heard: await readHeard(tx, round, account),
    pieces: toFrozenPieces(pieces),
    consequence: toConsequence(account),
    disagreements: disagreements.map(({ about, saidBy, body, pieceId }) => ({
      about,
      saidBy,
      body,
      piece: positionOf(pieces, pieceId),
    })),
  }
  return { account, goal, pieces, disagreements, frozen }
}

/** The figures of the year; of an indicator without one, the newest before it, marked as old. Only what is public. */
async function readFigures(tx: Tx, keys: string[], year: number): Promise<AccountFigure[]> {
  const series = (await readSeries(tx, keys)).filter(({ passport }) => passport.isPublic)
  const snapshots = await listSnapshotsOf(
    tx,
    series.flatMap(({ figures }) => figures),
  )
  const sources = new Map(
    snapshots.map(({ id, title, publishedOn }) => [id, [title, publishedOn].filter(Boolean).join(', ')]),
  )
  return series.flatMap((one) => figuresOfYear(one, year, sources))
}

function figuresOfYear(
  { passport, figures }: IndicatorSeries,
  year: number,
  sources: Map<string, string>,
): AccountFigure[] {
  const upTo = figures.filter(({ period }) => byTime(period, String(year)) <= 0 && period.length === 4)
  const newest = upTo.at(-1)?.period
  if (!newest) return []
  return upTo
    .filter(({ period }) => period === newest)
    .slice(0, MOST_CATEGORIES)
    .map((figure) => {
      const category = passport.categories.find(({ key }) => key === figure.category)
      return {
        indicator: passport.key,
        name: [passport.name.nl, category?.nl].filter(Boolean).join(': '),
        category: figure.category,
        period: figure.period,
        state: figure.state,
        text: formatFigure(figure, passport, 'nl').text,
        definition: figure.definition,
        snapshotId: figure.snapshotId,
        row: figure.row,
        source: sources.get(figure.snapshotId) ?? passport.source,
        isOld: newest !== String(year),
      }
    })
}

/** The evaluations of the goal and its actions that everybody may read. */
async function readEvaluations(tx: Tx, round: Round, account: GoalAccount): Promise<FrozenAccount['evaluations']> {
  const node = await findGoalNode(tx, round.planId, account.goalCode)
  const found: FrozenAccount['evaluations'] = []
  for (const slug of node ? await listEffectsOfGoal(tx, node) : []) {
    const block = await readEffectBlock(tx, slug)
    if (block?.isPublic) found.push({ slug, title: block.title, sentences: block.sentences })
  }
  return found
}

/** What people said that led to this goal or to an action of it. */
async function readHeard(tx: Tx, round: Round, account: GoalAccount): Promise<FrozenAccount['heard']> {
  const key = `${round.planSlug}:${account.goalCode}`
  const isAbout = (input: InputOnThread) => input.places.some((place) => place.kind === 'goal' && place.key === key)
  return (await listInputsOnThread(tx)).filter(isAbout).map(({ title, heardIn, slug, number }) => ({
    title,
    where: heardIn,
    address: `/praat-mee/${slug}/inbreng/${number}`,
  }))
}

function toFrozenPieces(pieces: Piece[]): FrozenAccount['pieces'] {
  return pieces
    .filter(({ weight }) => weight !== 'none')
    .map(({ kind, said, wording, source, happenedOn, weight, weightReason }) => ({
      kind,
      text: wording || said,
      said: wording === '' ? '' : said,
      source,
      happenedOn,
      weight,
      weightReason,
    }))
}

function toConsequence(account: GoalAccount): FrozenAccount['consequence'] {
  if (!account.consequence) return null
  return {
    choice: account.consequence,
    reason: account.consequenceReason,
    decision: account.decisionTitle,
    decisionOwner: account.decisionOwner,
    decisionDueOn: account.decisionDueOn,
  }
}

function positionOf(pieces: Piece[], id: string | null): number | null {
  const used = pieces.filter(({ weight }) => weight !== 'none')
  const place = used.findIndex((piece) => piece.id === id)
  return place < 0 ? null : place
}
