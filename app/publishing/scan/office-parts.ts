import type { Entries } from '../../shared/zip.ts'
import { markOf, type Reading } from './finding.ts'
import { attribute, stepsOf, textOfPart } from './markup.ts'
import { isPicture, pictureDetails } from './pictures.ts'

/** Elements of a document's properties that name a person or his place of work. */
const WHO = /^(creator|lastModifiedBy|initial-creator|printed-by|manager|Manager|Company|author)$/
/** Attributes that do so in the text itself: the account behind a change or a remark. */
const PROPERTIES = /(^|\/)(docProps\/[^/]+\.xml|meta\.xml)$/

/**
 * What office files of every kind have besides their text: properties, links, files inside, pictures. `own` are names
 * that may stand there, such as that of the municipality.
 */
export function readOfficeParts(entries: Entries, own: ReadonlySet<string>): Reading {
  const reading: Reading = { pieces: [], marks: [] }
  for (const [name, bytes] of entries) {
    if (PROPERTIES.test(name)) readProperties(name, textOfPart(bytes), own, reading)
    else if (/(^|\/)customXml\/item\d+\.xml$/.test(name)) {
      reading.pieces.push({ place: { in: 'metadata', at: name }, text: words(textOfPart(bytes)), layer: 'metadata' })
    } else if (name.endsWith('.rels')) readLinks(name, textOfPart(bytes), reading)
    else if (
      /(^|\/)(embeddings|Object \d+\/|ObjectReplacements)\/?[^/]*\.(bin|docx?|xlsx?|pptx?|pdf|od[tsp])$/i.test(name)
    ) {
      reading.marks.push(markOf('embedded-file', { in: 'part', at: name }))
    } else if (isPicture(bytes)) reading.marks.push(...pictureDetails(bytes, name))
  }
  return reading
}

function readProperties(part: string, xml: string, own: ReadonlySet<string>, { pieces, marks }: Reading) {
  let current = ''
  for (const step of stepsOf(xml)) {
    if (step.type === 'begin') current = step.name
    else if (step.type === 'end') current = ''
    else if (step.type === 'text' && step.text.trim()) {
      const place = { in: 'metadata', at: `${part} ${current}`.trim() } as const
      pieces.push({ place, text: step.text, layer: 'metadata' })
      if (WHO.test(current) && !own.has(step.text.trim())) marks.push(markOf('metadata', place, step.text))
    }
  }
}

function readLinks(part: string, xml: string, { pieces }: Reading) {
  for (const step of stepsOf(xml)) {
    if (step.type !== 'begin' || attribute(step.tag, 'TargetMode') !== 'External') continue
    const text = decodeURI(attribute(step.tag, 'Target') ?? '')
    pieces.push({ place: { in: 'part', at: part }, text, layer: 'metadata' })
  }
}

const words = (xml: string): string =>
  [...stepsOf(xml)].flatMap((step) => (step.type === 'text' ? [step.text] : [])).join(' ')
