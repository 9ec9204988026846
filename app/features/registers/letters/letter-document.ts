import { type Block, type DocumentModel, plain } from '../../../documents/index.ts'
import { type LetterContent, textOfParts } from './letter.ts'

/** The document of a letter: the same for its page, its PDF and its Word file. */
export function letterDocument(
  content: LetterContent,
  { number, publisher, accent }: { number: string; publisher: string; accent?: string },
): DocumentModel {
  const title = textOfParts(content.subject)
  return {
    meta: { title, language: 'nl', publisher, publishedOn: content.dated, ...(accent ? { accent } : {}) },
    cover: { title, lines: [] },
    letter: { to: content.to, reference: [{ term: 'Ons kenmerk', value: number }] },
    blocks: content.paragraphs.flatMap(({ heading, sentences, map }, index): Block[] => [
      ...(heading ? [{ type: 'heading', level: 2, text: heading, id: `alinea-${index}` } as const] : []),
      { type: 'paragraph', content: plain(sentences.map(textOfParts).join(' ')) },
      ...(map ? [{ type: 'chart', ...map } as const] : []),
    ]),
  }
}
