import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Seen } from '../support/visitor.ts'
import { inEnglish, PUBLIC_PAGES } from './public-pages.ts'

/** The consultation of the demonstration that is open. */
const EXAMPLE = '/praat-mee/voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan'

let regie: RunningRegie
/** Everything a visitor reaches from the home pages by following links. */
const site = new Map<string, Seen>()

beforeAll(async () => {
  regie = await startRegie()
  const visitor = regie.visitor()
  const waiting = ['/', '/en', ...PUBLIC_PAGES, ...PUBLIC_PAGES.map(inEnglish)]
  while (waiting.length > 0) {
    const address = waiting.pop()!
    if (site.has(address)) continue
    const page = await visitor.get(address)
    site.set(address, page)
    if (!isPage(page)) continue
    for (const [, href] of page.text.matchAll(/(?:href|src)="([^"]+)"/g)) {
      const link = href!.replaceAll('&amp;', '&').split('#')[0]!
      if (link.startsWith('/') && !link.startsWith('/assets/')) waiting.push(link)
    }
  }
}, 300_000)
afterAll(() => regie.stop())

const isPage = ({ headers }: Seen) =>
  headers.get('content-type')?.startsWith('text/html') && !headers.has('content-disposition')
const pages = () => [...site].filter(([, page]) => isPage(page))
const addressesOf = (wrong: [string, Seen][]) => wrong.map(([address]) => address)

/** The pages that other sites may show in a frame. */
const isForFrames = (address: string) =>
  /^(\/en)?\/cijfers\/[a-z0-9_]+\/((vergelijken|wijken)\/)?insluiten(\?|$)/.test(address)

describe('the public site', () => {
  it('has no link that leads nowhere', () => {
    expect(addressesOf([...site].filter(([, page]) => page.status !== 200))).toEqual([])
    expect(site.size).toBeGreaterThan(400)
    expect(regie.failures).toEqual([])
  })

  it('has no link of the public into the work place', () => {
    expect([...site.keys()].filter((address) => /^(\/en)?\/werk/.test(address))).toEqual([])
  })

  it('sets no cookie on any page or file', () => {
    expect(addressesOf([...site].filter(([, page]) => page.headers.getSetCookie().length > 0))).toEqual([])
  })

  it('loads nothing from elsewhere', () => {
    const loads =
      /<(?:script|img|iframe|link|source|video|audio|embed|object)\b[^>]*\b(?:src|href|srcset|data)="(?:https?:)?\/\/[^"]*"/g
    expect(
      pages().flatMap(([address, { text }]) => (text.match(loads) ?? []).map((found) => `${address}: ${found}`)),
    ).toEqual([])
    expect(addressesOf(pages().filter(([, { text }]) => /url\(["']?(?:https?:)?\/\//.test(text)))).toEqual([])
  })

  it('runs no script but that of passkeys where one signs in and of maps on which one chooses an area, and has no inline handlers or styles', () => {
    expect(addressesOf(pages().filter(([, { text }]) => /<[^>]+ (?:on\w+|style)="/.test(text)))).toEqual([])
    const withScript = pages().filter(([, { text }]) => text.includes('<script'))
    expect(addressesOf(withScript).sort()).toEqual([
      '/en/inloggen',
      `/en${EXAMPLE}/idee`,
      `/en${EXAMPLE}/vragenlijst/bewoners`,
      '/inloggen',
      `${EXAMPLE}/idee`,
      `${EXAMPLE}/vragenlijst/bewoners`,
    ])
    for (const [, { text }] of withScript) {
      expect(text.match(/<script[^>]*>/g)).toEqual([
        expect.stringMatching(/src="\/assets\/(passkey|area-choice)\.island-[\w-]+\.js"/),
      ])
    }
  })

  it('sends every page with a policy that lets nothing else in', () => {
    const wanted =
      /^default-src 'none'; img-src 'self' data:; font-src 'self'; style-src 'self' 'nonce-[\w-]{22}'(?: 'sha256-[^']+')?; script-src 'nonce-[\w-]{22}'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/
    const wrong = pages().filter(
      ([address, page]) => !isForFrames(address) && !wanted.test(page.headers.get('content-security-policy') ?? ''),
    )
    expect(addressesOf(wrong)).toEqual([])
  })

  it('lets only the page of one chart be framed, and that without any script', () => {
    const wanted =
      /^default-src 'none'; img-src 'self' data:; font-src 'self'; style-src 'self' 'nonce-[\w-]{22}'(?: 'sha256-[^']+')?; script-src 'none'; connect-src 'self'; form-action 'self'; frame-ancestors \*; base-uri 'none'$/
    const framed = pages().filter(([address]) => isForFrames(address))
    expect(framed.length).toBeGreaterThan(50)
    const wrong = framed.filter(
      ([, { headers }]) =>
        !wanted.test(headers.get('content-security-policy') ?? '') ||
        headers.has('x-frame-options') ||
        headers.get('cross-origin-resource-policy') !== 'cross-origin',
    )
    expect(addressesOf(wrong)).toEqual([])
  })

  it.each([
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'same-origin'],
    ['x-frame-options', 'DENY'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
  ])('sends every page and file with %s', (name, value) => {
    // The open interface is for pages of others too and has headers of its own, with its own test.
    const ours = [...site].filter(([address]) => !address.startsWith('/api/'))
    const isOther = (address: string) =>
      isForFrames(address) && ['x-frame-options', 'cross-origin-resource-policy'].includes(name)
    expect(
      addressesOf(ours.filter(([address, page]) => !isOther(address) && page.headers.get(name) !== value)),
    ).toEqual([])
  })

  it('says the language of each page, and where the other one is', () => {
    const wrong = pages().filter(([address, { text }]) => {
      const isEnglish = address === '/en' || address.startsWith('/en/')
      // In a frame of another site there is no menu; the head says it.
      const link = isEnglish ? /hreflang="nl"[^>]*>Nederlands/ : /hreflang="en"[^>]*>English/
      const inHead = isEnglish ? /<link rel="alternate" hreflang="nl"/ : /<link rel="alternate" hreflang="en"/
      const other = isForFrames(address) ? inHead : link
      return !text.includes(`<html lang="${isEnglish ? 'en' : 'nl'}">`) || !other.test(text)
    })
    expect(addressesOf(wrong)).toEqual([])
  })

  it('has one title per page and one heading of the first level', () => {
    // Areas on a map have titles of their own, further down.
    const titlesOf = (text: string) => text.slice(0, text.indexOf('</head>')).split(/<title[ >]/).length - 1
    const wrong = pages().filter(([, { text }]) => titlesOf(text) !== 1 || text.split('<h1').length !== 2)
    expect(addressesOf(wrong)).toEqual([])
  })

  it('keeps a theme page under 100 kB together with its styles', async () => {
    const page = await fetch(`${regie.url}/plan/drugs`, { headers: { 'accept-encoding': 'gzip' } })
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(await page.clone().text())![1]!
    const styles = await fetch(regie.url + style, { headers: { 'accept-encoding': 'gzip' } })
    const sizes = [page, styles].map(({ headers }) => Number(headers.get('content-length')))
    expect(sizes[0]! > 0 && sizes[1]! > 0).toBe(true)
    expect(sizes[0]! + sizes[1]!).toBeLessThan(100_000)
  })

  it.each([...PUBLIC_PAGES])(
    'lets a browser keep %s, for a minute or until it asked, and says when nothing changed since',
    async (address) => {
      const first = await regie.visitor().get(address)
      // That one can take part must not be said a minute too long, nor may what became secret, or was withdrawn, be read a minute longer.
      const kept = /^\/(praat-mee|raad|besluiten)/.test(address) ? 'public, no-cache' : 'public, max-age=60'
      expect(first.headers.get('cache-control')).toBe(kept)
      const etag = first.headers.get('etag')
      expect(etag).toMatch(/^(W\/)?"[\w-]{22}"$/)
      const again = await regie.visitor().get(address, { 'if-none-match': etag! })
      expect(again).toMatchObject({ status: 304, text: '' })
    },
  )

  it('keeps what a signed-in person sees out of every cache', async () => {
    const lead = await regie.visitor().signInAs('policyLead')
    for (const address of ['/', '/plan', '/werk', '/werk/plannen']) {
      expect((await lead.get(address)).headers.get('cache-control'), address).toBe('private, no-store')
    }
    expect((await regie.visitor().get('/werk')).headers.get('cache-control')).toBe('private, no-store')
  })

  it('lets a browser keep styles and fonts for ever', async () => {
    const home = await regie.visitor().get('/')
    const assets = [...home.text.matchAll(/href="(\/assets\/[^"]+)"/g)].map(([, href]) => href!)
    expect(assets.length).toBeGreaterThan(1)
    for (const asset of assets) {
      const file = await regie.visitor().get(asset)
      expect(file.status, asset).toBe(200)
      expect(file.headers.get('cache-control'), asset).toBe('public, max-age=31536000, immutable')
    }
  })
})
