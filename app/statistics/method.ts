import type { z } from 'zod'

/** A text in plain Dutch (B1) and in English. */
export type Words = { nl: string; en: string }

/** What a person has to know of a method before trusting what comes out. Also feeds the algorithm register. */
export type Card = {
  title: Words
  /** What it answers. */
  question: Words
  how: Words
  /** What has to be true for the answer to mean anything. */
  assumptions: Words
  /** When it misleads. */
  fails: Words
  /** What may never be said or done with it. */
  never: Words
  /** Publications, and the implementation it agrees with. */
  source: string[]
  /** Changes when the same input may come out differently. */
  version: string
}

/** How far a long computation is. */
export type Progress = (done: number, total: number) => void

/** A method: what goes in, what comes out, and how one is made from the other. A number that cannot be given is NaN. */
export type Method<In = unknown, Out = unknown> = {
  /** As it is called on the command line. */
  name: string
  card: Card
  input: z.ZodType<In>
  output: z.ZodType<Out>
  run(input: In, progress?: Progress): Out | Promise<Out>
}

/** Declares a method; what `run` takes and gives follows from the two schemas. */
export const method = <In, Out>(declared: Method<In, Out>): Method<In, Out> => declared

/** Input of the right shape on which the method cannot be used; `field` is the path of what is wrong. */
export class InputProblem extends Error {
  readonly field: string

  constructor(field: string, problem: string) {
    super(`${field}: ${problem}`)
    this.field = field
  }
}
