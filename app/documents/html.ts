import { formatDay } from '../shared/days.ts'
import { blockToHtml, type HtmlContext } from './html.blocks.ts'
import { escapeHtml } from './html.escape.ts'
import { DOCUMENT_STYLES } from './html.styles.ts'
import { labelsOf } from './labels.ts'
import { DEFAULT_ACCENT, type DocumentModel, type HeadingBlock, type LetterHead } from './model.ts'
import { numberCaptions } from './numbering.ts'
import { assertSound } from './soundness.ts'

export type HtmlOptions = {
  /** CSS that replaces our own; it is written into the page. */
  stylesheet?: string
}

/** A page that stands alone: one file, no requests, readable on screen and on paper. */
export function renderHtml(model: DocumentModel, options: HtmlOptions = {}): string {
  const { meta } = model
  const labels = labelsOf(meta)
  const css = (options.stylesheet ?? DOCUMENT_STYLES).replaceAll('</', '<\\/')
  return `<!doctype html>
<html lang="${meta.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${meta.title} – ${meta.publisher}`)}</title>
${metaTag('author', meta.author ?? meta.publisher)}${metaTag('description', meta.subject)}${metaTag('dcterms.date', meta.publishedOn)}<style>:root{--document-accent:${meta.accent ?? DEFAULT_ACCENT}}
${css}</style>
</head>
<body>
<a class="document-skip" href="#document-inhoud">${escapeHtml(labels.skipToContent)}</a>
<main>
${renderHtmlBody(model)}
</main>
</body>
</html>
`
}

/** The same document as one `<article>` for a page of the site, which brings its own frame, styles and skip link. */
export function renderHtmlBody(model: DocumentModel): string {
  if (model.letter) return article(model, letterToHtml(model, model.letter))
  if (model.sheet) return article(model, `${sheetToHtml(model)}\n`)
  return article(model, `${coverToHtml(model)}\n${contentsToHtml(model, labelsOf(model.meta).contents)}`)
}

/** Only the blocks, without cover and contents: for a preview of a part. */
export function renderHtmlPart(model: DocumentModel): string {
  return article(model, '')
}

function article(model: DocumentModel, front: string): string {
  assertSound(model)
  const labels = labelsOf(model.meta)
  const numbers = numberCaptions(model.blocks, labels)
  const context: HtmlContext = { labels, language: model.meta.language, numbers, isLetter: model.letter !== undefined }
  return `<article class="document" lang="${model.meta.language}">
${front}<div class="document-content" id="document-inhoud" tabindex="-1">
${model.blocks.map((block) => blockToHtml(block, context)).join('\n')}
</div>
</article>`
}

function letterToHtml({ cover, meta }: DocumentModel, { to, reference }: LetterHead): string {
  const published = `<time datetime="${meta.publishedOn}">${formatDay(meta.publishedOn, meta.language)}</time>`
  const terms = reference.map(
    ({ term, value }) => `<div><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd></div>`,
  )
  return `<header class="document-letter">
<p class="document-kicker">${escapeHtml(meta.publisher)}</p>
<p class="document-address">${to.map(escapeHtml).join('<br>')}</p>
<dl><div><dt>${escapeHtml(labelsOf(meta).date)}</dt><dd>${published}</dd></div>${terms.join('')}</dl>
<h1>${escapeHtml(cover.title)}</h1>
</header>
`
}

function sheetToHtml({ cover, meta }: DocumentModel): string {
  const published = `<time datetime="${meta.publishedOn}">${formatDay(meta.publishedOn, meta.language)}</time>`
  return `<header class="document-sheet">
<p class="document-kicker">${escapeHtml([meta.publisher, cover.kicker].filter(Boolean).join(' · '))}</p>
<h1>${escapeHtml(cover.title)}</h1>
${cover.subtitle ? `<p class="document-sheet-subtitle">${escapeHtml(cover.subtitle)}</p>\n` : ''}<p class="document-sheet-lines">${[...cover.lines.map(escapeHtml), published].join(' · ')}</p>
</header>`
}

function coverToHtml({ cover, meta }: DocumentModel): string {
  const published = `<time datetime="${meta.publishedOn}">${formatDay(meta.publishedOn, meta.language)}</time>`
  return [
    '<header class="document-cover">',
    cover.kicker ? `<p class="document-kicker">${escapeHtml(cover.kicker)}</p>` : '',
    `<h1>${escapeHtml(cover.title)}</h1>`,
    cover.subtitle ? `<p class="document-subtitle">${escapeHtml(cover.subtitle)}</p>` : '',
    `<p class="document-lines">${[...cover.lines.map(escapeHtml), `${escapeHtml(meta.publisher)}, ${published}`].join('<br>')}</p>`,
    '</header>',
  ]
    .filter(Boolean)
    .join('\n')
}

function contentsToHtml(model: DocumentModel, title: string): string {
  const headings = model.blocks.filter((block): block is HeadingBlock => block.type === 'heading' && block.level < 3)
  if (headings.length < 2) return ''
  const lines = headings.map(
    (heading) =>
      `<li class="document-contents-${heading.level}"><a href="#${escapeHtml(heading.id)}">${escapeHtml(heading.text)}</a></li>`,
  )
  return `<nav class="document-contents" aria-labelledby="document-inhoudsopgave">
<p class="document-contents-title" id="document-inhoudsopgave">${escapeHtml(title)}</p>
<ul>
${lines.join('\n')}
</ul>
</nav>
`
}

function metaTag(name: string, content: string | undefined): string {
  return content ? `<meta name="${name}" content="${escapeHtml(content)}">\n` : ''
}
