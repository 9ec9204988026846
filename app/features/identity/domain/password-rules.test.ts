import { describe, expect, test } from 'vitest'
import { checkPassword, strengthOf } from './password-rules.ts'

const around = {
  name: 'Fenna Geheimhof',
  email: 'f.geheimhof@deventer.example',
  siteName: 'Veilig Deventer',
  municipality: 'Gemeente Deventer',
}
const verdict = (password: string) => {
  const outcome = checkPassword(password, around)
  return outcome.ok ? 'allowed' : outcome.reason
}

describe('a password', () => {
  test.each([
    ['elf tekens!', 'too-short'],
    ['🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊', 'too-short'],
    ['a1!'.repeat(200), 'too-long'],
    ['111111111111', 'too-simple'],
    ['abcabcabcabc', 'too-simple'],
    ['1234567890123', 'too-simple'],
    ['abcdefghijkl', 'too-simple'],
    ['Welkom2026!!', 'too-common'],
    ['W3lkom-wachtwoord', 'too-common'],
    ['Zomer2026Zomer', 'too-common'],
    ['P@ssw0rd1234', 'too-common'],
    ['Geheimhof1985', 'too-personal'],
    ['Veilig-in-Deventer', 'too-personal'],
    ['fenna-geheimhof!', 'too-personal'],
    ['een lang wachtwoord', 'allowed'],
    ['kastanje fiets wolk', 'allowed'],
    ['de ijsbeer eet drop', 'allowed'],
    ['xK9#mQ2$vL7!pR4', 'allowed'],
  ])('%s: %s', (password, expected) => {
    expect(verdict(password)).toBe(expected)
  })

  test('may hold a name when enough of one’s own stands beside it', () => {
    expect(verdict('deventer heeft veertien bruggen')).toBe('allowed')
  })

  test('is called stronger the longer and the more varied it is', () => {
    expect(strengthOf('xK9#mQ2$vL7!')).toBe('fair')
    expect(strengthOf('kastanje-fiets-x')).toBe('good')
    expect(strengthOf('kastanje fiets wolk drop')).toBe('strong')
  })
})
