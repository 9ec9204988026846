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

/** Every problem by the path of its field; a field that is not known is named. */
function problemsInWords({ issues }: z.ZodError): string {
  return issues
    .flatMap((issue) => {
      const path = issue.path.join('.')
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => `there is no field ${path ? `${path}.` : ''}${key}`)
      }
      return [`${path || 'the input'}: ${issue.message}`]
    })
    .join('; ')
}
