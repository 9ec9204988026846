import {
  addConsultation,
  findConsultation,
  replaceIdeaPlace,
  saveSurvey,
  takeStep,
} from '../../app/features/participation/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { SURVEY } from './data/consultation.ts'
import { loadSession } from './load-session.ts'
import type { Loading } from './load-town.ts'

/** A consultation that is open, so that whoever looks around can fill in a survey or hand in an idea. It is an example: nobody was asked this. */
export async function loadConsultation(loading: Loading) {
  const { tx, municipalityId } = loading
  const slug = await addConsultation(tx, municipalityId, {
    title: 'Voorbeeld: waar moet het volgende veiligheidsplan over gaan?',
    about:
      'Dit is een voorbeeld om te laten zien hoe inspraak werkt; de gemeente heeft dit niet echt gevraagd. Het gaat over de onderwerpen van het volgende veiligheidsplan.',
    audience: 'Iedereen die in de gemeente woont of werkt en 15 jaar of ouder is.',
    useOfAnswers:
      'De antwoorden worden geteld. De uitkomst komt op deze pagina en gaat met het voorstel voor de thema’s naar het college en de raad.',
    plan: 'mjbp-2024-2027',
  })
  const survey = {
    consultation: slug,
    key: 'bewoners',
    revision: 0,
    draft: SURVEY,
    isByInvitation: false,
    isBlind: true,
  }
  mustBe(await saveSurvey(tx, municipalityId, survey))
  await replaceIdeaPlace(tx, municipalityId, (await findConsultation(tx, slug))!.id, 'neighbourhood')
  mustBe(await takeStep(tx, municipalityId, { slug, to: 'open', reason: '' }))
  await loadSession(loading, slug)
}
