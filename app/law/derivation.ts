import type { Language } from '../shared/numbers.ts'
import type { Calendar } from './calendar.ts'
import { type DayNumber, dayOfNumber, weekdayOf } from './days.ts'
import { SENTENCES, type Sentences } from './sentences.ts'
import { type Length, longDay, type Text, termInWords } from './words.ts'

/** One step of how a date was found: the day it leads to, what happened, and the article that says so. */
export type Step = { date: string; text: string; article?: string }

/** Something a lawyer of the municipality has to look at; its id is what is confirmed. */
export type Doubt = { id: string; text: string }

/** Collects the steps of one computation, and what has to be verified about it. */
export class Derivation {
  readonly steps: Step[] = []
  readonly doubts: Doubt[] = []
  readonly say: Sentences
  readonly language: Language
  readonly #mainSteps: string[] = []
  readonly #confirmed: readonly string[]

  constructor(language: Language, confirmed: readonly string[]) {
    this.language = language
    this.say = SENTENCES[language]
    this.#confirmed = confirmed
  }

  /** A step that leads to a new end. */
  lead(to: DayNumber, words: string, article: string): void {
    this.leadTo(dayOfNumber(to), words, article)
  }

  /** The same for a moment. */
  leadTo(date: string, words: string, article: string): void {
    this.#mainSteps.push(words)
    this.tell(date, words, article)
  }

  /** A step that changes nothing, told for whoever reads along. */
  note(on: DayNumber, words: string, article: string): void {
    this.tell(dayOfNumber(on), words, article)
  }

  tell(date: string, words: string, article: string): void {
    this.steps.push({ date, text: `${words} (${article})`, article })
  }

  /** Unless it was confirmed, makes the date one to verify. */
  doubt(id: string, on: string, text: Text): void {
    if (this.#confirmed.includes(id) || this.doubts.some((doubt) => doubt.id === id)) return
    this.doubts.push({ id, text: text[this.language] })
    this.steps.push({ date: on, text: this.say.toVerify(text[this.language]) })
  }

  day(number: DayNumber): string {
    return longDay(number, this.language)
  }

  term(length: Length): string {
    return termInWords(length, this.language)
  }

  /** The steps that led to the date, in one sentence. */
  inOneSentence(): string {
    return this.#mainSteps.join('; ')
  }

  /** "Eerste en Tweede Kerstdag, weekend": why these days cannot be the end. */
  grounds(days: DayNumber[], calendar: Calendar): string {
    const found = new Set<string>()
    for (const day of days) {
      const holidays = calendar.holidaysOn(day)
      for (const { ground } of holidays) found.add(ground[this.language])
      const weekday = weekdayOf(day)
      if (holidays.length === 0 && (weekday === 0 || weekday === 6)) found.add(this.say.weekend)
    }
    const names = [...found]
    const first = names.indexOf(FIRST_CHRISTMAS_DAY[this.language])
    const second = names.indexOf(SECOND_CHRISTMAS_DAY[this.language])
    if (first < 0 || second < 0) return names.join(', ')
    return names
      .map((name, at) => (at === first ? this.say.bothChristmasDays : name))
      .filter((_, at) => at !== second)
      .join(', ')
  }
}

const FIRST_CHRISTMAS_DAY: Text = { nl: 'Eerste Kerstdag', en: 'Christmas Day' }
const SECOND_CHRISTMAS_DAY: Text = { nl: 'Tweede Kerstdag', en: 'Boxing Day' }
