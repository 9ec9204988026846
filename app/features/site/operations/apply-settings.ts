import type { Tx } from '../../../platform/database/index.ts'
import type { Municipality, MunicipalitySettings } from '../../../platform/http/index.ts'
import {
  DEFAULT_SETTINGS,
  findMunicipality,
  insertMunicipality,
  updateMunicipality,
} from '../../../platform/municipality.ts'
import { canonicalJson } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { findQuestionTerm, putQuestionTerm, type QuestionTerm } from '../../decisions/index.ts'
import { type Area, deleteArea, insertAreas, listAllAreas, updateArea } from '../areas.queries.ts'
import type { FileProblem, WantedMunicipality } from '../settings-file/read-settings-file.ts'

export type AppliedSettings = {
  isNew: boolean
  /** Names of the settings that are not what they were. */
  changed: string[]
  areas: { added: number; changed: number; removed: number }
}

/**
 * What stands in the way of these wishes in a database where others live already. A host leads to one municipality; and
 * only the oldest may go without one, because it answers wherever nobody else does.
 */
export function hostProblems({ id, settings }: WantedMunicipality, present: Municipality[]): FileProblem[] {
  const others = present.filter((one) => one.id !== id)
  const own = present.find((one) => one.id === id)
  const hosts = settings.hosts ?? own?.settings.hosts ?? []
  const isOldest = others.length === 0 || present[0] === own
  if (hosts.length === 0 && !isOldest) {
    const message = `is missing: ${present[0]!.name} answers at every host that nobody claims`
    return [{ path: 'hosts', message }]
  }
  return hosts.flatMap((host, index) => {
    const taken = others.find((other) => other.settings.hosts.includes(host))
    return taken ? [{ path: `hosts[${index}]`, message: `${host} leads to ${taken.name} already` }] : []
  })
}

/**
 * Makes the municipality, or makes it what the file says; what the file leaves out stays as it is. Doing it again
 * changes nothing. Of the areas, the divisions that the file names become what it says, and others stay.
 */
export async function applySettings(
  tx: Tx,
  { id, name, settings, areas, writtenQuestions }: WantedMunicipality,
): Promise<Outcome<'changed-meanwhile', AppliedSettings>> {
  const before = await findMunicipality(tx, id)
  const wanted: MunicipalitySettings = { ...(before?.settings ?? DEFAULT_SETTINGS), ...settings }
  if (!before && !wanted.siteName) wanted.siteName = name
  const changed = before ? changesOf({ name: before.name, ...before.settings }, { name, ...wanted }) : []
  if (!before) await insertMunicipality(tx, { id, name, settings: wanted })
  else if (changed.length > 0) {
    const isWritten = await updateMunicipality(tx, { ...before, name, settings: wanted })
    if (!isWritten) return refuse('changed-meanwhile')
  }
  if (writtenQuestions && (await applyQuestionTerm(tx, id, writtenQuestions))) changed.push('writtenQuestions')
  const counts = areas ? await applyAreas(tx, id, areas) : { added: 0, changed: 0, removed: 0 }
  return ok({ isNew: !before, changed, areas: counts })
}

function changesOf(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(after).filter((key) => canonicalJson(before[key]) !== canonicalJson(after[key]))
}

/** Answers whether the council had another term, or none. */
async function applyQuestionTerm(
  tx: Tx,
  municipalityId: string,
  { days, basis, link }: NonNullable<WantedMunicipality['writtenQuestions']>,
): Promise<boolean> {
  const term: QuestionTerm = { questionDays: days, questionBasis: basis, questionLink: link }
  const before = await findQuestionTerm(tx)
  if (before && canonicalJson(before) === canonicalJson(term)) return false
  await putQuestionTerm(tx, municipalityId, term)
  return true
}

const keyOf = ({ vintage, code }: Area) => `${vintage} ${code}`

async function applyAreas(tx: Tx, municipalityId: string, wanted: Area[]): Promise<AppliedSettings['areas']> {
  const vintages = new Set(wanted.map(({ vintage }) => vintage))
  const present = (await listAllAreas(tx)).filter(({ vintage }) => vintages.has(vintage))
  const known = new Map(present.map((area) => [keyOf(area), area]))
  const added = wanted.filter((area) => !known.has(keyOf(area)))
  const changed = wanted.filter((area) => {
    const before = known.get(keyOf(area))
    return before && canonicalJson(before) !== canonicalJson(area)
  })
  const kept = new Set(wanted.map(keyOf))
  const removed = present.filter((area) => !kept.has(keyOf(area)))
  for (const area of removed) await deleteArea(tx, area)
  for (const area of changed) await updateArea(tx, area)
  await insertAreas(tx, municipalityId, added)
  return { added: added.length, changed: changed.length, removed: removed.length }
}
