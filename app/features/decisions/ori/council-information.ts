import type { ApiContext } from '../../../platform/api/index.ts'
import { momentWithOffset } from '../../../shared/days.ts'
import { COUNCIL_BODIES, listMeetingNames } from '../council/meetings/names.queries.ts'
import { BODY_PATHS } from '../meetings/addresses.ts'
import { listMeetings, type Meeting } from '../meetings/meetings.queries.ts'
import { listPublicAgenda, type PublicAgendaItem } from './ori.queries.ts'
import type { OriAgendaItem, OriMeeting, OriPaper } from './ori.schemas.ts'
import { listPapers, type Paper } from './papers.ts'

const COUNCIL_PAPERS = 'c_db4862c3'
const STATES = { planned: 'gepland', held: 'gehouden', cancelled: 'geannuleerd' } as const

const BODIES: Partial<Record<Meeting['body'], { type: OriMeeting['vergaderingstype']; id: string; name: string }>> = {
  council: { type: 'raadsvergadering', id: 'raad', name: 'gemeenteraad' },
  councilTable: { type: 'commissievergadering', id: 'raadstafel', name: 'raadstafel' },
  councilCommittee: { type: 'commissievergadering', id: 'commissie', name: 'raadscommissie' },
}

/** Everything public of the meetings of the council in the form of ORI, whoever asks: meetings, agenda and papers. */
export async function readCouncilInformation({ tx, root, municipality }: ApiContext) {
  const isShown = new Set((await listMeetingNames(tx, true)).map(({ id }) => id))
  const meetings = (await listMeetings(tx, COUNCIL_BODIES)).filter(({ id }) => isShown.has(id))
  const meetingOf = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const agenda = (await listPublicAgenda(tx)).filter(({ meetingId }) => meetingOf.has(meetingId))
  const site = root.replace(/\/api\/v1$/, '')
  const papers = await listPapers(tx, site)

  const organisatie = { gemeente: municipality.settings.cbsCode.toLowerCase() }
  const address = (of: 'vergaderingen' | 'agendapunten' | 'informatieobjecten', id: string) => `${root}/ori/${of}/${id}`
  const pageOf = ({ body, slug }: Meeting) => `${site}/raad/vergaderingen/${BODY_PATHS[body]}/${slug}`
  const itemsOf = (paper: Paper): PublicAgendaItem[] =>
    paper.documentId === null ? [] : agenda.filter(({ documentId }) => documentId === paper.documentId)
  const meetingsOf = (paper: Paper): string[] => {
    const ids = [paper.meetingId ?? '', ...itemsOf(paper).map(({ meetingId }) => meetingId)]
    return [...new Set(ids)].filter((id) => meetingOf.has(id))
  }
  const papersWhere = (isWanted: (paper: Paper) => boolean) =>
    papers.filter(isWanted).map(({ object }) => address('informatieobjecten', object.id))

  return {
    meetings: meetings.map(
      (meeting): OriMeeting => ({
        ...ownFacts(meeting),
        url: address('vergaderingen', meeting.id),
        organisatie,
        wooInformatiecategorie: COUNCIL_PAPERS,
        webpaginaLink: pageOf(meeting),
        agendapunten: agenda
          .filter(({ meetingId }) => meetingId === meeting.id)
          .map(({ id }) => address('agendapunten', id)),
        bijlagen: papersWhere((paper) => meetingsOf(paper).includes(meeting.id)),
      }),
    ),
    agenda: agenda.map(
      ({ id, meetingId, position, title, documentId, isConsent, outcome }): OriAgendaItem => ({
        id,
        url: address('agendapunten', id),
        organisatie,
        wooInformatiecategorie: COUNCIL_PAPERS,
        webpaginaLink: pageOf(meetingOf.get(meetingId)!),
        vergadering: { id: meetingId, url: address('vergaderingen', meetingId) },
        agendapuntTitel: title.slice(0, 100),
        agendapuntOmschrijving: title,
        agendapuntvolgnummer: String(position),
        indicatieHamerstuk: isConsent,
        indicatorBehandeld: outcome !== null,
        indicatorBesloten: false,
        informatieobjecten: papersWhere((paper) => documentId !== null && paper.documentId === documentId),
      }),
    ),
    papers: papers.map(
      (paper): OriPaper => ({
        ...paper.object,
        url: address('informatieobjecten', paper.object.id),
        organisatie,
        vergaderingen: meetingsOf(paper).map((id) => ({ id, url: address('vergaderingen', id) })),
        agendapunten: itemsOf(paper).map(({ id }) => ({ id, url: address('agendapunten', id) })),
      }),
    ),
  }
}

function ownFacts({ id, body, title, state, heldOn, startsAt, place }: Meeting) {
  const { type, id: gremiumidentificatie, name: gremiumnaam } = BODIES[body]!
  return {
    id,
    naam: title.slice(0, 100),
    vergaderingstype: type,
    georganiseerdDoorGremium: { gremiumidentificatie, gremiumnaam },
    status: STATES[state],
    geplandeVergaderdatum: heldOn,
    ...(startsAt
      ? { geplandeAanvangVergadering: new Date(momentWithOffset(`${heldOn}T${startsAt.slice(0, 5)}`)).toISOString() }
      : {}),
    ...(state === 'held' ? { vergaderdatum: heldOn } : {}),
    ...(place ? { locatie: place.slice(0, 100) } : {}),
  }
}
