import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'

/** A password is long rather than complicated: NIST SP 800-63B section 3.1.1.2 and the advice of the NCSC. */
export const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 500

/** Fewer letters than this beside a name or a common word make no password. */
const LEAST_OF_ONESELF = 7

/** The cores of the passwords that are tried first; digits and signs around them change nothing. */
const COMMON = [
  ...['wachtwoord', 'password', 'passwort', 'welkom', 'welcome', 'geheim', 'secret', 'letmein', 'toegang', 'inloggen'],
  ...['qwerty', 'qwertyuiop', 'azerty', 'asdfgh', 'asdfghjkl', 'zxcvbn', 'qazwsx', 'abcdef', 'abcabc', 'iloveyou'],
  ...['lente', 'zomer', 'herfst', 'winter', 'voorjaar', 'najaar', 'nederland', 'holland', 'oranje', 'gemeente'],
  ...['januari', 'februari', 'maart', 'april', 'augustus', 'september', 'oktober', 'november', 'december'],
  ...['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag', 'veiligheid', 'veilig', 'beheer'],
  ...[
    'administrator',
    'admin',
    'beheerder',
    'gebruiker',
    'changeme',
    'monkey',
    'dragon',
    'football',
    'voetbal',
    'ajax',
  ],
  ...['feyenoord', 'schatje', 'lieverd', 'superman', 'batman', 'princess', 'sunshine', 'master', 'computer', 'regie'],
].sort((a, b) => b.length - a.length)

/** What a password must not be made of: whose it is, and where it is used. */
export type PasswordSurroundings = { name: string; email: string; siteName: string; municipality: string }

export type PasswordRefusal = 'too-short' | 'too-long' | 'too-common' | 'too-personal' | 'too-simple'

/** Whether somebody may choose this password. */
export function checkPassword(password: string, around: PasswordSurroundings): Outcome<PasswordRefusal> {
  if ([...password].length < SHORTEST_PASSWORD) return refuse('too-short', { field: 'password' })
  if (password.length > LONGEST_PASSWORD) return refuse('too-long', { field: 'password' })
  const plain = plainOf(password)
  if (isSimple(plain)) return refuse('too-simple', { field: 'password' })
  if (isMostly(plain, wordsOf(around))) return refuse('too-personal', { field: 'password' })
  if (isMostly(plain, COMMON)) return refuse('too-common', { field: 'password' })
  return ok()
}

export type Strength = 'fair' | 'good' | 'strong'

/** How hard an allowed password is to guess: by its length, and by how many different signs it has. */
export function strengthOf(password: string): Strength {
  const different = new Set(password.toLowerCase()).size
  const length = [...password].length
  if (length >= 20 && different >= 10) return 'strong'
  return length >= 15 && different >= 8 ? 'good' : 'fair'
}

/** Lower case, without accents, and with the signs that people put for letters read as those letters. */
function plainOf(text: string): string {
  const letters: Record<string, string> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '@': 'a',
    $: 's',
  }
  const lower = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  return lower.replace(/(?<=\p{L})[013457@$](?=\p{L})/gu, (sign) => letters[sign]!)
}

/** What is left without these words is too little to be a password by itself. */
function isMostly(plain: string, words: readonly string[]): boolean {
  let rest = plain
  for (const word of words) rest = rest.replaceAll(word, ' ')
  const isTouched = rest !== plain
  return isTouched && rest.replace(/[^\p{L}]/gu, '').length < LEAST_OF_ONESELF
}

/** The parts of a name, an address or a title that are long enough to be recognised in a password. */
function wordsOf({ name, email, siteName, municipality }: PasswordSurroundings): string[] {
  return [name, email, siteName, municipality]
    .flatMap((text) => plainOf(text).split(/[^\p{L}\d]+/u))
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length)
}

/** Few different signs, one piece repeated, or signs that follow on each other: 111111111111, abcabcabcabc, 123456789012. */
function isSimple(plain: string): boolean {
  if (new Set(plain).size < 5) return true
  if (/^(.{1,6}?)\1+.{0,5}$/u.test(plain)) return true
  const codes = [...plain].map((sign) => sign.codePointAt(0)!)
  const steps = codes.slice(1).map((code, position) => code - codes[position]!)
  const inSequence = steps.filter((step) => Math.abs(step) <= 1 || Math.abs(step) === 9).length
  return inSequence / steps.length > 0.75
}
