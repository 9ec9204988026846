import type { Readable, Writable } from 'node:stream'
import type { ParseArgsConfig } from 'node:util'
import type { Clock } from '../app/platform/clock.ts'
import type { Config } from '../app/platform/config.ts'
import type { Database } from '../app/platform/database/index.ts'

/** What a verb gets of the world; the tests give it another world. */
export type Command = {
  input: Readable & { isTTY?: boolean; setRawMode?: (isRaw: boolean) => unknown }
  output: Writable & { isTTY?: boolean }
  talk: Writable & { isTTY?: boolean }
  clock: Clock
  /** The municipality that was named with --municipality. */
  municipality?: string
  /** The settings; throws a ConfigRefusal that lists everything that is wrong. */
  config(): Config
  open(config: Config): Promise<Database>
}

/** One verb of the `regie` command. */
export type Verb = {
  /** One line for the list of verbs. */
  summary: string
  /** How it is called, one form per line, without `regie` itself. */
  usage: string[]
  /** What else `--help` says. */
  help: string
  options: NonNullable<ParseArgsConfig['options']>
  /** Works for the database as a whole, so no municipality can be named. */
  isForAll?: boolean
  /** Answers the exit code; nothing means 0. */
  run(command: Command, given: Given): Promise<number | undefined>
}

/** Something that was asked for and cannot be done: one line for the person, exit code 1. */
export class Refused extends Error {}

/** The command was written wrongly: exit code 2. */
export class WrongUsage extends Error {}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

/** The words and options that were given to a verb. */
export class Given {
  readonly words: readonly string[]
  readonly #values: Values

  constructor(words: readonly string[], values: Values) {
    this.words = words
    this.#values = values
  }

  text(name: string): string | undefined {
    const value = this.#values[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }

  required(name: string): string {
    const value = this.text(name)
    if (value === undefined) throw new WrongUsage(`--${name} is missing`)
    return value
  }

  list(name: string): string[] {
    const value = this.#values[name]
    return Array.isArray(value) ? value.map(String) : []
  }

  isOn(name: string): boolean {
    return this.#values[name] === true
  }

  /** The only word there is. */
  only(what: string): string {
    if (this.words.length === 0) throw new WrongUsage(`${what} is missing`)
    this.atMost(1)
    return this.words[0]!
  }

  atMost(count: number): void {
    if (this.words.length > count) throw new WrongUsage(`one word too many: ${this.words[count]}`)
  }
}

/** Talk goes to stderr, so that data on stdout stays clean. */
export function say(command: Command, line: string): void {
  command.talk.write(`${line}\n`)
}

/** Progress, only for a person who watches: each line takes the place of the one before. */
export function sayProgress(command: Command, line: string): void {
  if (command.talk.isTTY) command.talk.write(`\r\x1b[K${line}`)
}

export function endProgress(command: Command): void {
  if (command.talk.isTTY) command.talk.write('\r\x1b[K')
}
