import { sha256 } from '../../shared/hash.ts'
import { ApiProblem, type ApiWords } from './problem.ts'

/** The entity tag of an answer: its revision, where it has one, and the hash of its content. */
export function tagOf(content: string, revision: number | undefined): string {
  const hash = sha256(content).slice(0, 16)
  return revision === undefined ? `"${hash}"` : `"${revision}.${hash}"`
}

/**
 * The revision the writer saw, out of If-Match. Only the revision counts: the tag may be weak, because packing an
 * answer weakens its tag, and the same revision in another language or form is the same thing to change.
 */
export function revisionAsked(request: Request, words: ApiWords): number {
  const header = request.headers.get('if-match')
  if (!header) throw new ApiProblem('precondition-required')
  const revision = /^\s*(?:W\/)?"(\d{1,9})(?:\.[0-9a-f]+)?"\s*$/.exec(header)?.[1]
  if (revision) return Number(revision)
  // A tag of another kind, or "*", can never be the revision that is stored.
  if (/^\s*(W\/)?"[^"]*"\s*$/.test(header)) throw new ApiProblem('changed-meanwhile')
  const fault = {
    in: 'header' as const,
    name: 'If-Match',
    code: 'not-a-revision',
    detail: words.faults['not-a-revision'],
  }
  throw new ApiProblem('invalid', { faults: [fault] })
}
