import { formatDay } from '../shared/days.ts'
import type { Language } from '../shared/numbers.ts'
import { escapeHtml } from './html.escape.ts'
import type { DocumentLabels } from './labels.ts'
import { isSafeHref, unlinked } from './links.ts'
import type { Block, ChartBlock, Inline, KeyFiguresBlock, SourceEntry, TableBlock } from './model.ts'

export type HtmlContext = {
  labels: DocumentLabels
  language: Language
  numbers: Map<Block, string>
  /** In a letter the subject is its first heading, so the parts below it begin at level 2. */
  isLetter: boolean
}

/** The HTML of one block; chapters start at h2 because the title of the document is the h1. */
export function blockToHtml(block: Block, context: HtmlContext): string {
  const inlines = (content: Inline[]) => inlinesToHtml(content, context.labels)
  switch (block.type) {
    case 'heading': {
      const level = Math.max(2, block.level + (context.isLetter ? 0 : 1))
      return `<h${level} id="${escapeHtml(block.id)}">${escapeHtml(block.text)}</h${level}>`
    }
    case 'paragraph':
      return `<p>${inlines(block.content)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>\n${block.items.map((item) => `<li>${inlines(item)}</li>`).join('\n')}\n</${tag}>`
    }
    case 'quote': {
      const by = block.attribution ? `\n<footer>${escapeHtml(block.attribution)}</footer>` : ''
      return `<blockquote>\n<p>${inlines(block.content)}</p>${by}\n</blockquote>`
    }
    case 'table':
      return tableToHtml(block, context.numbers.get(block), context)
    case 'chart':
      return chartToHtml(block, context)
    case 'keyFigures':
      return keyFiguresToHtml(block, context)
    case 'callout':
      return `<aside class="callout callout-${block.kind}" aria-label="${escapeHtml(context.labels[block.kind])}">
<p class="callout-kind">${escapeHtml(context.labels[block.kind])}</p>
<p class="callout-title">${escapeHtml(block.title)}</p>
${block.content.map((content) => `<p>${inlines(content)}</p>`).join('\n')}
</aside>`
    case 'sources':
      return `<dl class="sources${block.isCompact ? ' sources-compact' : ''}">\n${block.entries.map((entry) => sourceToHtml(entry, context)).join('\n')}\n</dl>`
    case 'pageBreak':
      return '<hr class="page-break">'
  }
}

/** Inlines as HTML; every word is escaped and an address that is not safe stays plain words. */
export function inlinesToHtml(content: Inline[], labels: DocumentLabels): string {
  return content.map((part) => inlineToHtml(part, labels)).join('')
}

function inlineToHtml(part: Inline, labels: DocumentLabels): string {
  switch (part.type) {
    case 'text':
      return escapeHtml(part.text)
    case 'strong':
      return `<strong>${inlinesToHtml(part.content, labels)}</strong>`
    case 'emphasis':
      return `<em>${inlinesToHtml(part.content, labels)}</em>`
    case 'link': {
      if (!isSafeHref(part.href)) return inlinesToHtml(part.content, labels)
      return `<a href="${escapeHtml(part.href)}">${inlinesToHtml(unlinked(part.content), labels)}</a>`
    }
    case 'figure':
      return `<a class="figure" href="#bron-${escapeHtml(part.sourceId)}" title="${escapeHtml(labels.toSource)}">${escapeHtml(part.text)}</a>`
  }
}

function tableToHtml(table: Omit<TableBlock, 'type'>, number: string | undefined, context: HtmlContext): string {
  const { labels } = context
  const caption = `${number ? `<b>${escapeHtml(number)}</b> ` : ''}${escapeHtml(table.caption)}`
  const alignment = table.columns.map((column) => (column.align === 'end' ? ' class="end"' : ''))
  const head = table.columns.map((column, i) => `<th scope="col"${alignment[i]}>${escapeHtml(column.title)}</th>`)
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, i) => {
      const words = inlinesToHtml(cell, labels)
      return i === 0 ? `<th scope="row"${alignment[i]}>${words}</th>` : `<td${alignment[i]}>${words}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<div class="table-scroll" role="region" tabindex="0" aria-label="${escapeHtml(`${labels.scrollableTable}: ${table.caption}`)}">
<table>
<caption>${caption}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>${notesToHtml(table.notes, labels)}`
}

function chartToHtml(chart: ChartBlock, context: HtmlContext): string {
  const number = context.numbers.get(chart)
  const caption = `${number ? `<b>${escapeHtml(number)}</b> ` : ''}${escapeHtml(chart.caption)}`
  const behind = chart.table
    ? `\n<details>\n<summary>${escapeHtml(context.labels.figuresBehindChart)}</summary>\n${tableToHtml(chart.table, undefined, context)}\n</details>`
    : ''
  return `<figure class="chart">
<figcaption>${caption}</figcaption>
${drawingToHtml(chart)}${notesToHtml(chart.notes, context.labels)}${behind}
</figure>`
}

/** The styles show one of the two drawings; the other is hidden from everybody. */
function drawingToHtml({ svg, compactSvg }: ChartBlock): string {
  if (!compactSvg) return svg
  return `<div class="chart-wide">${svg}</div>\n<div class="chart-compact">${compactSvg}</div>`
}

function keyFiguresToHtml(block: KeyFiguresBlock, { labels }: HtmlContext): string {
  const items = block.items.map((item) => {
    const note = item.note ? `<span class="key-figure-note">${escapeHtml(item.note)}</span>` : ''
    return `<li><span class="key-figure-value">${inlinesToHtml([item.value], labels)}</span> <span class="key-figure-label">${escapeHtml(item.label)}</span>${note ? ` ${note}` : ''}</li>`
  })
  return `<section class="key-figures" aria-label="${escapeHtml(block.title)}">
<p class="key-figures-title">${escapeHtml(block.title)}</p>
<ul>
${items.join('\n')}
</ul>
</section>`
}

function sourceToHtml(entry: SourceEntry, { labels, language }: HtmlContext): string {
  const facts: [string, string | undefined][] = [
    [labels.value, entry.value],
    [labels.definition, entry.definition],
    [labels.source, entry.source],
    [labels.snapshot, entry.snapshot],
    [labels.retrievedAt, entry.retrievedAt && formatRetrieved(entry.retrievedAt, language)],
    [labels.checksum, entry.checksum],
  ]
  const lines = facts.flatMap(([name, value]) =>
    value ? [`<span class="source-fact"><b>${escapeHtml(name)}</b> ${escapeHtml(value)}</span>`] : [],
  )
  const label =
    entry.href && isSafeHref(entry.href)
      ? `<a href="${escapeHtml(entry.href)}">${escapeHtml(entry.label)}</a>`
      : escapeHtml(entry.label)
  return `<div id="bron-${escapeHtml(entry.id)}"><dt>${label}</dt><dd>${lines.join(' ')}</dd></div>`
}

/** A day in words when it is one, otherwise what was given. */
export function formatRetrieved(retrievedAt: string, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(retrievedAt) ? formatDay(retrievedAt, language) : retrievedAt
}

function notesToHtml(notes: Inline[][] | undefined, labels: DocumentLabels): string {
  if (!notes?.length) return ''
  return `\n<div class="notes">${notes.map((note) => `<p>${inlinesToHtml(note, labels)}</p>`).join('')}</div>`
}
