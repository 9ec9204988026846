import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { CommentText, paragraphsOf, piecesOf } from './comment-text.tsx'

describe('the text of a comment', () => {
  it('keeps its paragraphs and lines', () => {
    expect(paragraphsOf('Een\r\ntwee\n\n\n drie \n\n')).toEqual([['Een', 'twee'], [' drie']])
  })

  it('has links where it names an address, without the full stop after it', () => {
    expect(piecesOf('Zie https://deventer.nl/plan?jaar=2026 (of http://regie.example).')).toEqual([
      { text: 'Zie ' },
      { text: 'https://deventer.nl/plan?jaar=2026', href: 'https://deventer.nl/plan?jaar=2026' },
      { text: ' (of ' },
      { text: 'http://regie.example', href: 'http://regie.example/' },
      { text: ').' },
    ])
  })

  it.each(['javascript:alert(1)', 'data:text/html,<b>', 'https://', '<script>alert(1)</script>'])(
    'never makes %s do anything',
    (typed) => {
      const html = render(<CommentText body={typed} />)
      expect(html).not.toContain('<a ')
      expect(html).not.toContain('<script')
    },
  )
})
