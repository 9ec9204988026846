import type { Tx } from '../../../platform/database/index.ts'
import { makeCode } from '../../../shared/code.ts'
import type { Day } from '../../../shared/days.ts'
import { sha256 } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { pageAskedAbout } from '../domain/page-asked-about.ts'
import { insertQuestion } from '../questions.queries.ts'

export const LONGEST = 2000

/** What is kept of a code. People type it from paper, in small letters and with spaces. */
export const hashOfCode = (code: string): string => sha256(`question ${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`)

/** Takes in a question about a page; only the code that is answered leads back to it. */
export async function ask(
  tx: Tx,
  municipalityId: string,
  input: { page: string; body: string; today: Day },
): Promise<Outcome<'empty' | 'too-long', string>> {
  const body = input.body.replaceAll('\r\n', '\n').trim()
  if (body.length < 3) return refuse('empty', { field: 'body' })
  if (body.length > LONGEST) return refuse('too-long', { field: 'body' })
  const code = makeCode(4)
  const page = pageAskedAbout(input.page)
  await insertQuestion(tx, { municipalityId, page, body, codeHash: hashOfCode(code), askedOn: input.today })
  return ok(code)
}
