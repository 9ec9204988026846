import { fileTypeFromBuffer } from 'file-type'
import { type Outcome, ok, refuse } from '../../shared/outcome.ts'
import { type Entries, unzip, ZipRefused } from '../../shared/zip.ts'
import { readDocx } from './docx.ts'
import { FINDING_KINDS, type Hit, markOf, mask, type Piece, type Reading } from './finding.ts'
import { type AskNames, findName, wordsOf } from './names.ts'
import { readOdf } from './odf.ts'
import { readOfficeParts } from './office-parts.ts'
import { matchesIn, plainText } from './patterns.ts'
import { readPdf } from './pdf.ts'
import { pictureDetails } from './pictures.ts'
import { readHtml, readLines, textOfText } from './text.ts'
import { readXlsx } from './xlsx.ts'

/** Why a file cannot be scanned, and therefore not be published. */
export type ScanRefusal = 'mislabelled' | 'unreadable' | 'unpacks-too-large' | 'encrypted' | 'not-allowed'

export type ScanChoices = {
  /** Names somebody guards: asked by their words, so that no list of them is ever here. */
  askNames?: AskNames
  /** What is public already and of no person: the municipality's name, address, telephone and mail address. */
  own?: readonly string[]
}

/** What a file is by its content, in the word of its extension. */
export type ScannedFormat = 'docx' | 'xlsx' | 'odt' | 'ods' | 'pdf' | 'html' | 'txt' | 'csv' | 'png' | 'jpg'

/** Reads a whole file, also what no reader sees of it, and lists what could point to a person or was not meant to go out. */
export async function scanFile(
  file: { bytes: Uint8Array; format: ScannedFormat },
  choices: ScanChoices = {},
): Promise<Outcome<ScanRefusal, Hit[]>> {
  const own = new Set(choices.own ?? [])
  try {
    if (!(await isWhatItSays(file))) return refuse('mislabelled')
    const reading = await readFile(file, own)
    const hits = [...reading.marks, ...reading.pieces.flatMap((piece) => patternsIn(piece, own))]
    if (choices.askNames) hits.push(...(await namesIn(reading.pieces, choices.askNames)))
    return ok(inOrder(hits))
  } catch (error) {
    if (error instanceof ZipRefused) return refuse(error.reason)
    throw error
  }
}

const TYPES: Record<ScannedFormat, RegExp | undefined> = {
  docx: /zip|wordprocessingml/,
  xlsx: /zip|spreadsheetml/,
  odt: /opendocument\.text$/,
  ods: /opendocument\.spreadsheet$/,
  pdf: /^application\/pdf$/,
  png: /^image\/png$/,
  jpg: /^image\/jpeg$/,
  // Text has nothing to be recognised by; what is recognised is therefore no text.
  html: undefined,
  txt: undefined,
  csv: undefined,
}

async function isWhatItSays({ bytes, format }: { bytes: Uint8Array; format: ScannedFormat }): Promise<boolean> {
  const found = await fileTypeFromBuffer(bytes)
  const wanted = TYPES[format]
  if (wanted) return found !== undefined && wanted.test(found.mime)
  return (found === undefined || found.mime === 'application/xml') && !textOfText(bytes).includes('\0')
}

/** Everything that can be read in a file, by the reader of its kind. */
export async function readFile(file: { bytes: Uint8Array; format: ScannedFormat }, own: Set<string>): Promise<Reading> {
  const { bytes, format } = file
  switch (format) {
    case 'docx':
    case 'xlsx':
    case 'odt':
    case 'ods':
      return readOffice(unzip(bytes), format, own)
    case 'pdf':
      return readPdf(bytes, own)
    case 'html':
      return readHtml(bytes)
    case 'txt':
    case 'csv':
      return readLines(bytes)
    case 'png':
    case 'jpg':
      return { pieces: [], marks: [markOf('unseen', { in: 'page', at: '1' }), ...pictureDetails(bytes, '')] }
  }
}

function readOffice(entries: Entries, format: 'docx' | 'xlsx' | 'odt' | 'ods', own: Set<string>): Reading {
  const main = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', odt: 'content.xml', ods: 'content.xml' }[format]
  if (!entries.has(main)) throw new ZipRefused('unreadable')
  const text = format === 'docx' ? readDocx(entries) : format === 'xlsx' ? readXlsx(entries) : readOdf(entries)
  const parts = readOfficeParts(entries, own)
  return { pieces: [...text.pieces, ...parts.pieces], marks: [...text.marks, ...parts.marks] }
}

function patternsIn({ place, text }: Piece, own: Set<string>): Hit[] {
  return matchesIn(text)
    .filter(({ value }) => !isOwn(value, own))
    .map(({ kind, value }) => ({ kind, place, masked: mask(value), value }))
}

/** Spaces, capitals and how a number is broken up make no other address of it. */
const isOwn = (value: string, own: Set<string>): boolean => [...own].some((one) => bare(one) === bare(value))
const bare = (text: string): string => text.toLowerCase().replaceAll(/[\s().-]/g, '')

async function namesIn(pieces: Piece[], ask: AskNames): Promise<Hit[]> {
  const read = pieces.map(({ place, text: raw }) => {
    const text = plainText(raw)
    return { place, text, words: wordsOf(text) }
  })
  const all = [...new Set(read.flatMap(({ words }) => words.map(({ word }) => word)))]
  const names = await ask(all)
  return read.flatMap(({ place, text, words }) =>
    names.flatMap((name) =>
      findName(words, name).map(({ from, to }): Hit => {
        const value = text.slice(from, to)
        return { kind: 'name', place, masked: mask(value), value }
      }),
    ),
  )
}

/** The gravest first, each once for a place. */
function inOrder(hits: Hit[]): Hit[] {
  const seen = new Set<string>()
  const rank = (hit: Hit) => FINDING_KINDS.indexOf(hit.kind)
  return hits
    .filter(({ kind, place, value }) => {
      const key = JSON.stringify([kind, place, value])
      return !seen.has(key) && seen.add(key)
    })
    .sort((a, b) => rank(a) - rank(b))
}
