import { Link } from '../../../ui/index.ts'

type Piece = { text: string; href?: string }

/** An address in running text; what usually ends the sentence around it is no part of it. */
const ADDRESS = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}]/g

/** A line of text in pieces: plain text, and addresses of the web. Nothing else in it means anything. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of line.matchAll(ADDRESS)) {
    if (!URL.canParse(found[0])) continue
    if (found.index > from) pieces.push({ text: line.slice(from, found.index) })
    pieces.push({ text: found[0], href: new URL(found[0]).href })
    from = found.index + found[0].length
  }
  if (from < line.length) pieces.push({ text: line.slice(from) })
  return pieces
}

/** Paragraphs, which an empty line parts, each of lines. */
export function paragraphsOf(body: string): string[][] {
  return body
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trimEnd()))
    .filter((lines) => lines.some((line) => line !== ''))
}

/** What somebody wrote: plain text with paragraphs and links, whatever else was typed. */
export function CommentText({ body }: { body: string }) {
  return (
    <div class="regie-comment__text" lang="nl">
      {paragraphsOf(body).map((lines, position) => (
        <p key={position} class="utrecht-paragraph">
          {lines.map((line, number) => (
            <>
              {number > 0 && <br />}
              <Line line={line} />
            </>
          ))}
        </p>
      ))}
    </div>
  )
}

function Line({ line }: { line: string }) {
  return (
    <>
      {piecesOf(line).map(({ text, href }) =>
        href ? (
          <Link href={href} rel="noopener noreferrer nofollow ugc">
            {text}
          </Link>
        ) : (
          text
        ),
      )}
    </>
  )
}
