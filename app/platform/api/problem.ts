import type { Language } from '../../shared/numbers.ts'
import type { Fault } from './operation.ts'

/** Everything that can be wrong with a request, with its status. Their words are given by the application. */
export const PROBLEMS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  conflict: 409,
  'key-reused': 409,
  'changed-meanwhile': 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  'precondition-required': 428,
  'too-many-requests': 429,
  failed: 500,
  unavailable: 503,
} as const

export type ProblemKind = keyof typeof PROBLEMS

/** Title and explanation of every kind of problem, and the words for what is wrong with one value. */
export type ApiWords = {
  problems: Record<ProblemKind, { title: string; detail: string }>
  faults: Record<FaultCode, string>
  reference(number: string): string
}

export type FaultCode =
  | 'required'
  | 'unknown'
  | 'double'
  | 'wrong-type'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'not-a-choice'
  | 'wrong-form'
  | 'not-allowed-characters'
  | 'not-json'
  | 'not-a-cursor'
  | 'not-a-revision'
  | 'not-a-key'
  | 'other'

/** A request that is not carried out; thrown anywhere on its way, answered in one place. */
export class ApiProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly more: { detail?: string; faults?: Fault[]; headers?: Record<string, string>; status?: number } = {},
  ) {
    super(kind)
  }
}

/** The answer to a request with a problem: RFC 9457, https://www.rfc-editor.org/rfc/rfc9457 (July 2023). */
export function problemResponse(problem: ApiProblem, words: ApiWords, site: string, language: Language): Response {
  const { kind, more } = problem
  const { title, detail } = words.problems[kind]
  const status = more.status ?? PROBLEMS[kind]
  const content = {
    type: `${site}${language === 'en' ? '/en' : ''}/api#${kind}`,
    title,
    status,
    detail: more.detail ?? detail,
    ...(more.faults ? { errors: more.faults.slice(0, MOST_FAULTS) } : {}),
  }
  return new Response(JSON.stringify(content), {
    status,
    headers: { 'content-type': 'application/problem+json', 'content-language': language, ...more.headers },
  })
}

/** A hostile body can be wrong in a million places. */
const MOST_FAULTS = 100
