import { expect, test } from 'vitest'
import { pointsAt } from './particulars.ts'

test.each([
  ['Vraag het aan jan.de.vries@example.nl', 'mail'],
  ['Zie @buurtvader_noord', 'handle'],
  ['Staat op https://example.nl/bericht/12', 'web'],
  ['www.example.nl', 'web'],
  ['facebook.com/iemand', 'web'],
  ['Bel 06-12345678', 'telephone'],
  ['Bel +31 6 1234 5678', 'telephone'],
  ['BSN 123456782', 'nineFigures'],
  ['NL91ABNA0417164300', 'account'],
])('a text that points at somebody is recognised: %s', (text, kind) => {
  expect(pointsAt(text)).toBe(kind)
})

test.each([
  'Inwoners en overheid',
  'Meting van 2021, opgeleverd in 2022; 1.204 antwoorden',
  'Arm en rijk (12,5% tegenover 10,0%)',
  'Vergelijking 2017-2021',
  'Artikel 170 Gemeentewet',
])('a text about a phenomenon is let through: %s', (text) => {
  expect(pointsAt(text)).toBeUndefined()
})
