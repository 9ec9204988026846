import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'

/** What somebody without an account got at an address: its text, also out of a PDF or a Word file. */
export type Found = { address: string; type: string; text: string }

/** A figure in a file or an answer: which one it is, what is said of it, and every number that stands with it. */
export type DataRow = { address: string; figure: string; state: string; numbers: number[] }

const NOT_CONTENT = /^(\/en)?\/(werk|inloggen|assets|mijn-plan)(\/|$|\?)/

/**
 * Everything that can be reached from the front page, by every link on every page, in every feed and file and in answers
 * of the interface, until nothing new is found.
 */
export async function collectPublic(site: string, extra: readonly string[]): Promise<Found[]> {
  const waiting = ['/', '/api/v1/openapi.json', ...extra]
  const known = new Set(waiting)
  const found: Found[] = []
  const meet = (address: string) => {
    if (known.has(address) || NOT_CONTENT.test(address)) return
    known.add(address)
    waiting.push(address)
  }
  while (waiting.length > 0) {
    const batch = waiting.splice(0, 8)
    for (const one of await Promise.all(batch.map((address) => take(site, address)))) {
      if (!one) continue
      found.push(one)
      for (const address of linksIn(site, one)) meet(address)
      const indicator = /^\/cijfers\/([a-z_0-9]+)$/.exec(one.address)?.[1]
      if (indicator) meet(`/api/v1/indicatoren/${indicator}/waarnemingen`)
    }
  }
  return found
}

async function take(site: string, address: string): Promise<Found | undefined> {
  const response = await fetch(site + address, { redirect: 'manual' })
  const type = response.headers.get('content-type') ?? ''
  if (response.status >= 300 && response.status < 400) {
    await response.arrayBuffer()
    return { address, type: 'redirect', text: response.headers.get('location') ?? '' }
  }
  const bytes = new Uint8Array(await response.arrayBuffer())
  // Names of things in linked data look like addresses, and need not lead anywhere.
  if (response.status >= 400) return undefined
  return { address, type, text: await textOf(type, bytes) }
}

async function textOf(type: string, bytes: Uint8Array): Promise<string> {
  if (type.includes('pdf')) return (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text
  if (!type.includes('wordprocessingml')) return new TextDecoder().decode(bytes)
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) => strFromU8(part).replaceAll('</w:p>', '\n\n'))
    .join('\n\n')
}

/** Whatever looks like an address of the site in a page, a feed, a map of the site, or an answer. */
function linksIn(site: string, { type, text }: Found): string[] {
  if (type === 'redirect') return pathOf(site, text)
  if (/html|xml|atom/.test(type) && !type.includes('wordprocessingml')) {
    const linked = [...text.matchAll(/(?:href|src)="([^"]+)"|<(?:loc|id)>([^<]+)</g)].map(([, a, b]) => a ?? b!)
    return linked.flatMap((one) => pathOf(site, one.replaceAll('&amp;', '&')))
  }
  if (type.includes('json') || type.includes('turtle')) {
    return [...text.matchAll(/["<](https?:\/\/[^">]+)[">]/g)].flatMap(([, one]) => pathOf(site, one!))
  }
  return []
}

function pathOf(site: string, link: string): string[] {
  if (/^(data|mailto|tel|javascript):|^#/.test(link) || /[{}]/.test(link)) return []
  const url = new URL(link, site)
  return url.origin === site ? [url.pathname + url.search] : []
}

/** Every object in an answer, however deep. */
export function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (typeof value !== 'object' || value === null) return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)]
}

const first = (record: Record<string, unknown>, ...names: string[]) =>
  String(names.map((name) => record[name]).find((one) => one !== undefined && one !== null) ?? '')

/** The figure in a row of a file or an object of an answer, if it is one; of a district with its code behind an @. */
export function toRow(address: string, record: Record<string, unknown>): DataRow[] {
  const ofAreas = /^\/cijfers\/([a-z_0-9]+)\/wijken\.csv/.exec(address)?.[1]
  const state = first(record, 'state', 'toestand')
  const period = first(record, 'period', 'periode')
  const indicator = ofAreas ?? first(record, 'indicator', 'indicatorKey', 'key')
  if (!state || !period || !indicator) return []
  const category = first(record, 'category', 'categorie', 'soort')
  const region = first(record, ...(ofAreas ? ['code'] : ['region', 'regio']))
  // Numbers that say where it stands or what was meant are none of the figure itself.
  const { definition: _d, definitie: _e, row: _r, rij: _s, number: _n, ...rest } = record
  const numbers = ['value', 'waarde', 'numerator', 'teller', 'denominator', 'noemer', 'printed', 'gedrukt']
    .map((name) => rest[name])
    .filter((one) => one !== undefined && one !== null && one !== '')
    .map(Number)
  const figure = [indicator, period, category].filter(Boolean).join(':')
  return [{ address, figure: /^(WK|BU)/.test(region) ? `${figure}@${region}` : figure, state, numbers }]
}

/** What a person reads on a page: its rows of tables, cell by cell, and the sentences around them. */
export function readHtml(html: string): { rows: string[][]; sentences: string[] } {
  const bare = html.replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ')
  const plain = (part: string) =>
    part
      .replace(/<[^>]+>/g, ' ')
      .replace(/&(?:nbsp|#160);/g, ' ')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ')
      .trim()
  const rows = [...bare.matchAll(/<tr\b[\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => plain(cell!)),
  )
  const sentences = bare
    .replace(/<table\b[\s\S]*?<\/table>/g, ' ')
    .split(/<\/?(?:p|li|h[1-6]|dd|dt|div|section|figcaption|summary|option|title|label)\b[^>]*>/)
    .map(plain)
    .flatMap((part) => part.split(/(?<=[.!?;])\s+/))
    .filter(Boolean)
  return { rows, sentences }
}
