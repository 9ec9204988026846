import { z } from 'zod'
import { code, day, instant, line, slug, text } from '../../../platform/api/index.ts'

/** What the fields of a register hold, by their keys; which there are, the register itself says. */
const values = () =>
  z
    .record(z.string().max(80), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]))
    .describe('De gegevens van het dossier, op het kenmerk van hun veld. Welke velden er zijn, staat bij het register.')

const named = { kenmerk: z.string(), naam: z.string() }

export const registerShape = z.object({ ...named, omschrijving: z.string(), ruimte: z.string(), open: z.int() }).meta({
  id: 'Register',
  examples: [
    {
      kenmerk: 'handhavingszaak',
      naam: 'Handhavingszaken',
      omschrijving: 'Zaken waarin de gemeente handhaaft.',
      ruimte: 'enforcement',
      open: 12,
    },
  ],
})

const field = z.object({
  ...named,
  soort: z.string(),
  verplicht: z.boolean(),
  overPersonen: z.boolean().describe('Versleuteld bewaard; alleen te zien met _inzien.'),
  keuzes: z.array(z.object(named)),
})

export const registerDescription = registerShape
  .extend({
    grondslagen: z.array(z.object({ ...named, artikel: z.string() })),
    velden: z.array(field),
    standen: z.array(z.object({ ...named, isEind: z.boolean() })),
    stappen: z.array(
      z.object({ ...named, vanuit: z.array(z.string()), naar: z.string().nullable(), velden: z.array(field) }),
    ),
  })
  .meta({ id: 'RegisterBeschrijving' })

export const recordShape = z
  .object({
    nummer: z.string(),
    register: z.string(),
    titel: z.string(),
    stand: z.string(),
    gegevens: values(),
    grondslag: z.string(),
    begonnenOp: day(),
    afgeslotenOp: day().nullable(),
    eersteTermijnOp: day().nullable(),
    gebied: z.string().nullable(),
    externKenmerk: z.string().nullable(),
  })
  .meta({
    id: 'Dossier',
    examples: [
      {
        nummer: 'HZ-2026-0017',
        register: 'handhavingszaak',
        titel: '',
        stand: 'started',
        gegevens: { domain: 'milieu', origin: 'controle' },
        grondslag: 'bestuursdwang',
        begonnenOp: '2026-03-01',
        afgeslotenOp: null,
        eersteTermijnOp: '2026-04-12',
        gebied: 'BU01500101',
        externKenmerk: null,
      },
    ],
  })

const place = z.object({ adres: z.string(), postcode: z.string() })

export const openedRecord = recordShape
  .extend({
    plek: place.nullable(),
    betrokkenen: z.array(
      z.object({
        rol: z.string(),
        naam: z.string(),
        geboortedatum: z.string(),
        adres: z.string(),
        contact: z.string(),
      }),
    ),
  })
  .meta({ id: 'DossierMetPersonen', examples: [] })

export const eventShape = z
  .object({
    volgnummer: z.int(),
    stap: z.string(),
    dag: day(),
    vanStand: z.string(),
    naarStand: z.string(),
    gegevens: values(),
    neemtTerug: z.int().nullable().describe('Volgnummer van de gebeurtenis die hiermee is teruggenomen.'),
    vastgelegdOp: instant(),
  })
  .meta({ id: 'Gebeurtenis' })

export const newRecord = z
  .strictObject({
    grondslag: code().optional(),
    begonnenOp: day(),
    gegevens: values(),
    externKenmerk: line(200).optional().describe('Kenmerk in het andere systeem. Hetzelfde kenmerk kan maar één keer.'),
    gebied: line(20).optional(),
    plek: z.strictObject({ adres: line(), postcode: line(20).optional() }).optional(),
    betrokkenen: z
      .array(
        z.strictObject({
          rol: code(),
          naam: line(),
          geboortedatum: day().optional(),
          adres: line().optional(),
          contact: line().optional(),
        }),
      )
      .max(20)
      .optional(),
    toelichting: text().optional(),
  })
  .meta({ id: 'DossierNieuw' })

export const takenStep = z
  .strictObject({ stap: code(), dag: day(), gegevens: values().optional(), reden: text().optional() })
  .meta({ id: 'StapZetten' })

export const readingReason = z
  .strictObject({
    reden: line(500).regex(/\S/).describe('Waarom deze gegevens nodig zijn. Komt in het leeslogboek.'),
  })
  .meta({ id: 'RedenVanInzage' })

export const registerParams = z.strictObject({ register: slug() })

/** Numbers are capitals, digits and hyphens. */
export const recordParams = registerParams.extend({ dossier: z.string().regex(/^[A-Z0-9-]{1,40}$/) })
