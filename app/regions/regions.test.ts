import { describe, expect, test } from 'vitest'
import { borderOf, neighboursOf } from './borders.ts'
import { CHANGES, countInDivisionOfToday, dividedSince, formerName, joinedSince, partsOf, wholeIn } from './changes.ts'
import { findMunicipality, groupName, MUNICIPALITIES } from './municipalities.ts'
import { PEER_GROUPS, peersOf } from './peers.ts'

describe('the municipalities', () => {
  test('are 342, each with a border and with names for its groups', () => {
    expect(MUNICIPALITIES).toHaveLength(342)
    for (const one of MUNICIPALITIES) {
      expect([one.code, borderOf(one.code)?.coordinates.length]).not.toContain(undefined)
      for (const group of [one.province, one.policeUnit, one.safetyRegion]) expect(groupName(group)).not.toBe(group)
    }
  })

  test('know what CBS says of Deventer', () => {
    expect(findMunicipality('GM0150')).toEqual({
      code: 'GM0150',
      name: 'Deventer',
      province: 'PV23',
      policeUnit: 'RE02',
      safetyRegion: 'VR04',
      size: 6,
      urbanity: 2,
    })
    expect(groupName('RE02')).toBe('Oost-Nederland')
  })
})

describe('changes', () => {
  test('lead each municipality that ended to one of today, unless it was divided', () => {
    const lost = CHANGES.filter(({ successors }) => successors.length === 1).filter(({ code }) => !wholeIn(code))
    expect(lost).toEqual([])
    expect(CHANGES.filter(({ successors }) => successors.length > 1).map(({ code }) => code)).toEqual([
      'GM0055',
      'GM1671',
      'GM0140',
      'GM0053',
      'GM0788',
    ])
  })

  test('are followed over more than one merger', () => {
    // Graafstroom became Molenwaard in 2013, and that Molenlanden in 2019.
    expect(wholeIn('GM0693')).toBe('GM1978')
    expect(partsOf('GM1980')).toEqual({ whole: ['GM0398', 'GM0416'], divided: [] })
  })

  test('add up the parts for a year before the merger, and take the whole from then on', () => {
    const counts: Record<string, number> = { GM0398: 2000, GM0416: 500, GM1980: 2600 }
    const countOf = (code: string) => counts[code]
    expect(countInDivisionOfToday('GM1980', 2021, countOf)).toBe(2500)
    expect(countInDivisionOfToday('GM1980', 2022, countOf)).toBe(2600)
  })

  test('give no count when a part is not known, or when a divided neighbour came in part', () => {
    expect(countInDivisionOfToday('GM1980', 2021, (code) => (code === 'GM0398' ? 2000 : null))).toBeNull()
    // Part of Haaren came to Vught in 2021.
    expect(countInDivisionOfToday('GM0865', 2020, () => 100)).toBeNull()
    expect(countInDivisionOfToday('GM0865', 2021, () => 100)).toBe(100)
  })

  test('say which others stood alone until when, and what they were called', () => {
    // Haren and Ten Boer went up in Groningen on 1 January 2019.
    expect(joinedSince('GM0014', 2010)).toEqual(['GM0009', 'GM0017'])
    expect(joinedSince('GM0014', 2018)).toEqual(['GM0009', 'GM0017'])
    expect(joinedSince('GM0014', 2019)).toEqual([])
    expect(joinedSince('GM0014', 2010, 2018)).toEqual([])
    expect([formerName('GM0009'), formerName('GM0017')]).toEqual(['Ten Boer', 'Haren'])
    // Of what merged before 2017 the lists that are used give no name.
    expect(formerName('GM0693')).toBe('GM0693')
  })

  test('by which a municipality was divided trouble only who looks beyond them', () => {
    expect(dividedSince('GM0865', 2010)).toEqual(['GM0788'])
    expect(dividedSince('GM0865', 2010, 2020)).toEqual([])
    expect(dividedSince('GM0865', 2010, 2021)).toEqual(['GM0788'])
    expect(countInDivisionOfToday('GM0865', 2015, () => 100, 2020)).toBe(100)
    expect(countInDivisionOfToday('GM0865', 2015, () => 100, 2021)).toBeNull()
  })

  test('leave a municipality that never changed as it is', () => {
    expect(countInDivisionOfToday('GM0150', 2010, (code) => (code === 'GM0150' ? 7055 : null))).toBe(7055)
  })
})

describe('peers', () => {
  test('of Deventer by police unit are the other 75 of Oost-Nederland', () => {
    const peers = peersOf('GM0150', 'police-unit')
    expect(peers).toHaveLength(75)
    expect(new Set(peers.map((one) => one.policeUnit))).toEqual(new Set(['RE02']))
    expect(peers.map((one) => one.code)).not.toContain('GM0150')
  })

  test('are the same both ways', () => {
    for (const group of PEER_GROUPS) {
      for (const peer of peersOf('GM0150', group)) {
        expect(peersOf(peer.code, group).map((one) => one.code)).toContain('GM0150')
      }
    }
  })

  test('of a code that is not known there are none', () => {
    expect(peersOf('GM9999', 'all')).toEqual([])
  })
})

describe('neighbours', () => {
  test('of Deventer are the five around it, and each has Deventer for a neighbour', () => {
    const found = neighboursOf('GM0150')
    expect(found.map((code) => findMunicipality(code)!.name)).toEqual([
      'Raalte',
      'Lochem',
      'Voorst',
      'Rijssen-Holten',
      'Olst-Wijhe',
    ])
    for (const code of found) expect(neighboursOf(code)).toContain('GM0150')
  })
})
