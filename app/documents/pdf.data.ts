import { formatDay } from '../shared/days.ts'
import { formatRetrieved } from './html.blocks.ts'
import { labelsOf } from './labels.ts'
import { isAbsoluteHref } from './links.ts'
import { type Block, DEFAULT_ACCENT, type DocumentModel, type Inline } from './model.ts'
import { numberCaptions } from './numbering.ts'

/** What the template reads: the model with every optional part filled in, so the template needs no exceptions. */
export function toTemplateData(model: DocumentModel) {
  const { meta, cover } = model
  const labels = labelsOf(meta)
  const numbers = numberCaptions(model.blocks, labels)
  const day = formatDay(meta.publishedOn, meta.language)
  return {
    meta: {
      title: meta.title,
      language: meta.language,
      publisher: meta.publisher,
      author: meta.author ?? meta.publisher,
      subject: meta.subject ?? meta.subtitle ?? meta.title,
      publishedOn: meta.publishedOn,
      accent: meta.accent ?? DEFAULT_ACCENT,
      watermark: meta.watermark ?? '',
    },
    labels,
    publishedWords: day,
    letter: model.letter ?? null,
    sheet: model.sheet !== undefined,
    fits: model.sheet === 'fits',
    cover: { kicker: cover.kicker ?? '', title: cover.title, subtitle: cover.subtitle ?? '', lines: cover.lines },
    targets: linkTargets(model),
    blocks: model.blocks.map((block) => fillIn(block, numbers.get(block) ?? '', model)),
  }
}

function fillIn(block: Block, number: string, { meta }: DocumentModel): Record<string, unknown> {
  switch (block.type) {
    case 'table':
      return { ...block, number, notes: block.notes ?? [] }
    case 'chart':
      return { type: 'chart', caption: block.caption, svg: block.svg, alt: block.alt, number, notes: block.notes ?? [] }
    case 'quote':
      return { ...block, attribution: block.attribution ?? '' }
    case 'keyFigures':
      return { ...block, items: block.items.map((item) => ({ ...item, note: item.note ?? '' })) }
    case 'sources':
      return {
        type: 'sources',
        isCompact: block.isCompact ?? false,
        entries: block.entries.map((entry) => ({
          id: entry.id,
          label: entry.label,
          value: entry.value,
          definition: entry.definition ?? '',
          source: entry.source,
          facts: sourceFacts(entry, meta),
        })),
      }
    default:
      return block
  }
}

/** The smaller lines under a source: snapshot, day and checksum, each with its name. */
export function sourceFacts(
  entry: { snapshot?: string; retrievedAt?: string; checksum?: string },
  meta: DocumentModel['meta'],
): string[] {
  const labels = labelsOf(meta)
  return [
    entry.snapshot ? `${labels.snapshot}: ${entry.snapshot}` : '',
    entry.retrievedAt ? `${labels.retrievedAt}: ${formatRetrieved(entry.retrievedAt, meta.language)}` : '',
    entry.checksum ? `${labels.checksum}: ${entry.checksum}` : '',
  ].filter(Boolean)
}

/** Where each link of the text leads inside a file; a link that only works on a site stays plain words. */
function linkTargets(model: DocumentModel): Record<string, { url: string } | { anchor: string }> {
  const anchors = new Set(model.blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : [])))
  const targets: Record<string, { url: string } | { anchor: string }> = {}
  JSON.stringify(model.blocks, (_key, part: Inline | unknown) => {
    if (isLink(part)) {
      if (isAbsoluteHref(part.href)) targets[part.href] = { url: part.href }
      else if (anchors.has(part.href.slice(1))) targets[part.href] = { anchor: part.href.slice(1) }
    }
    return part
  })
  return targets
}

function isLink(part: unknown): part is { type: 'link'; href: string } {
  return typeof part === 'object' && part !== null && 'type' in part && part.type === 'link' && 'href' in part
}
