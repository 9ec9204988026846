import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { freeSlug, slugOf } from '../../../../shared/slug.ts'
import { isKnownCode } from '../live.queries.ts'
import {
  deleteFractions,
  findSession,
  insertFractions,
  insertSession,
  listFractions,
  type Session,
  type SessionTexts,
  updateSession,
} from '../sessions.queries.ts'
import { newSessionCode } from './codes.ts'

export type SaveSessionRefusal = 'changed-meanwhile' | 'fractions-needed' | 'kind-stays'

type Input = SessionTexts & { fractions: string }

/** Prepares a session of a consultation, at an address made from its title; answers the last part of that address. */
export async function addSession(
  tx: Tx,
  municipalityId: string,
  consultationId: string,
  { fractions, ...texts }: Input,
): Promise<Outcome<SaveSessionRefusal, string>> {
  const names = linesOf(fractions)
  if (texts.kind === 'council' && names.length === 0) return refuse('fractions-needed')
  const isTaken = async (slug: string) =>
    slug === 'nieuw' || (await findSession(tx, consultationId, slug)) !== undefined
  const slug = await freeSlug(slugOf(texts.title, 'sessie'), isTaken)
  const code = await freeCode(tx)
  const id = await insertSession(tx, { municipalityId, consultationId, slug, code, ...texts })
  if (texts.kind === 'council') await giveCodes(tx, municipalityId, id, names)
  return ok(slug)
}

/** Changes what is said of a session. For whom it is stays once it began. */
export async function saveSession(
  tx: Tx,
  municipalityId: string,
  session: Session,
  revision: number,
  { fractions, ...texts }: Input,
): Promise<Outcome<SaveSessionRefusal>> {
  const names = linesOf(fractions)
  if (texts.kind !== session.kind && session.status !== 'prepared') return refuse('kind-stays')
  if (texts.kind === 'council' && names.length === 0) return refuse('fractions-needed')
  if (!(await updateSession(tx, session.id, revision, texts))) return refuse('changed-meanwhile')
  const known = (await listFractions(tx, session.id)).map(({ name }) => name)
  const wanted = texts.kind === 'council' ? names : []
  await deleteFractions(
    tx,
    session.id,
    known.filter((name) => !wanted.includes(name)),
  )
  await giveCodes(
    tx,
    municipalityId,
    session.id,
    wanted.filter((name) => !known.includes(name)),
  )
  return ok()
}

async function giveCodes(tx: Tx, municipalityId: string, sessionId: string, names: readonly string[]) {
  const rows = []
  for (const name of names) rows.push({ municipalityId, sessionId, name, code: await freeCode(tx) })
  await insertFractions(tx, rows)
}

async function freeCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = newSessionCode()
    if (!(await isKnownCode(tx, code))) return code
  }
}

/** The lines of a text, each once, without those that say nothing. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.trim().slice(0, 200))
      .filter(Boolean),
  ),
]
