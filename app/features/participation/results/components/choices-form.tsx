import { bothVersionsTexts } from '../../../../i18n/both-versions.ts'
import { surveyResultsTexts } from '../../../../i18n/survey-results.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import {
  Alert,
  BothVersions,
  Button,
  Checkbox,
  FieldRow,
  Fieldset,
  Form,
  HiddenField,
  Paragraph,
  Radios,
  Select,
  TextField,
  type Version,
  versionsOf,
} from '../../../../ui/index.ts'
import { type Question, questionsOf } from '../../domain/definition.ts'
import { canGroup } from '../analysis/crossings.ts'
import { FEATURES, type Feature, type Mappings } from '../analysis/population.ts'
import { isText, type KeptChoices } from '../choices.ts'
import { CROSSTABS } from '../choices-form.ts'
import type { Names } from '../naming.ts'
import type { SaveChoicesRefusal } from '../operations/save-choices.ts'
import type { ReportedSurvey } from '../results.queries.ts'
import type { ToWorkOut } from '../work-out.ts'

export type ChoicesAgain = { choices: KeptChoices; revision: number; refusal: SaveChoicesRefusal; field?: string }

type Props = {
  ctx: RequestContext
  action: string
  given: ToWorkOut
  choices: KeptChoices
  mappings: Mappings
  reported: ReportedSurvey[]
  names: Names
  again?: ChoicesAgain
}

/** What is made public of a survey, question by question, and how it is weighed. */
export function ChoicesForm({ ctx, action, given, choices, mappings, reported, names, again }: Props) {
  const t = surveyResultsTexts[ctx.language].work
  const questions = questionsOf(given.version.definition)
  const errorAt = (field: string) => (again?.field === field ? t.refused[again.refusal] : undefined)
  const isOvertaken = again?.refusal === 'changed-meanwhile'
  const hasDistricts = questions.some(({ kind }) => kind === 'area')
  const nameOf = (question: Question) => ({ value: question.key, label: names.question(question) })
  return (
    <Form action={action} csrfToken={ctx.csrf}>
      <HiddenField name="revision" value={String(again && !isOvertaken ? again.revision : given.revision)} />
      {again && !isOvertaken && (
        <Alert tone="error" announce>
          {t.refused[again.refusal]}
        </Alert>
      )}
      {again && isOvertaken && (
        <BothVersions
          words={bothVersionsTexts[ctx.language]}
          versions={versionsOfChoices(ctx, questions, names, given.choices, again.choices)}
        />
      )}
      <Paragraph>{t.chooseIntro}</Paragraph>
      {questions.map((question) => (
        <Fieldset key={question.key} legend={names.question(question)}>
          <Checkbox
            name={`public.${question.key}`}
            label={t.isPublic}
            hint={isText(question) ? t.textHint : undefined}
            checked={choices.questions[question.key]?.isPublic}
          />
          {isText(question) ? (
            <TextField
              name={`reason.${question.key}`}
              label={t.reason}
              value={choices.questions[question.key]?.reason}
              error={errorAt(`reason.${question.key}`)}
              maxLength={1000}
            />
          ) : (
            hasDistricts &&
            question.kind !== 'area' &&
            question.kind !== 'points' && (
              <Checkbox
                name={`district.${question.key}`}
                label={t.perDistrict}
                checked={choices.questions[question.key]?.byDistrict}
              />
            )
          )}
        </Fieldset>
      ))}
      <Fieldset legend={t.crosstabs} section hint={t.crosstabsIntro}>
        {Array.from({ length: CROSSTABS }, (_, at) => (
          <FieldRow key={at}>
            <Select
              name={`row.${at}`}
              label={t.row(at + 1)}
              empty={t.none}
              value={choices.crosstabs[at]?.[0]}
              error={errorAt(`row.${at}`)}
              choices={questions.filter(canGroup).map(nameOf)}
            />
            <Select
              name={`column.${at}`}
              label={t.column(at + 1)}
              empty={t.none}
              value={choices.crosstabs[at]?.[1]}
              error={errorAt(`column.${at}`)}
              choices={questions.filter((one) => !isText(one) && one.kind !== 'points').map(nameOf)}
            />
          </FieldRow>
        ))}
      </Fieldset>
      <Radios
        name="sample"
        label={t.sample}
        value={choices.isRandomSample ? 'lot' : 'own'}
        choices={[
          { value: 'own', label: t.sampleOwn },
          { value: 'lot', label: t.sampleLot },
        ]}
      />
      {reported.length > 0 && (
        <Select
          name="earlier"
          label={t.earlier}
          empty={t.none}
          value={choices.earlier}
          choices={reported.map(({ surveyId, title, key, closedOn }) => ({
            value: surveyId,
            label: `${title} (${key}, ${formatDay(closedOn, ctx.language)})`,
          }))}
        />
      )}
      <WeighingFields {...{ ctx, given, mappings, names, errorAt }} />
      <Button>{t.save}</Button>
    </Form>
  )
}

/** What is made public and how, beside one another: question by question, and the tables of two. */
function versionsOfChoices(
  { language }: RequestContext,
  questions: Question[],
  names: Names,
  stored: KeptChoices,
  sent: KeptChoices,
): Version[] {
  const t = surveyResultsTexts[language].work
  const words = bothVersionsTexts[language]
  const nameOf = (key: string) => {
    const question = questions.find((one) => one.key === key)
    return question ? names.question(question) : key
  }
  const shown = ({ isPublic, byDistrict, reason }: Partial<KeptChoices['questions'][string]> = {}) =>
    [isPublic ? words.yes : words.no, byDistrict && t.perDistrict, reason].filter(Boolean).join('; ')
  const rest = ({ crosstabs, isRandomSample }: KeptChoices) => ({
    crosstabs: crosstabs.map((pair) => pair.map(nameOf).join(' × ')),
    sample: isRandomSample ? t.sampleLot : t.sampleOwn,
  })
  return [
    ...questions.map((question) => ({
      field: `${names.question(question)}: ${t.isPublic}`,
      theirs: shown(stored.questions[question.key]),
      yours: shown(sent.questions[question.key]),
    })),
    ...versionsOf({ crosstabs: t.crosstabs, sample: t.sample }, rest(stored), rest(sent)),
  ]
}

type FieldsProps = Pick<Props, 'ctx' | 'given' | 'mappings' | 'names'> & {
  errorAt: (field: string) => string | undefined
}

/** Which question says who somebody is, and which groups of the population its options are. */
function WeighingFields({ ctx, given, mappings, names, errorAt }: FieldsProps) {
  const { work: t, features } = surveyResultsTexts[ctx.language]
  const { population, version } = given
  const personal = questionsOf(version.definition).filter(({ isAboutPerson }) => isAboutPerson)
  const fits = (feature: Feature) => personal.filter(({ kind }) => kind === (feature === 'area' ? 'area' : 'single'))
  return (
    <Fieldset legend={t.weighing} section hint={t.weighingIntro}>
      {!population.age && !population.sex && <Alert tone="info">{t.noPopulation}</Alert>}
      {FEATURES.filter((feature) => fits(feature).length > 0).map((feature) => {
        const known = feature === 'area' ? undefined : population[feature]
        const question = personal.find(({ key }) => key === mappings[feature]?.question)
        return (
          <div key={feature}>
            <Select
              name={`feature.${feature}`}
              label={t.featureQuestion(features[feature])}
              empty={t.none}
              value={mappings[feature]?.question}
              choices={fits(feature).map((one) => ({ value: one.key, label: names.question(one) }))}
            />
            {feature !== 'area' &&
              known &&
              question?.options?.map(({ key }) => (
                <TextField
                  key={key}
                  name={`to.${feature}.${key}`}
                  label={t.toCategories(names.option(question, key))}
                  hint={t.categoriesHint([...known.total.keys()].join(', '))}
                  value={mappings[feature]?.to[key]?.join(' ')}
                  error={errorAt(`to.${feature}.${key}`)}
                  spellcheck={false}
                />
              ))}
          </div>
        )
      })}
    </Fieldset>
  )
}
