import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { listOrganisations } from '../../partners/index.ts'
import { findAdoptedPlan, findPlanBySlug } from '../../plan/index.ts'
import { insertLink, insertNode } from '../../thread/index.ts'
import { findGoalNode, insertAccount } from '../accounts.queries.ts'
import { whoIsAsked } from '../domain/asked.ts'
import { dayOfMilestone } from '../domain/calendar.ts'
import { insertRequest } from '../requests.queries.ts'
import { insertRound, listRounds } from '../rounds.queries.ts'

export type OpenRefusal = 'plan-unknown' | 'not-adopted' | 'year-outside-plan' | 'council-too-early' | 'opened-already'

/**
 * Opens the round of a plan about a year: an account for each goal of the plan as it was adopted, and a request for
 * everybody who owns an action or takes part in one. Of a year that was accounted for long ago nobody is asked any more.
 */
export async function openRound(
  tx: Tx,
  municipalityId: string,
  input: { plan: string; year: number; councilOn: Day; isAfterwards?: boolean },
): Promise<Outcome<OpenRefusal, string>> {
  const plan = await findPlanBySlug(tx, input.plan)
  if (!plan) return refuse('plan-unknown', { field: 'plan' })
  const adopted = await findAdoptedPlan(tx, input.plan)
  if (!adopted) return refuse('not-adopted', { field: 'plan' })
  const { content } = adopted
  const [first, last] = [content.startsOn, content.endsOn].map((day) => Number(day.slice(0, 4))) as [number, number]
  if (input.year < first || input.year > last)
    return refuse('year-outside-plan', { field: 'year', values: { first, last } })
  if (Number(input.councilOn.slice(0, 4)) <= input.year) return refuse('council-too-early', { field: 'councilOn' })
  if ((await listRounds(tx, { planId: plan.id })).some(({ reportingYear }) => reportingYear === input.year)) {
    return refuse('opened-already', { field: 'year' })
  }
  const slug = `${input.plan}-over-${input.year}`
  const round = { municipalityId, planId: plan.id, slug, reportingYear: input.year, councilOn: input.councilOn }
  const roundId = await insertRound(tx, round)
  let position = 0
  for (const theme of content.themes) {
    for (const goal of theme.goals) {
      position += 1
      const id = await insertNode(tx, municipalityId, {
        kind: 'goalAccount',
        title: `${goal.title} (${input.year})`,
        reference: `${slug}:${goal.code}`,
      })
      await insertAccount(tx, {
        ...{ id, municipalityId, roundId, position },
        ...{ themeCode: theme.code, themeName: theme.name, goalCode: goal.code, goalTitle: goal.title },
      })
      const goalNode = await findGoalNode(tx, plan.id, goal.code)
      if (goalNode) await insertLink(tx, municipalityId, id, 'accounts-for', goalNode)
    }
  }
  if (input.isAfterwards) return ok(slug)
  const organisations = new Map((await listOrganisations(tx)).map((one) => [one.slug, one.id]))
  const dueOn = dayOfMilestone(input.councilOn, 'due')
  for (const { name, organisation, subjects } of whoIsAsked(content)) {
    const organisationId = organisation ? (organisations.get(organisation) ?? null) : null
    await insertRequest(tx, { municipalityId, roundId, asked: name, organisationId, subjects, dueOn })
  }
  return ok(slug)
}
