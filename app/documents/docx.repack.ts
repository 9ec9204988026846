import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Day } from '../shared/days.ts'

/**
 * Takes out of a Word file what differs from one making to the next (the moment, the random and counted-on names of
 * relations, pictures and bookmarks) and packs it again, so that equal documents are equal byte for byte.
 */
export function repack(file: Uint8Array, day: Day): Uint8Array {
  const parts = unzipSync(file)
  const relations = new Map<string, string>()
  const packed: Record<string, Uint8Array> = {}
  const names = Object.keys(parts).sort()
  for (const name of names.filter((one) => one.endsWith('.rels'))) {
    for (const [, id] of strFromU8(parts[name]!).matchAll(/ Id="(rId[^"]*)"/g)) {
      if (!/^rId\d+$/.test(id!)) relations.set(id!, `rIdx${relations.size + 1}`)
    }
  }
  for (const name of ['[Content_Types].xml', ...names.filter((one) => one !== '[Content_Types].xml')]) {
    const isText = /\.(xml|rels)$/.test(name)
    packed[name] = isText ? strToU8(settle(strFromU8(parts[name]!), relations, day)) : parts[name]!
  }
  // A zip file stores the time on the clock on the wall, so this one is built from that: noon everywhere.
  return zipSync(packed, { mtime: new Date(2000, 0, 1, 12), level: 6 })
}

function settle(xml: string, relations: Map<string, string>, day: Day): string {
  const dated = xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T12:00:00Z`)
  const related = dated.replace(/"(rId[^"]+)"/g, (whole, id: string) => {
    const settled = relations.get(id)
    return settled ? `"${settled}"` : whole
  })
  const counted = [/(<wp:docPr id=")(\d+)/g, /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)/g, /(_Toc)(\d+)/g]
  return counted.reduce(recount, related)
}

/** Numbers ids from 1 in order of appearance; equal ids stay equal. */
function recount(xml: string, pattern: RegExp): string {
  const settled = new Map<string, number>()
  return xml.replace(pattern, (_whole, before: string, id: string) => {
    if (!settled.has(id)) settled.set(id, settled.size + 1)
    return before + settled.get(id)
  })
}
