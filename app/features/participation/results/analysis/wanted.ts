import type { Question } from '../../domain/definition.ts'

/** What is made public of a survey, question by question. */
export type Choices = {
  /** Questions that everybody may see; a text only with the reason why it can be read by all. */
  isPublic: (question: Question) => boolean
  readable: (question: Question) => string | undefined
  byDistrict: (question: Question) => boolean
  crosstabs: readonly (readonly [row: string, column: string])[]
  isRandomSample: boolean
}
