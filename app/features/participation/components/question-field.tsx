import type { ComponentChildren } from 'preact'
import { participationTexts } from '../../../i18n/participation.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Checkboxes, type Choice, DayField, Fieldset, Radios, Select, TextArea, TextField } from '../../../ui/index.ts'
import {
  type Definition,
  type Option,
  optionKeys,
  type Question,
  STANCES,
  said,
  type Text,
} from '../domain/definition.ts'
import { type AnswerProblem, MOST_CHARACTERS, partName, type Sent } from '../domain/read-answers.ts'
import { AreaMap } from './area-map.tsx'

export type QuestionView = {
  question: Question
  definition: Definition
  /** The language of the questions, and that of the page around them. */
  spoken: string
  language: Language
  sent: Sent
  areas: readonly { code: string; name: string }[]
  /** The map of the areas, to point at. */
  areaMap?: string
  problem?: AnswerProblem
}

/** One question as a field that works without script, with what was typed and what is wrong with it. */
export function QuestionField(view: QuestionView) {
  const { question, definition, spoken, language, sent, areas, areaMap, problem } = view
  const t = participationTexts[language]
  const say = (text: Text | undefined) => said(text, spoken, definition)
  const field = {
    name: question.key,
    label: say(question.text),
    hint: hintOf(view),
    error: problem && t.problems[problem],
    ...(question.required ? { required: t.fill.required } : { optional: t.fill.optional }),
  }
  const value = sent(question.key)[0]
  const choices = (question.options ?? []).map((option): Choice => ({ value: option.key, label: say(option.text) }))
  switch (question.kind) {
    case 'single':
      return <Radios {...field} value={value} choices={choices} />
    case 'statement':
      return (
        <Radios
          {...field}
          value={value}
          choices={STANCES.map((stance) => ({ value: stance, label: t.fill.stances[stance] }))}
        />
      )
    case 'scale':
      return <ScaleField {...field} question={question} value={value} say={say} />
    case 'multiple':
      return <Checkboxes {...field} values={sent(question.key)} choices={choices} />
    case 'area':
      return (
        <>
          <Select
            {...field}
            value={value}
            empty={t.fill.choose}
            choices={areas.map(({ code, name }) => ({ value: code, label: name }))}
          />
          {areaMap && <AreaMap name={question.key} map={areaMap} language={language} />}
        </>
      )
    case 'number':
      return <TextField {...field} size="short" inputMode="decimal" value={value} maxLength={18} />
    case 'date':
      return <DayField {...field} value={value} />
    case 'short-text':
      return <TextField {...field} value={value} maxLength={MOST_CHARACTERS['short-text']} />
    case 'long-text':
      return <TextArea {...field} value={value} rows={5} maxLength={MOST_CHARACTERS['long-text']} />
    case 'matrix':
      return (
        <Lines field={field} lines={question.rows ?? []} say={say}>
          {(row, label) => (
            <Radios
              name={partName(question, row)}
              label={label}
              value={sent(partName(question, row))[0]}
              choices={choices}
            />
          )}
        </Lines>
      )
    case 'ranking':
      return (
        <Lines field={field} lines={question.options ?? []} say={say}>
          {(option, label) => (
            <Select
              name={partName(question, option)}
              label={label}
              size="short"
              empty={t.fill.noAnswer}
              value={sent(partName(question, option))[0]}
              choices={optionKeys(question).map((_, at) => ({ value: String(at + 1), label: t.fill.place(at + 1) }))}
            />
          )}
        </Lines>
      )
    case 'points':
      return (
        <Lines field={field} lines={question.options ?? []} say={say}>
          {(option, label) => (
            <TextField
              name={partName(question, option)}
              label={label}
              size="short"
              inputMode="numeric"
              maxLength={4}
              value={sent(partName(question, option))[0]}
            />
          )}
        </Lines>
      )
    case 'best-worst':
      return (
        <Fieldset legend={field.label} {...field}>
          {(['best', 'worst'] as const).map((end) => (
            <Select
              key={end}
              name={partName(question, end)}
              label={t.fill[end]}
              empty={t.fill.choose}
              value={sent(partName(question, end))[0]}
              choices={choices}
            />
          ))}
        </Fieldset>
      )
  }
}

type Field = { name: string; label: string; hint?: string; error?: string; required?: string; optional?: string }
type Say = (text: Text | undefined) => string

/** A question that is asked of each of several lines. */
function Lines(props: {
  field: Field
  lines: readonly Option[]
  say: Say
  children: (key: string, label: string) => ComponentChildren
}) {
  return (
    <Fieldset legend={props.field.label} {...props.field}>
      <div class="regie-lines">
        {props.lines.map((line) => (
          <div key={line.key}>{props.children(line.key, props.say(line.text))}</div>
        ))}
      </div>
    </Fieldset>
  )
}

/** A row of numbers; its ends are named in words, also for who hears the page. */
function ScaleField({ question, value, say, ...field }: Field & { question: Question; value?: string; say: Say }) {
  const { low, high } = question.scale!
  const numbers = optionKeys(question)
  const choices = numbers.map((number, at) => ({
    value: number,
    label: at === 0 ? `${number} – ${say(low)}` : at === numbers.length - 1 ? `${number} – ${say(high)}` : number,
  }))
  return (
    <div class="regie-scale">
      <Radios {...field} value={value} choices={choices} />
    </div>
  )
}

function hintOf({ question, definition, spoken, language }: QuestionView): string | undefined {
  const t = participationTexts[language].fill
  const own = said(question.hint, spoken, definition)
  const added =
    question.kind === 'ranking'
      ? t.placesHint
      : question.kind === 'points'
        ? t.pointsHint(question.total!)
        : question.atMost !== undefined
          ? t.atMost(question.atMost)
          : ''
  return [own, added].filter(Boolean).join(' ') || undefined
}
