import { z } from 'zod'
import {
  type ApiContext,
  type ApiOperation,
  dutchWords,
  instant,
  list,
  NONE,
  one,
  slug,
} from '../../../platform/api/index.ts'
import { CATEGORIES } from '../../../publishing/index.ts'
import {
  findPublicPublication,
  listPublicFiles,
  listPublicPublications,
  type PublicFile,
  type PublicPublication,
} from './public.queries.ts'

const tag = 'publicaties'

const PUBLIC_STATES = dutchWords({ published: 'openbaar', withdrawn: 'ingetrokken' })
const HANDLING_WORDS = dutchWords({ adopted: 'vaststelling', signed: 'ondertekening', received: 'ontvangst' })

const uri = () => z.string().meta({ format: 'uri' })

const fileShape = z.object({
  nummer: z.int(),
  naam: z.string(),
  formaat: z.string().describe('Het mediatype.'),
  bytes: z.int(),
  sha256: z.string(),
  adres: uri(),
  metadata: uri().describe('De metadata volgens DiWoo.'),
  weggelatenOp: z.array(z.string()).describe('De gronden uit artikel 5.1 en 5.2 van de Woo waarop iets is weggelaten.'),
})

const publicationShape = z
  .object({
    publicatie: slug(),
    titel: z.string(),
    omschrijving: z.string(),
    informatiecategorie: z.object({ code: z.string(), naam: z.string() }),
    handeling: HANDLING_WORDS.schema,
    datum: z.iso.date().describe('De dag van de handeling.'),
    stand: PUBLIC_STATES.schema,
    openbaarSinds: instant(),
    gewijzigd: instant(),
    reden: z.string().describe('Waarom de publicatie is ingetrokken.'),
    vervangenDoor: slug().nullable(),
    pagina: uri(),
    bestanden: z.array(fileShape),
  })
  .meta({
    id: 'Publicatie',
    examples: [
      {
        publicatie: 'besluit-over-het-cameratoezicht',
        titel: 'Besluit over het cameratoezicht',
        omschrijving: '',
        informatiecategorie: { code: 'c_db4862c3', naam: 'vergaderstukken decentrale overheden' },
        handeling: 'vaststelling',
        datum: '2026-03-14',
        stand: 'openbaar',
        openbaarSinds: '2026-03-16T08:00:00.000Z',
        gewijzigd: '2026-03-16T08:00:00.000Z',
        reden: '',
        vervangenDoor: null,
        pagina: 'https://veiligheid.gemeente.example/besluiten/besluit-over-het-cameratoezicht',
        bestanden: [],
      },
    ],
  })

function shown({ root }: ApiContext, publication: PublicPublication, files: readonly PublicFile[]) {
  const { category, isWithdrawn, publishedAt, changedAt } = publication
  const pagina = `${root.replace(/\/api\/v1$/, '')}/besluiten/${publication.slug}`
  return {
    publicatie: publication.slug,
    titel: publication.title,
    omschrijving: publication.about,
    informatiecategorie: { code: category, naam: CATEGORIES[category] },
    handeling: HANDLING_WORDS.toDutch(publication.handling),
    datum: publication.handledOn,
    stand: PUBLIC_STATES.toDutch(isWithdrawn ? 'withdrawn' : 'published'),
    openbaarSinds: publishedAt.toISOString(),
    gewijzigd: changedAt.toISOString(),
    reden: isWithdrawn ? publication.reason : '',
    vervangenDoor: publication.followUp,
    pagina,
    bestanden: files
      .filter(({ publicationId }) => publicationId === publication.id)
      .map(({ position, name, contentType, size, contentHash, grounds }) => ({
        ...{ nummer: position, naam: name, formaat: contentType, bytes: size, sha256: contentHash },
        adres: `${pagina}/${position}`,
        metadata: `${pagina}/${position}/metadata.xml`,
        weggelatenOp: [...new Set(grounds)],
      })),
  }
}

/** What other programs read of what was made public under the Woo: the same as everybody, whatever token they have. */
export const publicationApi: ApiOperation[] = [
  list({
    path: '/publicaties',
    id: 'lijstPublicaties',
    tag,
    summary: 'Wat nu openbaar is gemaakt onder de Woo',
    rights: [],
    params: NONE,
    query: z.strictObject({
      informatiecategorie: z.string().max(20).optional(),
      jaar: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
      zoek: z.string().max(200).optional(),
    }),
    answer: publicationShape,
    sorting: ['datum', 'gewijzigd', 'titel'],
    keyOf: (row) => row.publicatie,
    handle: async (ctx, { query }) => {
      const { informatiecategorie: category, jaar: year, zoek: words } = query
      const files = await listPublicFiles(ctx.tx)
      const rows = await listPublicPublications(ctx.tx, { category, year, words })
      return rows.map((row) => shown(ctx, row, files))
    },
  }),
  one({
    path: '/publicaties/{publicatie}',
    id: 'leesPublicatie',
    tag,
    summary: 'Eén publicatie; van een ingetrokken publicatie alleen dat zij er was en waarom niet meer',
    rights: [],
    params: z.strictObject({ publicatie: slug() }),
    query: NONE,
    answer: publicationShape,
    handle: async (ctx, { params }) => {
      const found = await findPublicPublication(ctx.tx, params.publicatie)
      return found && { value: shown(ctx, found, await listPublicFiles(ctx.tx, found.id)) }
    },
  }),
]
