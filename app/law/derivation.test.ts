import { describe, expect, it } from 'vitest'
import { computeDeadline, type DeadlineOptions, type DeadlineRequest, RULES } from './index.ts'

function found(request: DeadlineRequest, options?: DeadlineOptions) {
  const done = computeDeadline(request, options)
  if (!done.ok) throw new Error(`refused: ${done.reason}`)
  return done.value
}

describe('the derivation of a date', () => {
  it('says in Dutch when the term began, where it ended, and why it moved', () => {
    const { derivation, inOneSentence } = found({ rule: 'awb-6:7', start: '2025-11-13' })
    expect(derivation).toEqual([
      {
        date: '2025-11-13',
        text: 'Bekendmaking: donderdag 13 november 2025; de termijn loopt vanaf vrijdag 14 november 2025 (artikel 6:8, eerste lid, Awb)',
        article: 'artikel 6:8, eerste lid, Awb',
      },
      {
        date: '2025-12-25',
        text: '6 weken vanaf de dag na bekendmaking: eindigt donderdag 25 december 2025 (artikel 6:7 Awb)',
        article: 'artikel 6:7 Awb',
      },
      {
        date: '2025-12-29',
        text: 'Eerste en Tweede Kerstdag, weekend: maandag 29 december 2025 (artikel 1, eerste lid, Algemene termijnenwet)',
        article: 'artikel 1, eerste lid, Algemene termijnenwet',
      },
    ])
    expect(inOneSentence).toBe(
      '6 weken vanaf de dag na bekendmaking: eindigt donderdag 25 december 2025; Eerste en Tweede Kerstdag, weekend: maandag 29 december 2025',
    )
  })

  it('says the same in English', () => {
    expect(found({ rule: 'awb-6:7', start: '2025-11-13' }, { language: 'en' }).inOneSentence).toBe(
      '6 weeks from the day after publication of the decision: ends on Thursday 25 December 2025; Christmas Day and Boxing Day, weekend: Monday 29 December 2025',
    )
  })

  it('goes through the term before it', () => {
    const { derivation } = found({ rule: 'awb-7:10', start: '2025-11-13', extended: true })
    expect(derivation.map(({ date, article }) => [date, article])).toEqual([
      ['2025-11-13', 'artikel 6:8, eerste lid, Awb'],
      ['2025-12-25', 'artikel 6:7 Awb'],
      ['2025-12-29', 'artikel 1, eerste lid, Algemene termijnenwet'],
      ['2026-02-09', 'artikel 7:10, eerste lid, Awb'],
      ['2026-03-23', 'artikel 7:10, derde lid, Awb'],
    ])
  })

  it('names every holiday in the way, once, in order', () => {
    const { derivation } = found({ rule: 'awb-4:112', start: '2038-04-09' })
    expect(derivation.at(-1)!.text).toBe(
      'Goede Vrijdag, weekend, Tweede Paasdag, Koningsdag: woensdag 28 april 2038 (artikel 1, eerste lid, Algemene termijnenwet)',
    )
  })

  it('counts the days a term stood still', () => {
    const { derivation } = found({
      rule: 'awb-4:13',
      start: '2026-06-01',
      suspensions: [{ from: '2026-06-10', to: '2026-06-19' }, { from: '2026-08-20' }],
    })
    expect(derivation.slice(2).map(({ date, text }) => [date, text])).toEqual([
      [
        '2026-08-06',
        'opgeschort van woensdag 10 juni 2026 tot en met vrijdag 19 juni 2026 (10 dagen): eindigt donderdag 6 augustus 2026 (artikel 4:15 Awb)',
      ],
      [
        '2026-08-20',
        'opschorting vanaf donderdag 20 augustus 2026 telt niet mee: de termijn liep toen niet (artikel 4:15 Awb)',
      ],
    ])
  })

  it('says that a suspension still goes on', () => {
    const { derivation, isOpen } = found(
      { rule: 'bibob-15', start: '2026-11-02', suspensions: [{ from: '2026-11-10' }], at: '2026-11-11' },
      { language: 'en' },
    )
    expect(isOpen).toBe(true)
    expect(derivation.slice(2).map(({ text }) => text)).toEqual([
      'suspended from Tuesday 10 November 2026 up to and including Wednesday 11 November 2026 (2 days): ends on Wednesday 30 December 2026 (artikel 15, tweede lid, Wet Bibob)',
      'suspended since Tuesday 10 November 2026, not yet over: the end is provisional (artikel 15, tweede lid, Wet Bibob)',
    ])
  })

  it('tells which act interrupts a limitation, which comes too late, and which never does', () => {
    const texts = (start: string, interruptions: DeadlineRequest['interruptions']) =>
      found({ rule: 'awb-5:35', start, interruptions }).derivation.map(({ text }) => text)
    expect(texts('2026-03-10', [{ on: '2026-09-01', by: 'invorderingsbeschikking' }]).slice(2)).toEqual([
      'invorderingsbeschikking van dinsdag 1 september 2026 stuit de verjaring: 1 jaar vanaf de dag erna, eindigt woensdag 1 september 2027 (artikelen 5:37a, eerste lid, en 4:110 Awb)',
      'Na te gaan: Of de invorderingsbeschikking stuit op de dag van de beschikking of op die van haar bekendmaking.',
    ])
    expect(texts('2026-03-10', [{ on: '2027-03-11', by: 'aanmaning' }]).at(-1)).toBe(
      'aanmaning van donderdag 11 maart 2027 komt te laat: de vordering was al verjaard (artikelen 4:106 en 4:110 Awb)',
    )
    expect(texts('2020-03-10', [{ on: '2020-09-01', by: 'invorderingsbeschikking' }])[2]).toBe(
      'invorderingsbeschikking van dinsdag 1 september 2020 stuit de verjaring niet (artikel 5:35 Awb)',
    )
  })

  it('says what was pending on the last day', () => {
    const { derivation } = found({
      rule: 'awb-5:35',
      start: '2026-03-10',
      pending: [{ from: '2026-04-01', to: '2027-06-01' }],
    })
    expect(derivation.at(-1)).toMatchObject({
      date: '2027-06-01',
      text: expect.stringMatching(/^op de laatste dag was nog aanhangig: bezwaar.*; verlengd tot dinsdag 1 juni 2027 /),
      article: 'artikel 5:35, tweede lid, Awb',
    })
  })

  it.each([
    ['wth-2', '2026-12-15', 'Eerste Kerstdag: dit einde schuift niet op (artikel 13 Wth)'],
    ['awb-5:35', '2026-03-13', 'weekend: dit einde schuift niet op (artikel 4, onder a, Algemene termijnenwet)'],
    [
      'awb-7:4-documents',
      '2026-05-07',
      'Koningsdag: dit einde schuift niet op (artikel 1, tweede lid, Algemene termijnenwet)',
    ],
    ['wvggz-7:9', '2026-04-06', 'Koningsdag: dit einde schuift niet op (artikel 4, onder c, Algemene termijnenwet)'],
    ['awb-4:8', '2026-04-13', 'Koningsdag: dit einde schuift niet op (artikel 1, eerste lid, Algemene termijnenwet)'],
  ])('says of %s from %s why it does not move', (rule, start, text) => {
    expect(found({ rule, start }).derivation.map((step) => step.text)).toContain(text)
  })

  it('says that a term of three days has to hold two working days', () => {
    expect(found({ rule: 'wth-6', start: '2026-12-24' }).derivation.at(-1)).toEqual({
      date: '2026-12-29',
      text: 'weekend, en ten minste twee werkdagen in de termijn: dinsdag 29 december 2026 (artikel 2 Algemene termijnenwet)',
      article: 'artikel 2 Algemene termijnenwet',
    })
  })

  it('says of hours what the clock shows', () => {
    const { derivation } = found({ rule: 'gemeentewet-154a', start: '2026-03-28T22:00+01:00' })
    expect(derivation).toEqual([
      {
        date: '2026-03-28T22:00+01:00',
        text: 'Het begin van de ophouding: zaterdag 28 maart 2026, 22:00 (artikel 154a, zevende lid, Gemeentewet)',
        article: 'artikel 154a, zevende lid, Gemeentewet',
      },
      {
        date: '2026-03-29T11:00+02:00',
        text: '12 uur vanaf het begin van de ophouding: eindigt zondag 29 maart 2026, 11:00 (artikel 154a, zevende lid, Gemeentewet)',
        article: 'artikel 154a, zevende lid, Gemeentewet',
      },
    ])
  })

  it.each(RULES)('of $id is complete in both languages, each step dated and with its article', (rule) => {
    const isInHours = rule.length?.unit === 'hours'
    const day = rule.validUntil ?? '2026-03-02'
    const request = {
      rule: rule.id,
      start: isInHours ? `${day}T09:00+01:00` : day,
      ...(rule.isSetByAuthority ? { parameters: { length: 3, unit: 'weeks' } } : {}),
    }
    for (const language of ['nl', 'en'] as const) {
      const { derivation, end } = found(request, { language })
      const steps = derivation.filter(({ article }) => article !== undefined)
      expect(steps.length).toBeGreaterThanOrEqual(2)
      expect(steps.at(-1)!.date).toBe(end)
      for (const { date, text, article } of steps) {
        expect(date).toMatch(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}[+-]\d{2}:\d{2})?$/)
        expect(text.endsWith(`(${article})`)).toBe(true)
        expect(text).not.toMatch(/undefined|NaN|\[object/)
      }
    }
  })
})

describe('what has to be verified', () => {
  it('is told with what to confirm, and gone when a lawyer has confirmed it', () => {
    const request = { rule: 'wth-2', start: '2026-12-18' }
    expect(found(request)).toMatchObject({
      certainty: 'verify',
      toVerify: [{ id: 'wth-2', text: 'Of de dagen vanaf het uur van oplegging worden geteld, is niet zeker.' }],
    })
    expect(found(request, { confirmed: ['wth-2'] })).toMatchObject({ certainty: 'certain', toVerify: [] })
    expect(found(request, { confirmed: ['wth-9'] }).certainty).toBe('verify')
  })

  it.each([
    ['an equated day', { rule: 'awb-6:7', start: '2026-04-02' }, 'gelijkstelling-2026-2028'],
    ['the Friday after Ascension Day without a decree', { rule: 'awb-6:7', start: '2029-03-29' }, 'ascension-friday'],
    ['the start of an extension', { rule: 'woo-4.4', start: '2026-03-30', extended: true }, 'extension-start'],
    [
      'the length of term and extension',
      { rule: 'awb-7:10-committee-adjourned', start: '2025-11-18' },
      'extension-length',
    ],
    ['the week for the post', { rule: 'awb-6:9-post', start: '2026-04-20' }, 'awb-6:9-post'],
  ])('is %s, when the date depends on it', (_, request, id) => {
    expect(found(request).toVerify.map((doubt) => doubt.id)).toEqual([id])
    expect(found(request, { confirmed: [id] }).certainty).toBe('certain')
  })

  it('is told once, also when a chain meets it twice', () => {
    const { toVerify } = found({ rule: 'awb-7:10', start: '2026-04-02' })
    expect(toVerify.map(({ id }) => id)).toEqual(['gelijkstelling-2026-2028'])
  })
})
