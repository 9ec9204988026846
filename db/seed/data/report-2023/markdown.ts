/** Markdown from its paragraphs: one blank line between them. */
export const md = (...paragraphs: string[]): string => paragraphs.join('\n\n')
