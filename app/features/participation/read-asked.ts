import type { Tx } from '../../platform/database/index.ts'
import { orNotFound, type RequestContext } from '../../platform/http/index.ts'
import type { PickerArea } from '../../ui/charts/index.ts'
import { areaMapOf } from './components/area-map.tsx'
import type { Consultation } from './consultations.queries.ts'
import { questionsOf } from './domain/definition.ts'
import { findSurveyAt } from './find-survey-at.ts'
import { listAreas } from './inputs/ideas.queries.ts'
import { listDistricts, listVersions, type Survey, type Version } from './surveys/surveys.queries.ts'

/** A survey as it is asked: its versions, and where it belongs. */
export type Asked = {
  consultation: Consultation
  survey: Survey
  versions: Version[]
  areas: { code: string; name: string }[]
  /** The map of the areas, where a question asks for one. */
  areaMap?: string
}

/** The survey of the address; one that was never opened is not there. */
export async function readAsked(tx: Tx, ctx: RequestContext): Promise<Asked> {
  const { consultation, survey } = orNotFound(await findSurveyAt(tx, ctx.params))
  const versions = await listVersions(tx, survey.id)
  orNotFound(versions.at(-1))
  const asksForArea = versions.some(({ definition }) => questionsOf(definition).some(({ kind }) => kind === 'area'))
  const areas = await listDistricts(tx)
  const borders = async () => (await listAreas(tx, 'district')) as readonly PickerArea[]
  const map = asksForArea && areas.length > 0 ? { areaMap: await areaMapOf(areas, borders) } : {}
  return { consultation, survey, versions, areas, ...map }
}

/** Where it is filled in. */
export const addressOf = (ctx: RequestContext, { consultation, survey }: Asked): string =>
  ctx.href(`/praat-mee/${consultation.slug}/vragenlijst/${survey.key}`)
