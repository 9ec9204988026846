import { expect, test } from 'vitest'
import { sha256 } from '../../shared/hash.ts'
import { freezeReport } from './domain/freeze.ts'
import { FORMATS, renderBuild } from './render.ts'
import { demonstrationInputs } from './testing/demonstration.ts'

const { inputs, references } = demonstrationInputs()
const freezing = freezeReport(inputs, references, { builtOn: '2026-11-22', edition: 1, previous: undefined })
const frozen = freezing.ok ? freezing.frozen : ''

test.each(FORMATS)(
  'rendering a frozen report twice as %s gives the same bytes',
  async (format) => {
    const first = await renderBuild(frozen, format)
    const second = await renderBuild(frozen, format)
    expect(first.length).toBeGreaterThan(10_000)
    expect(sha256(second)).toBe(sha256(first))
  },
  60_000,
)

test('a file has no addresses that only work on the site', async () => {
  const html = new TextDecoder().decode(await renderBuild(frozen, 'html'))
  expect(html).toContain('id="bron-zvh_cases:2022"')
  expect(html).not.toContain('/bronnen/')
})
