import { participationTexts } from '../../../i18n/participation.ts'
import { surveyResultsTexts } from '../../../i18n/survey-results.ts'
import type { Language } from '../../../shared/numbers.ts'
import { type Question, said, type Text } from '../domain/definition.ts'
import { TOGETHER } from './analysis/gate.ts'
import { CHOSEN, type Class, LEFT, REST } from './analysis/lines.ts'
import type { LineResult, QuestionResult, Share, SurveyOutcome } from './analysis/outcome.ts'

type Area = { code: string; name: string }

/** One answer to a question as a reader sees it; `line` is empty where the question has one. */
export type ShownRow = {
  lineKey: string
  optionKey: string
  line: string
  option: string
  n: number
  count: number | null
  share?: Share
}

/** What questions, answers and groups are called in a language. */
export class Names {
  readonly #language: Language
  readonly #written: Pick<SurveyOutcome, 'languages'>
  readonly #areas: ReadonlyMap<string, string>

  constructor(language: Language, written: Pick<SurveyOutcome, 'languages'>, areas: readonly Area[]) {
    this.#language = language
    this.#written = written
    this.#areas = new Map(areas.map(({ code, name }) => [code, name]))
  }

  text = (text: Text | undefined): string => said(text, this.#language, this.#written)

  /** The language the survey is in, where that is another than that of the page. */
  otherThan(language: Language): string | undefined {
    return this.#written.languages.includes(language) ? undefined : this.#written.languages[0]
  }

  question = (question: Question): string => this.text(question.text)

  option(question: Question, key: string): string {
    const t = surveyResultsTexts[this.#language]
    if (question.kind === 'area') return this.#areas.get(key) ?? key
    if (question.kind === 'statement') {
      return participationTexts[this.#language].fill.stances[key as 'agree' | 'disagree' | 'pass'] ?? key
    }
    if (key === CHOSEN) return t.chosen
    if (key === LEFT) return t.left
    return this.text(question.options?.find((one) => one.key === key)?.text) || this.#range(key)
  }

  /** Of numbers: from, to, or both. */
  #range(key: string): string {
    const t = surveyResultsTexts[this.#language]
    const [from, to] = key.split('..')
    if (to === undefined) return key
    if (from === '' && to === '') return t.all
    if (from === '') return t.atMost(to)
    return to === '' ? t.atLeast(from!) : t.until(from!, to)
  }

  /** Options that are told together. */
  group(question: Question, { key, members }: Class): string {
    const t = surveyResultsTexts[this.#language]
    const names = members.map((member) => this.option(question, member)).join(', ')
    if (key === REST) return t.rest(names)
    if (key === TOGETHER) return t.together(names)
    if (members.length === 1) return this.option(question, members[0]!)
    return question.kind === 'scale' ? this.#range(`${members[0]}..${members.at(-1)}`) : names
  }

  /** A row of a matrix, an end of best–worst, or one of several options; of a ranking what is counted. */
  line(question: Question, row: string): string {
    const t = surveyResultsTexts[this.#language]
    if (question.kind === 'best-worst') return row === 'best' ? t.best : t.worst
    if (question.kind === 'multiple') return this.option(question, row)
    if (question.kind === 'ranking') return t.first
    return row === '' ? '' : this.text(question.rows?.find((one) => one.key === row)?.text) || row
  }

  /** The rows of a question's table. Of several choices only what was chosen: the rest is what was not. */
  rows({ question, lines }: Pick<QuestionResult, 'question' | 'lines'>): ShownRow[] {
    if (question.kind === 'multiple') {
      return lines.flatMap(({ row, answered, classes }) =>
        classes.flatMap(({ key, count, share }) =>
          key === CHOSEN
            ? [{ lineKey: '', optionKey: row, line: '', option: this.option(question, row), n: answered, count, share }]
            : [],
        ),
      )
    }
    return lines.flatMap((line) => this.#rowsOf(question, line))
  }

  #rowsOf(question: Question, { row, answered, classes }: LineResult): ShownRow[] {
    return classes.map((one) => ({
      lineKey: row,
      optionKey: one.key,
      line: row === '' ? '' : this.line(question, row),
      option: this.group(question, one),
      n: answered,
      count: one.count,
      share: one.share,
    }))
  }
}
