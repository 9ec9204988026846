import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { DiffView } from './diff-view.tsx'
import { Figure } from './figure.tsx'
import { Pagination, pagesToShow } from './pagination.tsx'
import { Progress } from './progress.tsx'
import { Timeline } from './timeline.tsx'

test('a comparison says aloud what went and what came', () => {
  const html = render(
    <DiffView
      addedLabel="toegevoegd:"
      removedLabel="verwijderd:"
      before={{ label: 'Was', segments: [{ kind: 'removed', text: 'oud' }] }}
      after={{ label: 'Wordt', segments: [{ kind: 'added', text: 'nieuw' }] }}
    />,
  )
  expect(html).toContain('<del><span class="regie-hidden">verwijderd: </span>oud</del>')
  expect(html).toContain('<ins><span class="regie-hidden">toegevoegd: </span>nieuw</ins>')
})

describe('a figure', () => {
  test('keeps its title, its table and its files with the drawing', () => {
    const html = render(
      <Figure
        title="Inbraken"
        svg="<svg></svg>"
        table={{ summary: 'Toon de tabel', content: 'tabel' }}
        downloads={[{ href: '/x.csv', label: 'Download', note: 'CSV, 1 kB' }]}
      />,
    )
    expect(html).toMatch(/<figure[^>]*><figcaption[^>]*><span class="regie-figure__title">Inbraken/)
    expect(html).toContain('<div class="regie-figure__canvas"><svg></svg></div>')
    expect(html).toContain('<summary>Toon de tabel</summary>tabel')
    expect(html).toMatch(/href="\/x.csv" download>Download<\/a><span[^>]*> \(CSV, 1 kB\)/)
  })

  test('drawn twice shows one drawing at a time', () => {
    const html = render(<Figure title="Inbraken" svg="<svg></svg>" narrowSvg="<svg></svg>" />)
    expect(html).toContain('regie-figure__canvas--wide')
    expect(html).toContain('regie-figure__canvas--narrow')
  })
})

describe('progress', () => {
  test('stands in words beside the bar', () => {
    const html = render(<Progress label="Mijlpalen" percent={37.5} text="3 van 8 gehaald" />)
    expect(html).toContain('3 van 8 gehaald')
    expect(html).toContain('width="37.5"')
  })

  test('that cannot be computed has no bar', () => {
    expect(render(<Progress label="Mijlpalen" text="geen mijlpalen" />)).not.toContain('<svg')
  })
})

test('a step in time says when, who and in which state', () => {
  const step = { title: 'Plan vastgesteld', when: '18 december 2019', day: '2019-12-18', body: 'Gemeenteraad' }
  const html = render(<Timeline steps={[{ ...step, state: 'done', stateLabel: 'gedaan' }]} />)
  expect(html).toContain('<time datetime="2019-12-18">18 december 2019</time> · Gemeenteraad · gedaan')
})

describe('paging', () => {
  test('shows the first, the last and those around this page', () => {
    expect(pagesToShow(5, 9)).toEqual([1, 4, 5, 6, 9])
    expect(pagesToShow(1, 2)).toEqual([1, 2])
  })

  test('is absent when everything fits', () => {
    const props = { label: 'x', previous: 'v', next: 'n', hrefFor: String, pageLabel: String }
    expect(render(<Pagination {...props} page={1} pages={1} />)).toBe('')
  })
})
