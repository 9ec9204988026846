import type { Tx } from '../../../../platform/database/index.ts'
import { CLEAR_SIGNS } from '../../../../shared/code.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import type { Consultation } from '../../consultations.queries.ts'
import { plainText } from '../../domain/plain-text.ts'
import { hashOfCode } from '../../operations/codes.ts'
import { MOST_CHARACTERS } from '../domain/moderation.ts'
import { amendIdea, findIdeaPlace, handInIdea, listAreas, type Said } from '../ideas.queries.ts'

export type IdeaRefusal = 'closed' | 'required' | 'too-long' | 'not-a-choice'

/** What was typed, as it is kept; or why it cannot be. `themes` are those that can be chosen. */
async function read(
  tx: Tx,
  consultationId: string,
  typed: Said,
  themes: readonly string[],
): Promise<Outcome<IdeaRefusal, Said>> {
  const place = await findIdeaPlace(tx, consultationId)
  if (!place) return refuse('closed')
  const body = plainText(typed.body)
  if (body === '') return refuse('required', { field: 'body' })
  if (body.length > MOST_CHARACTERS) return refuse('too-long', { field: 'body' })
  const { theme, areaCode } = typed
  if (theme !== '' && !themes.includes(theme)) return refuse('not-a-choice', { field: 'theme' })
  const areas = areaCode === '' || place === 'none' ? [] : await listAreas(tx, place)
  if (areaCode !== '' && !areas.some(({ code }) => code === areaCode)) return refuse('not-a-choice', { field: 'area' })
  return ok({ body, theme, areaCode })
}

/** Whether this is a code as we make them, so that nobody hands in under one that can be guessed. */
export const isCode = (code: string): boolean => new RegExp(`^[${CLEAR_SIGNS}]{4}(-[${CLEAR_SIGNS}]{4}){3}$`).test(code)

/** Takes in the idea of somebody who has this code. Handing in the same form again changes nothing and is no mistake. */
export async function takeInIdea(
  tx: Tx,
  consultation: Pick<Consultation, 'id'>,
  code: string,
  typed: Said,
  themes: readonly string[],
): Promise<Outcome<IdeaRefusal>> {
  const said = await read(tx, consultation.id, typed, themes)
  if (!said.ok) return said
  const taken = await handInIdea(tx, consultation.id, hashOfCode('idea', code), said.value)
  return taken === 'closed' ? refuse('closed') : ok()
}

/** Its author says it anew, which he can do once. */
export async function sayAnew(
  tx: Tx,
  consultationId: string,
  code: string,
  typed: Said,
  themes: readonly string[],
): Promise<Outcome<IdeaRefusal>> {
  const said = await read(tx, consultationId, typed, themes)
  if (!said.ok) return said
  return (await amendIdea(tx, hashOfCode('idea', code), said.value)) ? ok() : refuse('closed')
}
