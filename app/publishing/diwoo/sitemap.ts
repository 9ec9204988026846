import { DIWOO, type DiwooDocument, documentElement } from './document.ts'
import { writeXml, XML_HEAD } from './xml.ts'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** At most so many documents in one map: half of what the standard allows, so that a map stays under its 50 MB. */
export const MOST_IN_MAP = 5000

/** One map of the site: each public file, with its metadata for the Woo index. */
export const sitemapXml = (documents: readonly DiwooDocument[]): string =>
  XML_HEAD +
  writeXml({
    name: 'urlset',
    attributes: { xmlns: SITEMAP, 'xmlns:diwoo': DIWOO },
    content: documents.map((document) => ({
      name: 'url',
      content: [
        { name: 'loc', content: document.address },
        { name: 'lastmod', content: document.changedAt.toISOString() },
        documentElement(document, false),
      ],
    })),
  })

/** The list of the maps, which `robots.txt` names. */
export const sitemapIndexXml = (maps: readonly { address: string; changedAt?: Date }[]): string =>
  XML_HEAD +
  writeXml({
    name: 'sitemapindex',
    attributes: { xmlns: SITEMAP },
    content: maps.map(({ address, changedAt }) => ({
      name: 'sitemap',
      content: [
        { name: 'loc', content: address },
        ...(changedAt ? [{ name: 'lastmod', content: changedAt.toISOString() }] : []),
      ],
    })),
  })
