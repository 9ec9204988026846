import { describe, expect, it } from 'vitest'
import { RULES, versionsOf } from './index.ts'

/** The ids that stand outside: commands and registers name rules by them. */
const PUBLISHED =
  'awb-6:7 awb-6:9-post awb-7:10 awb-7:10-committee awb-7:10-adjourned awb-7:10-committee-adjourned awb-4:13 awb-4:5-4 awb-4:17-max awb-4:18 awb-4:112 awb-5:31a awb-5:33 awb-5:34-2 awb-5:35 awb-5:37-3 awb-7:4-documents bibob-15 wvggz-5:2 wvggz-7:4 wth-2 wth-9 woo-4.4 politiewet-38b gemeentewet-172a-6a gemeentewet-154a avg-12:3 avg-14:3 wbk-2-receipt wbk-2-feedback authority-term'

const LINK =
  /^https:\/\/(wetten\.overheid\.nl\/BWBR\d{7}\/\d{4}-\d{2}-\d{2}#Artikel[\w:.]+|eur-lex\.europa\.eu\/eli\/reg\/\d{4}\/\d+\/\d{4}-\d{2}-\d{2}#art_\d+)$/

describe('the rules', () => {
  it('keep the ids that others name them by', () => {
    expect(PUBLISHED.split(' ').filter((id) => versionsOf(id).length === 0)).toEqual([])
  })

  it.each(RULES)('$id cites its article with a dated link, and is complete in both languages', (rule) => {
    expect(rule.id).toMatch(/^[a-z]+-[\w:.-]+$/)
    expect(rule.article).toMatch(/^artikel \S/)
    expect(rule.source).toMatch(LINK)
    const texts = [
      rule.name,
      rule.startEvent,
      rule.consequence,
      rule.verify,
      rule.atwDoubt,
      rule.suspends?.when,
      rule.extends?.when,
      rule.waitsFor?.what,
      rule.after?.event,
    ]
    for (const text of texts.filter((one) => one !== undefined)) {
      expect(text.nl).toMatch(/\S/)
      expect(text.en).toMatch(/\S/)
      expect(text.nl).not.toBe(text.en)
    }
    for (const cited of [rule.suspends, rule.extends, rule.waitsFor]) if (cited) expect(cited.source).toMatch(LINK)
  })

  it.each(RULES)('$id has a length or lets the authority set it, and says why when it is to be verified', (rule) => {
    expect(rule.length !== undefined || rule.isSetByAuthority === true).toBe(true)
    expect(rule.certainty === 'verify').toBe(rule.verify !== undefined)
    if (rule.after) expect(versionsOf(rule.after.rule).length).toBeGreaterThan(0)
    if (rule.isSetByAuthority || rule.backwards || rule.length?.unit === 'hours') expect(rule.atw).toBe('not')
  })

  it('have versions that follow each other without a gap or an overlap', () => {
    const shared = [...new Set(RULES.map(({ id }) => id))].filter((id) => versionsOf(id).length > 1)
    expect(shared).toEqual(['awb-5:35', 'gemeentewet-174a'])
    expect(shared.map((id) => versionsOf(id).map(({ validFrom, validUntil }) => [validFrom, validUntil]))).toEqual([
      [
        [undefined, '2021-03-31'],
        ['2021-04-01', undefined],
      ],
      [
        [undefined, '2023-12-31'],
        ['2024-01-01', undefined],
      ],
    ])
  })
})
