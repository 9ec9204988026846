/** One of the answers that can be chosen. */
export const choice = (key: string, nl: string, en: string) => ({ key, words: { nl, en } })
