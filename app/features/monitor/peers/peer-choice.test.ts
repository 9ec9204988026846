import { describe, expect, test } from 'vitest'
import { MUNICIPALITIES } from '../../../regions/index.ts'
import { askedPeers } from './peer-choice.ts'

const asked = (query: string) => askedPeers('GM0150', new URLSearchParams(query))

describe('which municipalities to compare with', () => {
  test('are those of the group in the address', () => {
    const { choice, peers, query } = asked('groep=buren')
    expect([choice, query, peers.map(({ name }) => name)]).toEqual([
      'neighbours',
      'groep=buren',
      ['Lochem', 'Olst-Wijhe', 'Raalte', 'Rijssen-Holten', 'Voorst'],
    ])
    expect(asked('').choice).toBe('urbanity')
    expect(asked('groep=onzin').choice).toBe('urbanity')
  })

  test('are those that the address names, each once, without our own and without what is no municipality', () => {
    const chosen = asked(
      'groep=eigen&gemeente=GM0193&gemeente=GM0153&gemeente=GM0150&gemeente=GM0193&gemeente=GM9999&gemeente=GM0141',
    )
    expect(chosen.peers.map(({ name }) => name)).toEqual(['Almelo', 'Enschede', 'Zwolle'])
    expect(chosen.problem).toBeUndefined()
  })

  test('have one address, in whatever order they were chosen', () => {
    const address = 'groep=eigen&gemeente=GM0141&gemeente=GM0153&gemeente=GM0193'
    expect(asked('groep=eigen&gemeente=GM0193&gemeente=GM0153&gemeente=GM0141').query).toBe(address)
    expect(asked(address).query).toBe(address)
  })

  test('are three to thirty', () => {
    const codes = (count: number) =>
      MUNICIPALITIES.filter(({ code }) => code !== 'GM0150')
        .slice(0, count)
        .map(({ code }) => `gemeente=${code}`)
        .join('&')
    const problems = [2, 3, 30, 31].map((count) => asked(`groep=eigen&${codes(count)}`).problem)
    expect(problems).toEqual(['too-few', undefined, undefined, 'too-many'])
  })
})
