import type { Tx } from '../../../platform/database/index.ts'
import { publicAddress } from '../council/addresses.ts'
import type { ItemKind } from '../council/domain/items.ts'
import { listItems } from '../council/items.queries.ts'
import { listPublicFiles, listPublicPublications } from '../publication/public.queries.ts'
import type { OriPaper } from './ori.schemas.ts'

/** What a paper says of itself, and by what it hangs on meetings. */
export type Paper = {
  object: Omit<OriPaper, 'url' | 'organisatie' | 'vergaderingen' | 'agendapunten'>
  meetingId: string | null
  documentId: string | null
}

/** By the list of ISO 639-2/B. */
const DUTCH = 'dut'
const COUNCIL_PAPERS = 'c_db4862c3'
const INCOMING = 'c_8c840238'
const PUBLIC = { taal: DUTCH, vertrouwelijkheidsaanduiding: 'openbaar' }

/** Every paper that everybody may read: files that were published, and what the council keeps of itself. */
export const listPapers = async (tx: Tx, site: string): Promise<Paper[]> => [
  ...(await publishedFiles(tx, site)),
  ...(await councilPapers(tx, site)),
]

async function publishedFiles(tx: Tx, site: string): Promise<Paper[]> {
  const publications = new Map((await listPublicPublications(tx)).map((one) => [one.id, one]))
  return (await listPublicFiles(tx)).flatMap(({ publicationId, position, name, contentType }) => {
    const publication = publications.get(publicationId)
    if (!publication) return []
    const { slug, title, about, category, handledOn, meetingId, documentId } = publication
    const page = `${site}/besluiten/${slug}`
    const object = {
      ...PUBLIC,
      id: `${publicationId}-${position}`,
      wooInformatiecategorie: category,
      webpaginaLink: page,
      titel: (position === 1 ? title : `${title}: ${name}`).slice(0, 200),
      ...(about ? { omschrijving: about } : {}),
      ...(category === INCOMING ? { informatieobjecttype: 'ingekomen_stuk' as const } : {}),
      creatiedatum: handledOn,
      formaat: contentType.split(';')[0]!,
      inhoudLink: `${page}/${position}`,
    }
    return [{ object, meetingId, documentId }]
  })
}

const TYPES = { commitment: 'toezegging', motion: 'motie', amendment: 'amendement', question: 'vraag' } as const

async function councilPapers(tx: Tx, site: string): Promise<Paper[]> {
  const kinds = Object.keys(TYPES) as ItemKind[]
  const all = []
  for (const kind of kinds) all.push(...(await listItems(tx, { kind, isPublic: true })))
  // ORI has no way to say that something is an example, and who reads it elsewhere would take it for true.
  return all
    .filter(({ isExample }) => !isExample)
    .map(({ id, kind, number, title, body, byWhom, happenedOn, meetingId }) => {
      const page = site + publicAddress({ kind, number })
      const object = {
        ...PUBLIC,
        id,
        ...(meetingId ? { wooInformatiecategorie: COUNCIL_PAPERS } : {}),
        webpaginaLink: page,
        titel: title.slice(0, 200),
        ...(body ? { omschrijving: body } : {}),
        informatieobjecttype: TYPES[kind],
        ...(kind === 'question' ? { vraagtype: 'schriftelijke_politieke_vraag' as const } : {}),
        ...(byWhom && kind !== 'commitment' ? { auteur: byWhom.slice(0, 200) } : {}),
        ...(happenedOn.length === 10 ? { creatiedatum: happenedOn } : {}),
        formaat: 'text/html',
        inhoudLink: page,
      }
      return { object, meetingId, documentId: null }
    })
}
