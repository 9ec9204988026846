import { describe, expect, it } from 'vitest'
import { addressProblem, isPublicAddress, resolvePublic } from './public-address.ts'

describe('the address of a webhook', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'geen adres',
  ])('is not asked at %s', (ip) => {
    expect(isPublicAddress(ip)).toBe(false)
  })

  it.each(['93.184.216.34', '2a00:1450:400e::1'])('may be asked at %s', (ip) => {
    expect(isPublicAddress(ip)).toBe(true)
  })

  it.each([
    ['http://hook.example.nl/', 'not-https'],
    ['https://127.0.0.1/', 'not-public'],
    ['https://0x7f000001/', 'not-public'],
    ['https://[::1]/', 'not-public'],
    ['https://localhost/', 'not-public'],
    ['https://database.internal/', 'not-public'],
    ['https://iemand:geheim@hook.example.nl/', 'not-an-address'],
    ['ftp://hook.example.nl/', 'not-an-address'],
    ['zomaar', 'not-an-address'],
    ['https://hook.example.nl/regie', undefined],
  ])('%s is judged: %s', (address, problem) => {
    expect(addressProblem(address, false)).toBe(problem)
  })

  it('that is a name for the machine itself leads nowhere, except in the demonstration', async () => {
    expect(await resolvePublic('localhost', false)).toBeUndefined()
    expect((await resolvePublic('127.0.0.1', true))?.address).toBe('127.0.0.1')
  })
})
