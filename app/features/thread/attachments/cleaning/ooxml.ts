import path from 'node:path'
import type { Entries } from '../../../../shared/zip.ts'
import { FileRefused, type Format } from './formats.ts'
import { attributeOf, emptyAttributes, emptyElements, setXml, xmlOf } from './xml.ts'

const TYPES = '[Content_Types].xml'

/** Parts that say who made the file, on what, and for which system; a document is whole without them. */
const ABOUT = /^(docProps\/|customXml\/|xl\/printerSettings\/|word\/printerSettings|.*thumbnail\.\w+$)/i

const MACROS = /(vbaProject|vbaData|macrosheets\/|macroEnabled|intlMacrosheets)/i
const ACTIVE_PARTS = /(^|\/)(activeX|afchunk|webextensions|queryTables)|xl\/connections\.xml$/i
const SIGNATURE = /^_xmlsignatures\//i

/** Attributes with the name or account of who wrote, changed or commented something. */
const PEOPLE = ['author', 'initials', 'userId', 'providerId', 'userName', 'displayName', 'lastModifiedBy', 'lastEdited']

/** Word or Excel, as the part of the document says itself. */
export function ooxmlFormat(entries: Entries): Format | undefined {
  const types = xmlOf(entries, TYPES)!
  if (/macroEnabled/i.test(types)) throw new FileRefused('macros')
  if (types.includes('wordprocessingml.document.main+xml')) return 'docx'
  if (types.includes('spreadsheetml.sheet.main+xml')) return 'xlsx'
  return undefined
}

/** Takes people out of the parts of a Word or Excel file, and refuses what acts or fetches when it is opened. */
export function cleanOoxml(entries: Entries) {
  for (const name of entries.keys()) {
    if (MACROS.test(name)) throw new FileRefused('macros')
    if (ACTIVE_PARTS.test(name)) throw new FileRefused('active')
    if (SIGNATURE.test(name)) throw new FileRefused('signed')
  }
  const gone = new Set([...entries.keys()].filter((name) => ABOUT.test(name)))
  for (const name of gone) entries.delete(name)
  for (const name of [...entries.keys()]) {
    if (name.endsWith('.rels')) setXml(entries, name, cleanRelations(xmlOf(entries, name)!, name, gone))
    else if (name === TYPES) setXml(entries, name, cleanTypes(xmlOf(entries, name)!, gone))
    else if (name.endsWith('.xml')) setXml(entries, name, cleanPart(xmlOf(entries, name)!, name))
  }
}

/** Links to other pages stay; pictures, templates and figures that are fetched on opening are refused. */
function cleanRelations(xml: string, name: string, gone: ReadonlySet<string>): string {
  const base = path.posix.dirname(path.posix.dirname(name))
  return xml.replaceAll(/<(?:\w+:)?Relationship\s[^>]*>/g, (tag) => {
    const target = attributeOf(tag, 'Target') ?? ''
    if (attributeOf(tag, 'TargetMode') === 'External') {
      if (/\/hyperlink$/.test(attributeOf(tag, 'Type') ?? '')) return tag
      throw new FileRefused('from-elsewhere')
    }
    const part = target.startsWith('/') ? target.slice(1) : path.posix.join(base, target)
    return gone.has(part) ? '' : tag
  })
}

function cleanTypes(xml: string, gone: ReadonlySet<string>): string {
  return xml.replaceAll(/<(?:\w+:)?Override\s[^>]*>/g, (tag) =>
    gone.has((attributeOf(tag, 'PartName') ?? '').replace(/^\//, '')) ? '' : tag,
  )
}

function cleanPart(xml: string, name: string): string {
  refuseActions(xml, name)
  let cleaned = emptyAttributes(xml, PEOPLE)
  if (/^xl\/comments/.test(name)) cleaned = emptyElements(cleaned, ['author'])
  if (name === 'xl/workbook.xml') cleaned = cleaned.replaceAll(/<(?:\w+:)?absPath\s[^>]*\/>/g, '')
  // The settings of the printer are gone, so no page may point to them.
  if (/^xl\/(work|chart)sheets\//.test(name)) {
    cleaned = cleaned.replaceAll(/<(?:\w+:)?pageSetup\s[^>]*>/g, (tag) => tag.replace(/\sr:id="[^"]*"/, ''))
  }
  return cleaned
}

/** Fields and links with which an office program starts another program (DDE). */
function refuseActions(xml: string, name: string) {
  if (/^xl\/externalLinks\//.test(name) && /<(?:\w+:)?(ddeLink|oleLink)\b/.test(xml)) throw new FileRefused('active')
  if (!name.startsWith('word/')) return
  const split = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, text]) => text).join('')
  const simple = [...xml.matchAll(/<w:fldSimple\s[^>]*>/g)].map(([tag]) => attributeOf(tag, 'instr') ?? '').join(' ')
  const fields = `${split} ${simple}`
  if (/\bDDE(AUTO)?\b/i.test(fields)) throw new FileRefused('active')
  if (/\bINCLUDE(PICTURE|TEXT)\b/i.test(fields)) throw new FileRefused('from-elsewhere')
}

/** What is left that says who made the file; empty when it is clean. Looks at a file that was packed and opened again. */
export function traceOoxml(entries: Entries): string[] {
  const found: string[] = [...entries.keys()].filter((name) => ABOUT.test(name))
  for (const name of entries.keys()) {
    if (!name.endsWith('.xml')) continue
    const xml = xmlOf(entries, name)!
    for (const [tag] of xml.matchAll(/<[^>]+>/g)) {
      if (PEOPLE.some((attribute) => attributeOf(tag, attribute))) found.push(name)
    }
  }
  return found
}
