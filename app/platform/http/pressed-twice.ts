import { createHash } from 'node:crypto'
import { namesPage } from './form-token.ts'
import type { Answer } from './routes.ts'

/** So long after its answer the same press can come again: a connection that was away, or a browser that goes back. */
const KEPT_MS = 60_000
/** More than a whole city hall presses in a minute. */
const MOST = 10_000

export type PressedTwice = {
  /**
   * The answer to a form, by doing the work; or, when the very same form of the very same page came before, where that led. A form
   * that was refused is done anew, and so is one with a file, whose content is not compared.
   */
  answer(path: string, form: FormData, now: Date, work: () => Promise<Answer>): Promise<Answer>
}

type Press = { answered: Promise<Answer>; endsAt: number }

/** Remembers, of each press of a button, its fingerprint and the address it led to. Nothing that was typed is kept. */
export function pressedTwice(): PressedTwice {
  const presses = new Map<string, Press>()
  return {
    async answer(path, form, now, work) {
      const key = fingerprintOf(path, form)
      if (key === undefined) return work()
      forgetOld(presses, now.getTime())
      const before = presses.get(key)
      const led = before && (await ledTo(before))
      if (led) return led
      const press = { answered: work(), endsAt: Number.POSITIVE_INFINITY }
      presses.set(key, press)
      const answer = await press.answered.catch((error) => {
        presses.delete(key)
        throw error
      })
      if (isRedirect(answer)) press.endsAt = now.getTime() + KEPT_MS
      else presses.delete(key)
      return answer
    },
  }
}

/** Where a press led, once that is known; nothing when it was refused or failed. */
async function ledTo({ answered }: Press): Promise<Response | undefined> {
  const answer = await answered.catch(() => undefined)
  return isRedirect(answer)
    ? new Response(null, { status: 303, headers: { location: answer.headers.get('location')! } })
    : undefined
}

const isRedirect = (answer: Answer | undefined): answer is Response =>
  answer instanceof Response && answer.status === 303 && answer.headers.getSetCookie().length === 0

function forgetOld(presses: Map<string, Press>, now: number) {
  for (const [key, { endsAt }] of presses) {
    if (endsAt <= now || presses.size > MOST) presses.delete(key)
  }
}

function fingerprintOf(path: string, form: FormData): string | undefined {
  const fields = [...form]
  const token = String(form.get('csrf') ?? '')
  if (!namesPage(token) || fields.some(([, value]) => value instanceof File && value.size > 0)) return undefined
  const written = fields.map(([name, value]) => [name, value instanceof File ? '' : value])
  return createHash('sha256')
    .update(JSON.stringify([path, written]))
    .digest('base64')
}
