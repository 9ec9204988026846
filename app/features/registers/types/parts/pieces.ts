import type { CountingRule, Field, FieldKind, State, Step } from '../../declaration.ts'
import { both } from './both.ts'

/** Dutch, then English. */
type Pair = readonly [nl: string, en: string]

/** A field, or one that a step asks and keeps. */
type Asked = Field & { keep?: boolean }

/** A field in one line; `more` says what else there is to it. */
export const field = (kind: FieldKind, key: string, [nl, en]: Pair, more: Partial<Asked> = {}): Asked => ({
  key,
  words: both(nl, en),
  kind,
  ...more,
})

/** A state in one line. */
export const state = (key: string, [nl, en]: Pair, more: Partial<State> = {}): State => ({
  key,
  words: both(nl, en),
  ...more,
})

/** A step in one line: what is done, and what it is called once done. Handled by who does the work, unless `more` says so. */
export const step = (key: string, doing: Pair, done: Pair, more: Partial<Step> = {}): Step => ({
  key,
  words: both(...doing),
  done: both(...done),
  level: 'handle',
  ...more,
})

/** A yearly count under its own name, unless `more` says which indicator it fills. */
export const yearly = (
  key: string,
  [nl, en]: Pair,
  counts: CountingRule['counts'],
  more: Partial<CountingRule> = {},
): CountingRule => ({ key, version: 1, words: both(nl, en), indicator: key, counts, period: 'year', ...more })
