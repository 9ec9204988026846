import { z } from 'zod'
import { type ApiOperation, NONE, one } from '../../../platform/api/index.ts'
import { readCouncilInformation } from './council-information.ts'
import { agendaQuery, agendaShape, meetingQuery, meetingShape, pageOf, paperQuery, paperShape } from './ori.schemas.ts'

const tag = 'raadsinformatie'
const IN_PAGE = 100
const rights: string[] = []

/** One page of the rows, with where the one before and the next are, by the same question. */
function cut<Row>(root: string, path: string, query: { pagina: number } & Record<string, unknown>, rows: Row[]) {
  const { pagina, ...asked } = query
  const at = (wanted: number) => {
    const search = new URLSearchParams(
      Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    )
    search.set('pagina', String(wanted))
    return `${root}${path}?${search}`
  }
  const results = rows.slice((pagina - 1) * IN_PAGE, pagina * IN_PAGE)
  return {
    next: pagina * IN_PAGE < rows.length ? at(pagina + 1) : null,
    previous: pagina > 1 ? at(pagina - 1) : null,
    results,
  }
}

const isSaid = (asked: string | undefined, value: string | undefined) => asked === undefined || asked === value
const isIn = (asked: string | undefined, text: string) =>
  asked === undefined || text.toLowerCase().includes(asked.toLowerCase())
const hasThing = (asked: string | undefined, references: readonly { id: string }[]) =>
  asked === undefined || references.some(({ id }) => id === asked)

const byId = <Row extends { id: string }>(rows: readonly Row[], id: string) => {
  const value = rows.find((row) => row.id === id)
  return value && { value }
}

const listPath = (what: string) => `/ori/${what}`

/** Open council information by mini-ORI 0.0.1: three lists and the things in them. */
export const oriApi: ApiOperation[] = [
  one({
    path: listPath('vergaderingen'),
    id: 'lijstOriVergaderingen',
    tag,
    summary: 'Openbare vergaderingen van raad, raadstafel en raadscommissie, volgens ORI',
    rights,
    params: NONE,
    query: meetingQuery,
    answer: pageOf(meetingShape),
    handle: async (ctx, { query }) => {
      const rows = (await readCouncilInformation(ctx)).meetings.filter(
        (row) =>
          isIn(query.naam, row.naam) &&
          isSaid(query.organisatie, row.organisatie.gemeente) &&
          isSaid(query.status, row.status) &&
          isSaid(query.vergaderdatum, row.vergaderdatum) &&
          isSaid(query.vergaderingstype, row.vergaderingstype),
      )
      return { value: cut(ctx.root, listPath('vergaderingen'), query, rows) }
    },
  }),
  one({
    path: '/ori/vergaderingen/{vergadering}',
    id: 'leesOriVergadering',
    tag,
    summary: 'Eén vergadering, volgens ORI',
    rights,
    params: z.strictObject({ vergadering: z.uuid() }),
    query: NONE,
    answer: meetingShape,
    handle: async (ctx, { params }) => byId((await readCouncilInformation(ctx)).meetings, params.vergadering),
  }),
  one({
    path: listPath('agendapunten'),
    id: 'lijstOriAgendapunten',
    tag,
    summary: 'Agendapunten die in het openbaar zijn behandeld, volgens ORI',
    rights,
    params: NONE,
    query: agendaQuery,
    answer: pageOf(agendaShape),
    handle: async (ctx, { query }) => {
      const rows = (await readCouncilInformation(ctx)).agenda.filter((row) =>
        hasThing(query.vergadering, [row.vergadering]),
      )
      return { value: cut(ctx.root, listPath('agendapunten'), query, rows) }
    },
  }),
  one({
    path: '/ori/agendapunten/{agendapunt}',
    id: 'leesOriAgendapunt',
    tag,
    summary: 'Eén agendapunt, volgens ORI',
    rights,
    params: z.strictObject({ agendapunt: z.uuid() }),
    query: NONE,
    answer: agendaShape,
    handle: async (ctx, { params }) => byId((await readCouncilInformation(ctx)).agenda, params.agendapunt),
  }),
  one({
    path: listPath('informatieobjecten'),
    id: 'lijstOriInformatieobjecten',
    tag,
    summary: 'Openbaar gemaakte bestanden en openbare stukken van de raad, volgens ORI',
    rights,
    params: NONE,
    query: paperQuery,
    answer: pageOf(paperShape),
    handle: async (ctx, { query }) => {
      const rows = (await readCouncilInformation(ctx)).papers.filter(
        (row) =>
          hasThing(query.agendapunt, row.agendapunten) &&
          hasThing(query.vergadering, row.vergaderingen) &&
          isSaid(query.auteur, row.auteur) &&
          isSaid(query.creatiedatum, row.creatiedatum) &&
          isSaid(query.organisatie, row.organisatie.gemeente) &&
          isIn(query.titel, row.titel),
      )
      return { value: cut(ctx.root, listPath('informatieobjecten'), query, rows) }
    },
  }),
  one({
    path: '/ori/informatieobjecten/{informatieobject}',
    id: 'leesOriInformatieobject',
    tag,
    summary: 'Eén bestand of stuk van de raad, volgens ORI',
    rights,
    params: z.strictObject({ informatieobject: z.string().regex(/^[0-9a-f-]{36}(-\d{1,3})?$/) }),
    query: NONE,
    answer: paperShape,
    handle: async (ctx, { params }) => byId((await readCouncilInformation(ctx)).papers, params.informatieobject),
  }),
]
