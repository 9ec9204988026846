import type { Language } from '../../shared/numbers.ts'

/** The same in Dutch and in English. */
export type Words = Record<Language, string>
