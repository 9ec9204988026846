import type { LetterTemplate, RegisterType } from '../declaration.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import type { LetterContent } from './letter.ts'
import type { LetterRow } from './letters.queries.ts'

/** One letter as somebody may read it. */
export type ReadLetter = {
  type: RegisterType
  record: ReadRecord
  letter: LetterRow
  template: LetterTemplate
  content: LetterContent
}

export type LetterProblem = { action: string; reason: string; field?: string; typed: Record<string, string> }
