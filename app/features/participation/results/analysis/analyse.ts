import { METHODS } from '../../../../statistics/index.ts'
import { type Definition, type Question, questionsOf } from '../../domain/definition.ts'
import { FEWEST_PEOPLE } from '../../domain/public-result.ts'
import type { AnswerTable, Column } from './answer-table.ts'
import { crossingResult, crossingsOf } from './crossings.ts'
import { meanAmong, round, rowsWith, scaleValues, sharesOf } from './estimates.ts'
import { countsBy, type GatedCrossing, gateCrossing, gateLine, type Told } from './gate.ts'
import { classesOf, groupsOf, smallTogether } from './lines.ts'
import type { LineResult, QuestionResult, SurveyOutcome } from './outcome.ts'
import type { Feature, MappingProblem, Target } from './population.ts'
import { representationOf } from './represent.ts'
import type { Choices } from './wanted.ts'
import { TRIMMED_TO, type Weighing, weigh } from './weigh.ts'

export type Asked = {
  survey: string
  version: number
  definitionHash: string
  definition: Definition
  table: AnswerTable
  targets: Partial<Record<Feature, Target | MappingProblem>>
  /** What was written to questions that can be read by all, in no order that tells anything. */
  texts: ReadonlyMap<string, string[]>
}

/** Works out what came of a survey, and lets out of it what may be seen. */
export async function analyse(asked: Asked, choices: Choices): Promise<SurveyOutcome> {
  const { definition, table, targets } = asked
  const weighing = weigh(table, targets)
  const questions = questionsOf(definition)
  const shown = questions.filter(choices.isPublic)
  const personal = new Set(weighing.features.flatMap((one) => (one.isUsed ? [one.question] : [])))
  const told = new Map<string, Told>()
  for (const column of table.columns) {
    const isWanted = shown.some(({ key }) => key === column.question.key) || personal.has(column.question.key)
    if (isWanted && answeredBy(column) >= FEWEST_PEOPLE) told.set(column.key, await tell(column))
  }
  const crossings: GatedCrossing[] = []
  const leftOut: [string, string][] = []
  for (const wanted of crossingsOf(told, questions, choices)) {
    const gated = await gateCrossing(wanted)
    if (gated) crossings.push(gated)
    else leftOut.push([wanted.row.column.key, wanted.column.column.key])
  }
  const { sample: _, weights: __, ...known } = weighing
  return {
    format: 1,
    survey: asked.survey,
    version: asked.version,
    definitionHash: asked.definitionHash,
    languages: definition.languages,
    title: definition.title,
    n: table.count,
    isRandomSample: choices.isRandomSample,
    method: { ...versionsUsed(), trim: TRIMMED_TO },
    weighing: {
      ...known,
      isWeighted: weighing.reason === undefined,
      deff: round(weighing.deff, 2),
      nEff: round(weighing.nEff, 0),
      spread: round(weighing.spread, 1),
    },
    representation: Object.values(targets).flatMap((target) =>
      typeof target === 'string' ? [] : representationOf(target, told, weighing),
    ),
    questions: shown.map((question) => questionResult(question, { table, weighing, told, asked, choices })),
    keptInside: questions.length - shown.length,
    crossings: crossings.map((one) => crossingResult(one, weighing)),
    crossingsLeftOut: leftOut,
  }
}

/** Which version of each method made the numbers. */
export function versionsUsed() {
  const of = (name: string) => METHODS.find((method) => method.name === name)!.card.version
  return { rake: of('rake'), survey: of('survey'), crosstab: of('crosstab'), waves: of('waves') }
}

const answeredBy = ({ codes }: Column): number => codes.reduce((count, code) => count + Number(code >= 0), 0)

/** How a line is told, by nothing but the answers: what was published before is then told in the same way again. */
async function tell(column: Column): Promise<Told> {
  const alone = column.options.map((option) => ({ key: option, members: [option] }))
  const { sizes } = countsBy(column, alone)
  const counts = new Map(column.options.map((option, at) => [option, sizes[at]!]))
  const classes = classesOf(column, counts)
  const groups = column.question.kind === 'area' ? smallTogether(classes, sizes) : groupsOf(column, classes)
  return gateLine(column, classes, groups)
}

type Making = {
  table: AnswerTable
  weighing: Weighing
  told: ReadonlyMap<string, Told>
  asked: Asked
  choices: Choices
}

function questionResult(question: Question, making: Making): QuestionResult {
  const { table, weighing, told, asked, choices } = making
  const count = table.texts.get(question.key)
  if (count !== undefined) {
    const isTooFew = count < FEWEST_PEOPLE
    const reason = choices.readable(question)
    const texts = reason && !isTooFew ? { texts: asked.texts.get(question.key) ?? [], reason } : {}
    return {
      question,
      n: isTooFew ? 0 : count,
      isTooFew,
      lines: [],
      written: { count: isTooFew ? 0 : count, ...texts },
    }
  }
  const points = table.numbers.filter((one) => one.question.key === question.key && one.option !== '')
  if (points.length > 0) {
    const known = points[0]!.values.reduce((sum, value) => sum + Number(!Number.isNaN(value)), 0)
    if (known < FEWEST_PEOPLE) return nothing(question)
    const everybody = Uint32Array.from(points[0]!.values.keys())
    const means = points.map(({ option, values }) => ({ option, mean: meanAmong(weighing, values, everybody) }))
    return { question, n: known, isTooFew: false, lines: [], means }
  }
  const lines = table.columns.filter(({ key, question: { key: own } }) => own === question.key && told.has(key))
  if (lines.length === 0) return nothing(question)
  const results = lines.map((column) => lineResult(told.get(column.key)!, making))
  return { question, n: Math.max(...results.map(({ answered }) => answered)), isTooFew: false, lines: results }
}

const nothing = (question: Question): QuestionResult => ({ question, n: 0, isTooFew: true, lines: [] })

function lineResult({ column, answered, classes }: Told, { weighing, table }: Making): LineResult {
  const rows = rowsWith(column)
  const shares = sharesOf(weighing, column, classes, rows)
  const isWhole = classes.every(({ count }) => count !== 'hidden')
  const numbers = table.numbers.find(({ question, option }) => question.key === column.question.key && option === '')
  const values = column.question.kind === 'scale' ? scaleValues(column) : numbers?.values
  const mean = isWhole && values ? meanAmong(weighing, values, rows) : undefined
  return {
    key: column.key,
    row: column.row,
    answered,
    classes: classes.map(({ key, members, count }, at) => ({
      ...{ key, members },
      // A share stands only beside a count that may be seen.
      ...(count === 'hidden' ? { count: null } : { count, share: shares[at]! }),
    })),
    ...(mean ? { mean } : {}),
  }
}
