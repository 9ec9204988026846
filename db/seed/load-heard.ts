import {
  addConsultation,
  addInput,
  findConsultation,
  freezeChapter,
  giveOutcome,
  type Kind,
  readPlaces,
  takeStep,
  updateKind,
} from '../../app/features/participation/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { HEARD_ABOUT_SEX_WORK, HEARD_FOR_2020, type HeardSeed } from './data/heard.ts'
import { type Loading, sourceOf } from './load-town.ts'

const PLAN = 'mjbp-2020-2023'
const THEN = 'Dit was eerder; de stappen op deze pagina zijn gezet toen dit hier werd ingevoerd.'

/** Who was heard before, as the documents tell it: what was said, what was done with it, and where it stands. */
export async function loadHeard(loading: Loading, adopted: { planId: string; versionId: string }) {
  await load(loading, HEARD_FOR_2020, 'network-session', {
    title: 'Wie dachten mee over het veiligheidsplan 2020-2023?',
    about: `In 2019 dachten inwoners, partners en de gemeenteraad mee over het plan. Hier staat wat daarover in de stukken is te vinden. ${THEN}`,
    audience: 'Inwoners, deelnemers van het digipanel, partners in veiligheid en de gemeenteraad.',
    useOfAnswers: 'Wat is gezegd, is waar mogelijk verwerkt in het plan.',
  })
  // People were heard before the plan was adopted; what they said can only be tied to a plan that is there.
  await freezeChapter(loading.tx, loading.municipalityId, adopted)
  await load(loading, HEARD_ABOUT_SEX_WORK, 'council-session', {
    title: 'Sessie met de gemeenteraad over sekswerk',
    about: `De raad kon vragen stellen over de praktijk en zeggen wat er beter moet. ${THEN}`,
    audience: 'De gemeenteraad.',
    useOfAnswers: 'Het is input voor het nieuwe beleid, dat naar de raad gaat.',
  })
}

type Texts = { title: string; about: string; audience: string; useOfAnswers: string }

async function load(loading: Loading, heard: HeardSeed[], kind: Kind, texts: Texts) {
  const { tx, municipalityId, clock } = loading
  const slug = await addConsultation(tx, municipalityId, { ...texts, plan: PLAN })
  const found = (await findConsultation(tx, slug))!
  await updateKind(tx, found.id, kind)
  for (const to of ['open', 'closed', 'reported']) {
    mustBe(await takeStep(tx, municipalityId, { slug, to, reason: '' }))
  }
  const places = (await readPlaces(tx)).find((plan) => plan.slug === PLAN)!.places
  for (const { theme, outcome, reason, ledTo, source, ...said } of heard) {
    const input = { ...said, origin: 'session' as const, people: null, areaCode: '', source: sourceOf(source) }
    const { id } = await addInput(tx, municipalityId, found, {
      ...input,
      theme: theme && `${PLAN}:${theme}`,
      isPublic: true,
    })
    const targets = places.filter(({ code }) => ledTo.includes(code)).map(({ nodeId }) => nodeId)
    const given = { consultationId: found.id, inputs: [id], outcome, reason, places: targets }
    mustBe(await giveOutcome(tx, municipalityId, given, clock.today()))
  }
}
