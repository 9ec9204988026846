import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** A zip that is packed while it is written: whole files, and one at a time that grows. */
export function sheetZip() {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    packed.push(data)
  })
  return {
    add(name: string, content: string) {
      const file = new ZipPassThrough(name)
      zip.add(file)
      file.push(strToU8(content), true)
    },
    grow(name: string) {
      const file = new ZipDeflate(name, { level: 6 })
      zip.add(file)
      return (content: string, isLast = false) => file.push(strToU8(content), isLast)
    },
    end(): Uint8Array {
      zip.end()
      return Buffer.concat(packed)
    },
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML has it; control characters, which XML cannot hold, are left out. */
export function inXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
}

/** Names of sheets are at most 31 characters, without a few signs. */
export const sheetName = (name: string): string => inXml(name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31))
