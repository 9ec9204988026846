import { addRound, addSession, findConsultation, findSession } from '../../app/features/participation/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { SUBJECT_NAMES } from './data/consultation.ts'
import type { Loading } from './load-town.ts'

/** A live session that is prepared and not held, so that whoever looks around can begin it. It is an example: nobody was invited. */
export async function loadSession({ tx, municipalityId }: Loading, consultationSlug: string) {
  const consultation = (await findConsultation(tx, consultationSlug))!
  const slug = mustBe(
    await addSession(tx, municipalityId, consultation.id, {
      title: 'Voorbeeld: een netwerksessie over de thema’s',
      kind: 'network',
      heldOn: '2027-01-21',
      place: 'Voorbeeldzaal',
      agenda:
        'Welkom, en hoe stemmen met de telefoon werkt\nWat maakt de buurt veiliger?\nWelke onderwerpen eerst?\nAfsluiting',
      mostParticipants: 150,
      fractions: '',
    }),
  )
  const session = (await findSession(tx, consultation.id, slug))!
  const rounds = [
    { kind: 'ideas', question: 'Wat maakt uw buurt veiliger?', options: '' },
    { kind: 'ranking', question: 'Welk onderwerp moet het eerst?', options: SUBJECT_NAMES.join('\n') },
    {
      kind: 'rate',
      question: 'Hoe belangrijk en hoe haalbaar is het dat de gemeente hier iets aan doet?',
      options: SUBJECT_NAMES.join('\n'),
    },
    {
      kind: 'statements',
      question: 'Bent u het eens?',
      options: [
        'Ik weet bij wie ik terechtkan als het in mijn buurt onveilig is',
        'De gemeente moet meer doen aan veiligheid op internet',
        'Bewoners kunnen zelf meer doen voor de veiligheid in hun straat',
      ].join('\n'),
    },
  ] as const
  for (const round of rounds) mustBe(await addRound(tx, municipalityId, session, { ...round, ideasOf: '', points: 10 }))
}
