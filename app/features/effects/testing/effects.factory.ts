import type { Protocol } from '../domain/protocol.ts'

/** Twenty areas to compare with. */
export const DONORS = Array.from({ length: 20 }, (_, index) => `GM9${String(index).padStart(3, '0')}`)

/** A protocol in which nothing is missing, with what the test is about. */
export function protocolOf(values: Partial<Protocol> = {}): Protocol {
  return {
    format: 1,
    title: 'Minder inbraken door buurtpreventie',
    effort: { plan: 'veilig', code: 'A1', title: 'Buurtpreventie' },
    description: 'Bewoners letten op elkaars huis.',
    mechanism: 'Wie wordt gezien, breekt niet in.',
    outcome: 'crime',
    population: '',
    criterion: { direction: 'fall', size: 10, unit: 'percent' },
    treated: ['GM0150'],
    comparison: 'chosen',
    donors: DONORS,
    excluded: [],
    neighbours: ['GM0200'],
    method: 'synth',
    startsOn: '2099-01-01',
    endsOn: '2100-12-31',
    judgedOn: '2101-06-01',
    dose: '',
    cost: null,
    sideEffects: [],
    ...values,
  }
}
