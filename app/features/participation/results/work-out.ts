import type { Tx } from '../../../platform/database/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import { readResidents } from '../../monitor/index.ts'
import { questionsOf } from '../domain/definition.ts'
import { listDistricts, listVersions, type Survey, type Version } from '../surveys/surveys.queries.ts'
import { analyse } from './analysis/analyse.ts'
import { AnswerCollector, type AnswerTable } from './analysis/answer-table.ts'
import type { SurveyOutcome } from './analysis/outcome.ts'
import { type Population, proposeMappings, targetsOf } from './analysis/population.ts'
import type { Choices } from './analysis/wanted.ts'
import { compareWaves } from './analysis/waves.ts'
import { type KeptChoices, readChoices } from './choices.ts'
import { countAnswerSheets, findChoices, findOutcome, listReportedSurveys, readAnswers } from './results.queries.ts'

/** A survey that was asked, with what there is to work its results out from; the answers are read later. */
export type ToWorkOut = {
  survey: Survey
  version: Version
  choices: KeptChoices
  revision: number
  population: Population
  areas: { code: string; name: string }[]
}

/** Nothing when it was never asked. */
export async function readToWorkOut(tx: Tx, survey: Survey): Promise<ToWorkOut | undefined> {
  const version = (await listVersions(tx, survey.id)).at(-1)
  if (!version) return undefined
  const kept = await findChoices(tx, survey.id)
  return {
    survey,
    version,
    choices: readChoices(version.definition, kept?.choices),
    revision: kept?.revision ?? 0,
    population: await readResidents(tx),
    areas: await listDistricts(tx),
  }
}

/** Which question says what of a person: as somebody decided, or as the options say. */
export const mappingsOf = ({ version, choices, population }: ToWorkOut) =>
  choices.mappings ?? proposeMappings(version.definition, population)

/** Works the results out of the answers as they are now. */
export async function workOut(tx: Tx, given: ToWorkOut, choices: Choices): Promise<SurveyOutcome> {
  const { survey, version, population } = given
  const readable = new Set(
    questionsOf(version.definition).flatMap((question) => (choices.readable(question) ? [question.key] : [])),
  )
  const { table, texts } = await readTable(tx, given, readable)
  const outcome = await analyse(
    {
      survey: survey.key,
      version: version.number,
      definitionHash: sha256(JSON.stringify(version.definition)),
      definition: version.definition,
      targets: targetsOf(version.definition, population, mappingsOf(given)),
      table,
      texts,
    },
    choices,
  )
  const wave = given.choices.earlier && (await readWave(tx, given.choices.earlier, given, outcome))
  return wave ? { ...outcome, wave } : outcome
}

async function readTable(
  tx: Tx,
  { survey, version, areas }: ToWorkOut,
  readable: ReadonlySet<string>,
): Promise<{ table: AnswerTable; texts: Map<string, string[]> }> {
  const codes = areas.map(({ code }) => code)
  const collector = new AnswerCollector(version.definition, codes, await countAnswerSheets(tx, survey.id))
  const texts = new Map([...readable].map((key) => [key, [] as string[]]))
  for await (const answers of readAnswers(tx, survey.id)) {
    collector.add(answers)
    for (const [key, written] of texts) if (answers[key] !== undefined) written.push(String(answers[key]))
  }
  // By their letters, so that the order tells nothing of who wrote what.
  for (const written of texts.values()) written.sort()
  return { table: collector.finish(), texts }
}

async function readWave(tx: Tx, surveyId: string, { version }: ToWorkOut, outcome: SurveyOutcome) {
  const found = (await listReportedSurveys(tx)).find((one) => one.surveyId === surveyId)
  const frozen = found && (await findOutcome(tx, surveyId))
  const asked = frozen && (await listVersions(tx, surveyId)).find(({ number }) => number === frozen.outcome.version)
  if (!asked) return undefined
  const before = {
    definition: asked.definition,
    outcome: frozen.outcome,
    title: found!.title,
    closedOn: found!.closedOn,
  }
  return compareWaves(before, { definition: version.definition, outcome })
}
