import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { readResidents } from '../../../monitor/index.ts'
import { allocate } from '../domain/allocate.ts'
import { type Division, keyOf, type Stratum, withEmptyParts } from '../domain/strata.ts'
import { drawWave, insertWave, listEligible, listSurveysToAsk } from '../waves.queries.ts'

export type DrawRefusal = 'not-found' | 'nobody' | 'too-few-wanted'

/** For which survey, by what the panel is divided, how many are wanted, and the fewest of each part. */
export type DrawWish = { surveyId: string; strata: Division[]; wanted: number; fewest: number }

/** A part of the draw: how many live there, how many could be drawn, and how many will be. */
export type PlannedPart = Stratum & { size: number | undefined; eligible: number; draw: number }

/** What a draw would be, by numbers: the lot decides later who it will be. */
export async function planDraw(tx: Tx, today: string, wish: DrawWish): Promise<Outcome<DrawRefusal, PlannedPart[]>> {
  const surveys = await listSurveysToAsk(tx)
  if (!surveys.some(({ id }) => id === wish.surveyId)) return refuse('not-found')
  const population = await readResidents(tx)
  const found = await listEligible(tx, wish.surveyId, today, wish.strata)
  if (found.length === 0) return refuse('nobody')
  const all = withEmptyParts(found, population, wish.strata, { eligible: 0 })
  const parts = all.map((part) => ({ ...part, key: keyOf(part) }))
  const draw = allocate(parts, wish.wanted, wish.fewest)
  if (!draw) return refuse('too-few-wanted', { field: 'wanted' })
  return ok(parts.map(({ key, ...part }) => ({ ...part, draw: draw.get(key)! })))
}

/** Draws a wave; answers its number. */
export async function draw(
  tx: Tx,
  municipalityId: string,
  today: string,
  wish: DrawWish,
): Promise<Outcome<DrawRefusal, number>> {
  const wave = await insertWave(tx, { ...wish, municipalityId, drawnOn: today })
  // After the number was taken, which others wait for: what is planned is what is drawn.
  const planned = await planDraw(tx, today, wish)
  if (!planned.ok) return planned
  await drawWave(tx, wave.id, planned.value)
  return ok(wave.number)
}
