import { expect, test } from 'vitest'
import { quadrantChart, shareChart } from './index.ts'

test('shares are bars of one length, each part as long as its share, and the same in words', () => {
  const rows = [
    { name: 'Meer licht', counts: [30, 10, 0] },
    { name: 'Niemand', counts: [0, 0, 0] },
  ]
  const spec = {
    title: 'Stellingen',
    language: 'nl' as const,
    parts: ['eens', 'oneens', 'geen mening'],
    rows,
    width: 400,
  }
  const { svg, alt } = shareChart(spec)
  const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="22" fill="#[0-9a-f]{6}"/g)]
  expect(bars.map(([, x, width]) => [x, width])).toEqual([
    ['0', '300'],
    ['300', '100'],
  ])
  expect(alt).toContain(
    'Meer licht: eens 75 %, oneens 25 %, geen mening 0 %. Niemand: eens –, oneens –, geen mening –.',
  )
})

test('what scores high on both lies above and to the right of the middle, with arms as long as its margins', () => {
  const points = [{ name: '<Licht>', x: { value: 4, lo: 3, hi: 5 }, y: { value: 5, lo: 4, hi: 5 } }]
  const corners: [string, string, string, string] = ['lb', 'rb', 'lo', 'ro']
  const { svg, alt } = quadrantChart({
    ...{ title: 'Belang', language: 'nl', across: 'haalbaarheid', upwards: 'belang', from: 1, to: 5, width: 434 },
    ...{ corners, points },
  })
  // The field runs from 26 to 426 across, and from 24 down to 424.
  expect(/<circle cx="([\d.]+)" cy="([\d.]+)"/.exec(svg)!.slice(1)).toEqual(['326', '24'])
  expect(svg).toContain('<line x1="226" x2="426" y1="24" y2="24"')
  expect(svg).toContain('&lt;Licht&gt;')
  expect(alt).toContain('<Licht>: haalbaarheid 4,0 (3,0 tot 5,0); belang 5,0 (4,0 tot 5,0).')
})
