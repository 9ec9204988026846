import type { Tx } from '../../platform/database/index.ts'
import { findMunicipality, MUNICIPALITIES, type PeerGroup, peersOf } from '../../regions/index.ts'
import { listCountedIndicators } from '../monitor/index.ts'
import { type PlanContent, readPlanContent } from '../plan/index.ts'
import type { Protocol } from './domain/protocol.ts'
import { type FindRegion, readExcluded, readRegions } from './domain/regions-text.ts'
import type { ProtocolForm } from './effects.schemas.ts'
import { readPlannedCost } from './effort-cost.ts'
import { listAreasByName } from './series.queries.ts'

export type ReadProtocol = { protocol: Protocol; errors: Record<string, string> }

/** What was typed as a protocol: names became codes, a group its areas, and the plan says what the effort is. */
export async function readProtocol(
  tx: Tx,
  form: ProtocolForm,
  { plans, sideEffects }: { plans: { id: string; slug: string }[]; sideEffects: string[] },
): Promise<ReadProtocol> {
  const find = await regionFinder(tx)
  const errors: Record<string, string> = {}
  const regions = (field: 'treated' | 'chosen' | 'neighbours') => {
    const { codes, unknown } = readRegions(form[field], find)
    if (unknown.length > 0) errors[field] = 'unknown-region'
    return codes
  }
  const treated = regions('treated')
  const neighbours = regions('neighbours')
  const chosen = regions('chosen')
  const left = readExcluded(form.excluded, find)
  if (left.unknown.length > 0) errors.excluded = 'unknown-region'
  else if (left.hasNoReason) errors.excluded = 'no-reason'
  const [plan = '', code = ''] = form.effort.split(':')
  const planId = plans.find(({ slug }) => slug === plan)?.id
  const effort = planId ? effortOf(await readPlanContent(tx, planId), code) : undefined
  if (form.effort !== '' && !effort) errors.effort = 'not-a-choice'
  if (
    form.cost !== '' &&
    effort &&
    (await readPlannedCost(tx, { ...form, effort: { plan, code, title: effort.title } }))
  ) {
    errors.cost = 'cost-in-plan'
  }
  const counted = form.dose === '' ? [] : await listCountedIndicators(tx)
  if (form.dose !== '' && !counted.some(({ indicator }) => indicator === form.dose)) errors.dose = 'not-a-choice'
  const group = form.comparison === 'chosen' ? chosen : groupOf(treated, form.comparison)
  return {
    errors,
    protocol: {
      format: 1,
      title: form.title,
      effort: effort ? { plan, code, title: effort.title } : { plan: '', code: '', title: '' },
      description: form.description,
      mechanism: form.mechanism || (effort?.mechanism ?? ''),
      outcome: form.outcome,
      population: form.population,
      criterion: { direction: form.direction, size: Number(form.size), unit: form.unit },
      treated,
      comparison: form.comparison,
      donors: group.filter((region) => !treated.includes(region) && !neighbours.includes(region)).sort(),
      excluded: left.excluded,
      neighbours,
      method: form.method,
      startsOn: form.startsOn,
      endsOn: form.endsOn,
      judgedOn: form.judgedOn,
      dose: form.dose,
      cost: form.cost === '' ? null : Number(form.cost),
      ...(form.cost === '' ? {} : { costSource: form.costSource }),
      sideEffects,
    },
  }
}

/** The municipalities that are like any of these by this group. */
function groupOf(treated: string[], group: PeerGroup): string[] {
  return [...new Set(treated.flatMap((region) => peersOf(region, group).map(({ code }) => code)))]
}

/** What the plan calls an action or a goal with this code, and by what it says that an action works. */
function effortOf({ actions, themes }: PlanContent, code: string) {
  const action = actions.find((one) => one.code === code)
  if (action) {
    return { title: action.title, mechanism: (action.logic ?? []).map(({ mechanism }) => mechanism).join('\n') }
  }
  const goal = themes.flatMap(({ goals }) => goals).find((one) => one.code === code)
  return goal && { title: goal.title, mechanism: '' }
}

/** Municipalities by the list of all of them, districts and neighbourhoods by that of the municipality. */
async function regionFinder(tx: Tx): Promise<FindRegion> {
  const areas = await listAreasByName(tx)
  const codes = new Map([
    ...areas.map(({ code, name }): [string, string] => [name.toLowerCase(), code]),
    ...MUNICIPALITIES.map(({ code, name }): [string, string] => [name.toLowerCase(), code]),
  ])
  const known = new Set(areas.map(({ code }) => code))
  return (text) => {
    const code = text.toUpperCase()
    if (findMunicipality(code) || known.has(code)) return code
    return codes.get(text.toLowerCase())
  }
}
