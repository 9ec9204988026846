import type { Words } from '../../words.ts'

/** The same in both languages, written short: declarations are mostly words. */
export const both = (nl: string, en: string): Words => ({ nl, en })

/** One of the answers that can be chosen. */
export const choice = (key: string, nl: string, en: string) => ({ key, words: { nl, en } })
