import { dayOf } from '../../../shared/days.ts'

export type SentFile = { name: string; bytes: Buffer }

/** The file that was chosen, else the bytes that were checked before, else what was pasted. */
export async function readSent(form: FormData): Promise<SentFile | undefined> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) {
    return { name: file.name.slice(0, 200), bytes: Buffer.from(await file.arrayBuffer()) }
  }
  const earlier = String(form.get('bytes') ?? '')
  if (earlier) return { name: String(form.get('fileName') ?? '').slice(0, 200), bytes: Buffer.from(earlier, 'base64') }
  const pasted = String(form.get('content') ?? '')
  return pasted.trim() ? { name: '', bytes: Buffer.from(pasted, 'utf8') } : undefined
}

/** The moment itself when it was today, otherwise noon of that day. */
export function instantOf(day: string, now: Date): Date {
  return dayOf(now) === day ? now : new Date(`${day}T12:00:00Z`)
}

/** The same form, sent for another step. */
export function withStep(form: FormData, step: string): FormData {
  form.set('step', step)
  return form
}

/** What was typed, without what only travels along: the token and the bytes of the file. */
export function typedFacts(form: FormData): Record<string, string> {
  const typed = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const { csrf: _, bytes: __, ...values } = Object.fromEntries(typed)
  return values
}
