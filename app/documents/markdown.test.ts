import { describe, expect, test } from 'vitest'
import { findReferences } from './markdown.references.ts'
import { parseMarkdown } from './markdown.ts'
import type { Block } from './model.ts'

function parse(text: string, extra: { firstLevel?: 1 | 2 | 3; idPrefix?: string } = {}): Block[] {
  return parseMarkdown(text, {
    resolveInline: (reference) => ({ type: 'figure', text: `<${reference}>`, sourceId: reference }),
    resolveBlock: (kind, { keys, caption }) => [
      {
        type: 'callout',
        kind: 'method',
        title: `${kind} ${keys.join('+')}`,
        content: [[{ type: 'text', text: caption }]],
      },
    ],
    ...extra,
  })
}

describe('reading the text of a section', () => {
  test('keeps words, strong words, emphasis and links', () => {
    expect(parse('Een **sterk** en *zacht* [woord](https://x.nl).')).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Een ' },
          { type: 'strong', content: [{ type: 'text', text: 'sterk' }] },
          { type: 'text', text: ' en ' },
          { type: 'emphasis', content: [{ type: 'text', text: 'zacht' }] },
          { type: 'text', text: ' ' },
          { type: 'link', href: 'https://x.nl', content: [{ type: 'text', text: 'woord' }] },
          { type: 'text', text: '.' },
        ],
      },
    ])
  })

  test('puts a figure in the sentence where it is named', () => {
    expect(parse('Er waren [[zvh_cases:2022]] casussen en [[bibob_by_type:2022:vastgoedtransactie]] toetsen.')).toEqual(
      [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Er waren ' },
            { type: 'figure', text: '<zvh_cases:2022>', sourceId: 'zvh_cases:2022' },
            { type: 'text', text: ' casussen en ' },
            {
              type: 'figure',
              text: '<bibob_by_type:2022:vastgoedtransactie>',
              sourceId: 'bibob_by_type:2022:vastgoedtransactie',
            },
            { type: 'text', text: ' toetsen.' },
          ],
        },
      ],
    )
  })

  test('puts a table or chart where a paragraph asks for it', () => {
    expect(parse('{{tabel: hic_dwelling, hic_street | Misdrijven, per jaar}}')).toEqual([
      {
        type: 'callout',
        kind: 'method',
        title: 'tabel hic_dwelling+hic_street',
        content: [[{ type: 'text', text: 'Misdrijven, per jaar' }]],
      },
    ])
  })

  test('gives headings their level and an id that is never used twice', () => {
    expect(parse('# Effecten\n\n## Één doel\n\n# Effecten', { firstLevel: 2, idPrefix: 'h3-' })).toEqual([
      { type: 'heading', level: 2, text: 'Effecten', id: 'h3-effecten' },
      { type: 'heading', level: 3, text: 'Één doel', id: 'h3-een-doel' },
      { type: 'heading', level: 2, text: 'Effecten', id: 'h3-effecten-2' },
    ])
  })

  test('reads lists and quotes', () => {
    expect(parse('- een\n- twee\n\n> Samen.')).toEqual([
      { type: 'list', ordered: false, items: [[{ type: 'text', text: 'een' }], [{ type: 'text', text: 'twee' }]] },
      { type: 'quote', content: [{ type: 'text', text: 'Samen.' }] },
    ])
  })

  test('shows HTML as the characters that were typed', () => {
    expect(parse('<script>alert(1)</script>\n\nEen <b>woord</b>')).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: '<script>alert(1)</script>' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Een <b>woord</b>' }] },
    ])
  })

  test('an unknown directive stops with its name and line', () => {
    expect(() => parse('Tekst.\n\n{{kaart: a | B}}')).toThrow(
      'Line 3: "kaart" is not a known directive (tabel, grafiek, cijfers, vastlegging, effect, inspraak).',
    )
  })

  test('a directive that is not closed stops with its text and line', () => {
    expect(() => parse('{{tabel: a | B')).toThrow('Line 1: "{{tabel: a | B" is not a complete directive.')
    expect(() => parse('{{tabel: | B}}')).toThrow('Line 1: "{{tabel: | B}}" names no figure.')
  })
})

describe('finding what a text refers to', () => {
  test('lists references in sentences, lists and directives with their place', () => {
    expect(findReferences('In [[a:2022]] en\nook [[b:2021]].\n\n- [[c]]\n\n{{grafiek: d, e | Samen}}')).toEqual([
      { place: 'inline', reference: 'a:2022', line: 1, column: 4 },
      { place: 'inline', reference: 'b:2021', line: 2, column: 5 },
      { place: 'inline', reference: 'c', line: 4, column: 3 },
      { place: 'block', kind: 'grafiek', keys: ['d', 'e'], caption: 'Samen', line: 6, column: 1 },
    ])
  })
})
