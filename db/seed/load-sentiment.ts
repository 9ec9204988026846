import { addProtocol, recordTold, type ToldMeasurement } from '../../app/features/sentiment/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { plan2020, report2023 } from './data/sources.ts'
import { type Loading, sourceOf } from './load-town.ts'

const IN_PLAN = sourceOf(plan2020('Zorg en veiligheid, Voorkomen sociale spanningen'))
const IN_REPORT = sourceOf(report2023('Zorg en veiligheid, Sociale stabiliteit'))

/** The two measurements that the documents tell of. What came out of them is not in the documents, so it is not here. */
const TOLD: ToldMeasurement[] = [
  {
    period: '2017',
    title: 'Nulmeting',
    state: 'delivered',
    measuredOn: '2017',
    // No document says when.
    deliveredOn: '',
    reaction: '',
    source: `${IN_PLAN}: gemaakt in 2016. ${IN_REPORT}: resultaten van 2017`,
  },
  {
    period: '2021',
    title: '1-meting',
    state: 'reacted',
    measuredOn: '2021',
    deliveredOn: '2022',
    reaction:
      'Het college reageerde op belangrijke spanningen, onder meer tussen inwoners en overheid, tussen arm en rijk, en rond inwoners met een migratieachtergrond. De reactie zelf staat niet in de bronnen.',
    source: IN_REPORT,
  },
]

/**
 * The measurements of before, and the protocol for measuring by district as far as the report tells it: a draft, of which the
 * page says what is still missing. How the outcome was measured is told nowhere, so there are no tension lines.
 */
export async function loadSentiment({ tx, municipalityId }: Loading) {
  for (const told of TOLD) mustBe(await recordTold(tx, municipalityId, told))
  await addProtocol(tx, municipalityId, {
    title: 'Sentimentenmonitor op wijkniveau',
    purpose: 'Spanningen in de wijken eerder zien en nauwkeuriger in beeld brengen.',
    phenomena:
      'Spanningen onder de oppervlakte. Het verslag noemt die tussen inwoners en overheid, tussen arm en rijk, en rond inwoners met een migratieachtergrond.',
    sources: ['professionals'],
    sourceNote: 'De jeugdnetwerken, de signaleringsoverleggen en het Netwerk Bondgenoten.',
    method: '',
    areas: ['district'],
    fewestAnswers: 30,
    retention: '',
    legalCheck: '',
    notCollected: '',
    activitySlug: null,
  })
}
