import type { contributionTexts } from '../../../i18n/contributions.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { besideDrafts, readEntries } from './contribution-form.tsx'
import {
  type Door,
  disagreeAsContributor,
  type Entry,
  type OpenedRequest,
  putContribution,
} from './contributions.queries.ts'

export type Problem = keyof typeof contributionTexts.nl.problems

/** What somebody typed, to show again when it could not be taken in. */
export type Typed = { entries?: Entry[]; marks?: Entry[]; problem?: Problem }

type TakenIn = Outcome<Problem, 'saved' | 'handedIn' | 'recorded'>

/** Saves, hands in, or puts on record with what a contributor does not agree; with what he typed, to show again. */
export async function takeIn(
  tx: Tx,
  door: Door,
  request: OpenedRequest,
  form: FormData,
): Promise<{ done: TakenIn } & Pick<Typed, 'entries' | 'marks'>> {
  if (form.get('doing') === 'disagree') return { done: await disagree(tx, door, form) }
  const { entries: typed, problem } = readEntries(form, request.subjects)
  const { entries, marks, isOvertaken } = besideDrafts(form, typed, request.drafts)
  if (problem) return { done: refuse(problem), entries, marks }
  if (isOvertaken && request.state === 'open') return { done: refuse('changed-meanwhile'), entries }
  const result = await putContribution(tx, door, entries, form.get('final') === 'yes')
  if (result === 'saved' || result === 'handedIn') return { done: ok(result), entries }
  return { done: refuse(result === 'empty' ? 'empty' : 'closed'), entries: typed, marks }
}

async function disagree(tx: Tx, door: Door, form: FormData): Promise<TakenIn> {
  const body = String(form.get('body') ?? '').trim()
  if (body === '') return refuse('text-needed')
  if (body.length > 2000) return refuse('too-long')
  const piece = /^[0-9a-f-]{36}$/.exec(String(form.get('piece') ?? ''))?.[0]
  const result = piece ? await disagreeAsContributor(tx, door, piece, body) : 'unknown'
  return result === 'recorded' ? ok('recorded') : refuse('closed')
}
