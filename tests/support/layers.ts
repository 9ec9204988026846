import { gunzipSync, inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { getDocumentProxy } from 'unpdf'

/** Bytes as they lie somewhere, or what comes of them by unpacking, and the way there. */
export type Layer = { way: string; bytes: Buffer }

/**
 * Everything that can be got out of bytes by who has nothing but them: packed files and streams unpacked, digits and base64
 * read as bytes, the words of a PDF and of marked-up text without what stands between their letters. None of it is read by
 * the code of Regie.
 */
export async function layersOf(bytes: Uint8Array, way = '', depth = 0): Promise<Layer[]> {
  const here: Layer = { way, bytes: Buffer.from(bytes) }
  if (depth > 4) return [here]
  const below: Layer[] = []
  const go = async (name: string, inner: Uint8Array) =>
    below.push(...(await layersOf(inner, `${way}/${name}`, depth + 1)))
  const start = here.bytes.toString('latin1', 0, 5)
  if (start.startsWith('PK\u0003\u0004')) {
    for (const [name, inner] of Object.entries(unzipSync(bytes))) await go(name, inner)
  } else if (start.startsWith('\u001f\u008b')) {
    await go('gzip', gunzipSync(bytes))
  } else if (start === '%PDF-') {
    await go('words', Buffer.from(await wordsOfPdf(bytes)))
    for (const stream of streamsOf(here.bytes)) await go('stream', stream)
  }
  const text = here.bytes.toString('latin1')
  if (text.includes('<'))
    below.push({ way: `${way}/without marks`, bytes: Buffer.from(text.replaceAll(/<[^>]*>/g, ''), 'latin1') })
  for (const [, digits] of text.matchAll(/(?:\\x|<)((?:[0-9a-fA-F]{2}){4,})/g))
    await go('digits', Buffer.from(digits!, 'hex'))
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{24,}={0,2}/g)) {
    below.push({ way: `${way}/base64`, bytes: Buffer.from(run, 'base64') })
  }
  return [here, ...below]
}

/** The ways along which a word is found, whatever the case of its letters and however wide they are written. */
export function waysTo(word: string, layers: Layer[]): string[] {
  const sought = word.toLowerCase()
  return layers.filter(({ bytes }) => inText(bytes).some((text) => text.includes(sought))).map(({ way }) => way)
}

function inText(bytes: Buffer): string[] {
  const text = bytes.toString('utf8').toLowerCase()
  return text.includes('\u0000') ? [text, text.replaceAll('\u0000', '')] : [text]
}

async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const words: string[] = [JSON.stringify(await pdf.getMetadata())]
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    words.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
    words.push(JSON.stringify(await page.getAnnotations()))
  }
  return words.join('\n')
}

/** What stands between `stream` and `endstream`, unpacked where it is packed; also of objects that no page uses any more. */
function streamsOf(pdf: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    const begin = at + 6 + (pdf[at + 6] === 13 ? 2 : 1)
    const end = pdf.indexOf('endstream', begin)
    if (end < 0 || pdf.toString('latin1', at - 3, at) === 'end') continue
    const inner = pdf.subarray(begin, end)
    try {
      found.push(inflateSync(inner))
    } catch {
      found.push(Buffer.from(inner))
    }
  }
  return found
}

const HEAD_BYTES = 5

/** The tables of a backup that is not encrypted, as it was written: its frames and records by the place of their bytes. */
export function tablesOfBackup(file: Buffer): Map<string, Buffer> {
  let place = file.indexOf('\n', file.indexOf('\n') + 1) + 1
  const pieces: Buffer[] = []
  while (place < file.length) {
    const length = file.readUInt32BE(place) & 0x7fffffff
    // A frame is a tag of 32 bytes and what it is the tag of.
    pieces.push(file.subarray(place + 4 + 32, place + 4 + length))
    place += 4 + length
  }
  const records = gunzipSync(Buffer.concat(pieces))
  const tables = new Map<string, Buffer[]>()
  let name = ''
  for (let at = 0; at < records.length; ) {
    const length = records.readUInt32BE(at + 1)
    const data = records.subarray(at + HEAD_BYTES, at + HEAD_BYTES + length)
    const type = records.toString('latin1', at, at + 1)
    if (type === 'T') name = (JSON.parse(data.toString('utf8')) as { name: string }).name
    tables.set(name, [...(tables.get(name) ?? []), data])
    at += HEAD_BYTES + length
  }
  return new Map([...tables].map(([table, parts]) => [table, Buffer.concat(parts)]))
}
