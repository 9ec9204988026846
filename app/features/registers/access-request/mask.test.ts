import { describe, expect, it } from 'vitest'
import { MASKED, maskFor } from './mask.ts'

const own = { name: 'Anna van der Vliet', address: 'Brink 4', contact: '0570-111222' }
const others = [
  { name: 'José de la Peña', bornOn: '1980-02-03', address: 'Zandweg 12', contact: 'jose@voorbeeld.example' },
  { name: 'Piet van der Vliet', contact: '06 12345678' },
]
const mask = maskFor(own, others)

describe('a text for one person', () => {
  it.each([
    ['Anna belde over José.', `Anna belde over ${MASKED}.`],
    ['De heer PEÑA is boos op mevrouw Van der Vliet.', `De heer ${MASKED} is boos op mevrouw Van der Vliet.`],
    ['Pena en Piet kwamen langs', `${MASKED} en ${MASKED} kwamen langs`],
    ['Zij wonen op Zandweg 12, naast Brink 4', `Zij wonen op ${MASKED}, naast Brink 4`],
    ['geboren 1980-02-03', `geboren ${MASKED}`],
    ['mail jose@voorbeeld.example of iemand@elders.example', `mail ${MASKED} of ${MASKED}`],
    ['bel 0570-111222 of 06 12345678', `bel 0570-111222 of ${MASKED}`],
    ['BSN 123456782 en NL91ABNA0417164300', `BSN ${MASKED} en ${MASKED}`],
    ['Zaak C-2026-0017 van 3 maart 2026, € 1.250,00', 'Zaak C-2026-0017 van 3 maart 2026, € 1.250,00'],
  ])('%s → %s', (text, expected) => {
    expect(mask(text)).toBe(expected)
  })
})
