import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { type Command, Refused, WrongUsage } from './command.ts'
import { explainUnreadable } from './output.ts'

/** One JSON object from a file, or from standard input when none is named, as the schema says it has to be. */
export async function readJsonInput<T>(command: Command, file: string | undefined, schema: z.ZodType<T>): Promise<T> {
  const text = file === undefined ? await readStdin(command) : await readText(file)
  const done = schema.safeParse(parse(text))
  if (!done.success) throw new Refused(problemsInWords(done.error))
  return done.data
}

async function readStdin({ input }: Command): Promise<string> {
  if (input.isTTY) throw new WrongUsage('give the input on standard input, or name a file with --input')
  let text = ''
  input.setEncoding('utf8')
  for await (const piece of input) text += piece
  return text
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw explainUnreadable(error, file)
  }
}

function parse(text: string): unknown {
  if (text.trim() === '') throw new WrongUsage('the input is empty')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refused(`the input is not JSON: ${(error as Error).message}`)
  }
}

/** More problems than these are only counted. */
const MOST_PROBLEMS = 5

/** The problems by the path of its field; a field that is not known is named. */
function problemsInWords({ issues }: z.ZodError): string {
  const all = issues.flatMap((issue) => {
    const path = issue.path.join('.')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => `there is no field ${path ? `${path}.` : ''}${key}`)
    }
    return [`${path || 'the input'}: ${issue.message}`]
  })
  // A table of the wrong kind has as many problems as cells; the first ones tell what is wrong.
  const rest = all.length - MOST_PROBLEMS
  return [...all.slice(0, MOST_PROBLEMS), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ')
}
