import { z } from 'zod'
import { instant, line } from '../../../platform/api/index.ts'

// The names and lengths are those of mini-ORI 0.0.1: https://github.com/VNG-Realisatie/ODS-Open-Raadsinformatie

const uri = () => z.string().meta({ format: 'uri' })
const id = () => z.string().max(40)

const reference = z.object({ id: id(), url: uri() }).meta({ id: 'OriVerwijzing' })
const organisation = z
  .object({ gemeente: z.string().describe('De code van de gemeente in het TOOI-register van gemeenten.') })
  .meta({ id: 'OriOrganisatie' })

const common = {
  id: id(),
  url: uri(),
  organisatie: organisation,
  wooInformatiecategorie: z.string().optional().describe('De code van de informatiecategorie volgens TOOI.'),
  webpaginaLink: uri(),
}

export const MEETING_TYPES = ['raadsvergadering', 'commissievergadering'] as const
export const MEETING_STATES = ['gepland', 'gehouden', 'geannuleerd'] as const
const paperTypes = ['vraag', 'motie', 'toezegging', 'amendement', 'ingekomen_stuk'] as const

export const meetingShape = z
  .object({
    ...common,
    naam: line(100),
    vergaderingstype: z.enum(MEETING_TYPES),
    georganiseerdDoorGremium: z.object({ gremiumidentificatie: line(10), gremiumnaam: line(100) }),
    status: z.enum(MEETING_STATES),
    geplandeVergaderdatum: z.iso.date(),
    geplandeAanvangVergadering: instant().optional(),
    vergaderdatum: z.iso.date().optional().describe('Alleen van een vergadering die is gehouden.'),
    locatie: line(100).optional(),
    agendapunten: z.array(uri()),
    bijlagen: z.array(uri()),
  })
  .meta({ id: 'OriVergadering' })

export const agendaShape = z
  .object({
    ...common,
    vergadering: reference,
    agendapuntTitel: line(100),
    agendapuntOmschrijving: z.string(),
    agendapuntvolgnummer: line(3),
    indicatieHamerstuk: z.boolean(),
    indicatorBehandeld: z.boolean(),
    indicatorBesloten: z.boolean(),
    informatieobjecten: z.array(uri()),
  })
  .meta({ id: 'OriAgendapunt' })

export const paperShape = z
  .object({
    ...common,
    titel: line(200),
    omschrijving: z.string().optional(),
    informatieobjecttype: z.enum(paperTypes).optional(),
    vraagtype: z.enum(['schriftelijke_politieke_vraag']).optional(),
    auteur: line(200).optional(),
    creatiedatum: z.iso.date().optional(),
    formaat: line(255),
    inhoudLink: uri(),
    taal: line(20),
    vertrouwelijkheidsaanduiding: z.string(),
    vergaderingen: z.array(reference),
    agendapunten: z.array(reference),
  })
  .meta({ id: 'OriInformatieobject' })

export type OriMeeting = z.input<typeof meetingShape>
export type OriAgendaItem = z.input<typeof agendaShape>
export type OriPaper = z.input<typeof paperShape>

/** A list in the wrapping of ORI, which is another than that of our own lists. */
export const pageOf = <Row extends z.ZodObject>(row: Row) =>
  z
    .object({ next: uri().nullable(), previous: uri().nullable(), results: z.array(row) })
    .meta({ id: `${row.meta()!.id}Bladzijde` })

const paged = {
  pagina: z.int().min(1).max(10_000).default(1).describe('De hoeveelste bladzijde, honderd per keer.'),
}
const ofOrganisation = { organisatie: z.string().max(20).optional() }
const ofThing = z.string().max(40).optional()

export const agendaQuery = z.strictObject({ vergadering: ofThing, ...paged })
export const meetingQuery = z.strictObject({
  naam: line(100).optional(),
  ...ofOrganisation,
  status: z.enum(MEETING_STATES).optional(),
  vergaderdatum: z.iso.date().optional(),
  vergaderingstype: z.enum(MEETING_TYPES).optional(),
  ...paged,
})
export const paperQuery = z.strictObject({
  agendapunt: ofThing,
  auteur: line(200).optional(),
  creatiedatum: z.iso.date().optional(),
  ...ofOrganisation,
  titel: line(200).optional(),
  vergadering: ofThing,
  ...paged,
})
