import { describe, expect, test } from 'vitest'
import { definitionFromCodebook } from './codebook.ts'

const agree = [
  { code: 1, label: 'eens' },
  { code: 2, label: 'oneens' },
]
const box = [{ code: 1, label: 'aangevinkt' }]

describe('a codebook as a survey', () => {
  const { sections } = definitionFromCodebook('Peiling', [
    { variable: 'weging', label: 'wegingsfactor', values: null },
    { variable: 'wl01', label: '[wl01] Hoe is het wonen?', values: agree },
    { variable: 'wl02_0', label: '[wl02.0] De gemeente ... | Luistert', values: agree },
    { variable: 'wl02_1', label: '[wl02.1] De gemeente ... | Doet wat ze zegt', values: agree },
    { variable: 'wl03_0', label: '[wl03.0] Ik voel me thuis', values: agree },
    { variable: 'wl03_1', label: '[wl03.1] Ik blijf hier wonen', values: agree },
    { variable: 'zw01_0', label: '[zw01] Waarmee helpt u? [boodschappen]', values: box },
    { variable: 'zw01_1', label: '[zw01] Waarmee helpt u? [vervoer]', values: box },
    { variable: 'ch01', label: '[ch01] Hoe lang woont u hier?', values: null },
  ])

  test('leaves out what was not asked, and keeps the parts of the codebook', () => {
    expect(sections.map(({ key }) => key)).toEqual(['wl', 'zw', 'ch'])
  })

  test('makes a choice, a matrix, several answers and a text of what belongs together', () => {
    const options = [
      { key: '1', text: { nl: 'eens' } },
      { key: '2', text: { nl: 'oneens' } },
    ]
    expect(sections[0]!.questions).toEqual([
      { key: 'wl01', kind: 'single', text: { nl: 'Hoe is het wonen?' }, options },
      {
        key: 'wl02',
        kind: 'matrix',
        text: { nl: 'De gemeente ...' },
        rows: [
          { key: 'wl02_0', text: { nl: 'Luistert' } },
          { key: 'wl02_1', text: { nl: 'Doet wat ze zegt' } },
        ],
        options,
      },
      { key: 'wl03_0', kind: 'single', text: { nl: 'Ik voel me thuis' }, options },
      { key: 'wl03_1', kind: 'single', text: { nl: 'Ik blijf hier wonen' }, options },
    ])
    expect(sections[1]!.questions).toEqual([
      {
        key: 'zw01',
        kind: 'multiple',
        text: { nl: 'Waarmee helpt u?' },
        options: [
          { key: 'zw01_0', text: { nl: 'boodschappen' } },
          { key: 'zw01_1', text: { nl: 'vervoer' } },
        ],
      },
    ])
    expect(sections[2]!.questions).toEqual([
      { key: 'ch01', kind: 'short-text', text: { nl: 'Hoe lang woont u hier?' }, isAboutPerson: true },
    ])
  })
})
