import type { Tx } from '../../../platform/database/index.ts'
import { mustBe } from '../../../platform/http/index.ts'
import { ensureActivities } from '../../privacy/index.ts'
import { sentimentActivity } from '../activity.ts'
import type { Protocol } from '../domain/protocol.ts'
import { addLine, type NewLine } from '../operations/save-line.ts'

/** A protocol in which nothing is missing, with what the test is about. */
export function protocolOf(values: Partial<Protocol> = {}): Protocol {
  return {
    title: 'Sentimentenmonitor in de wijken',
    purpose: 'Op tijd zien welke spanningen er leven.',
    phenomena: 'Spanningen tussen groepen en tussen inwoners en overheid.',
    sources: ['survey'],
    sourceNote: '',
    method: 'Steekproef uit de inwoners van 18 jaar en ouder, gewogen naar leeftijd en wijk.',
    areas: ['municipality', 'district'],
    fewestAnswers: 30,
    retention: 'Antwoorden bij het bureau tot drie maanden na oplevering.',
    legalCheck: 'Artikel 6, eerste lid, onder e, AVG; besproken met de jurist.',
    notCollected: 'Geen namen, adressen, accounts of berichten.',
    activitySlug: 'sentimentenmonitor',
    ...values,
  }
}

/** The processing activity of the monitor, with its impact assessment unless the test is about one that is not there. */
export async function makeActivity(tx: Tx, municipalityId: string, dpia = 'Zaak 2026-17') {
  await ensureActivities(tx, { id: municipalityId, name: 'Stad', contact: '' }, [{ ...sentimentActivity, dpia }])
}

/** Adds a tension line through the feature's own operation. */
export async function makeLine(tx: Tx, municipalityId: string, given: Partial<NewLine> & { key: string }) {
  const both = (text: string) => ({ nl: text, en: `${text} (en)` })
  mustBe(
    await addLine(tx, municipalityId, {
      name: both(`Spanning ${given.key}`),
      question: both('Merkt u spanning?'),
      measure: 'proportion',
      source: 'Protocol 1',
      ...given,
    }),
  )
}
