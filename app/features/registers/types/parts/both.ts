import type { Words } from '../../words.ts'

/** The same in Dutch and in English. */
export const both = (nl: string, en: string): Words => ({ nl, en })
