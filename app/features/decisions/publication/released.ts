import type { Tx } from '../../../platform/database/index.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { publicAddress } from '../../../platform/municipality.ts'
import type { DiwooDocument } from '../../../publishing/index.ts'
import { placeName } from '../../../shared/place-name.ts'
import { listPublicFiles, listPublicPublications, type PublicFile, type PublicPublication } from './public.queries.ts'

type Site = Pick<RequestContext, 'config' | 'municipality' | 'origin'>

/** Where this site is for a program that comes back tomorrow: its public address, or where it was asked when it has none. */
export const siteOrigin = ({ config, municipality, origin }: Site): string =>
  config.publicUrl ? publicAddress(config, municipality) : origin

/** A public file with its metadata; its address and its identifier stay the same. */
export function metadataOf(site: Site, publication: PublicPublication, file: PublicFile): DiwooDocument {
  const { slug, title, about, category, handling, handledOn, changedAt } = publication
  const page = `${siteOrigin(site)}/besluiten/${slug}`
  const isWhole = file.position === 1
  const { cbsCode } = site.municipality.settings
  return {
    address: `${page}/${file.position}`,
    identifier: `${publication.id}/${file.position}`,
    title: isWhole ? title : `${title}: ${file.name}`,
    about,
    category,
    handling,
    handledOn,
    format: file.format,
    changedAt,
    publisher: { code: cbsCode, name: `gemeente ${placeName(site.municipality.name)}` },
    part: isWhole ? undefined : { of: { address: page, title } },
  }
}

/** Every file that is public now, with its metadata, in an order that stays. */
export async function listReleased(tx: Tx, site: Site): Promise<DiwooDocument[]> {
  const publications = new Map((await listPublicPublications(tx)).map((one) => [one.id, one]))
  return (await listPublicFiles(tx)).flatMap((file) => {
    const publication = publications.get(file.publicationId)
    return publication ? [metadataOf(site, publication, file)] : []
  })
}
