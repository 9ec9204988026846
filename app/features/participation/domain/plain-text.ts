/** Taken out: what turns the direction of a line or stands for nothing, and so can make a text lie about itself. Joiners are part of some scripts. */
const UNSEEN = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu

/** What somebody typed, with one kind of line end and nothing in it that cannot be seen. */
export const plainText = (typed: string): string => typed.replace(/\r\n?/g, '\n').replace(UNSEEN, '').trim()
