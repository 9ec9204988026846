import { describe, expect, test } from 'vitest'
import { renderHtml } from '../../../documents/index.ts'
import { decisionList, type Row } from './decision-list.ts'

const plan: Row = {
  title: 'Meerjarenbeleidsplan Veiligheid 2020-2023',
  number: '2019-001874',
  points: ['In te stemmen met het plan', 'De stukken aan de raad aan te bieden'],
  ...{ position: 1, isConsent: false, outcome: 'adopted', remark: '' },
}
const listed = (name: string, rows = [plan]) =>
  renderHtml(decisionList(rows, { heldOn: '2019-10-15', isClosed: false, name }))

describe('the decision list of the college', () => {
  test.each(['Deventer', 'Gemeente Deventer'])('names the municipality once when it is called %s', (name) => {
    const html = listed(name)
    expect(html).toContain('Burgemeester en wethouders van de gemeente Deventer')
    expect(html).toContain('Gemeente Deventer</')
    expect(html).not.toMatch(/gemeente gemeente/i)
  })

  test('has its day once, and what was decided by number and point', () => {
    const html = listed('Deventer')
    expect(html.match(/<dt>Datum<\/dt>/g)).toHaveLength(1)
    expect(html).toContain('2019-001874 Meerjarenbeleidsplan Veiligheid 2020-2023')
    expect(html).toContain('De stukken aan de raad aan te bieden')
    expect(html).toContain('bespreekstuk: conform besloten')
  })

  test('says so when nothing stands on it', () => {
    expect(listed('Deventer', [])).toContain('Op deze lijst staat niets.')
  })
})
