/** Design tokens of a municipality: custom properties that override those of `styles/tokens.css`. */
export type ThemeTokens = Record<string, string>

const NAME = /^--[a-z0-9-]+$/
// A closed set of characters, so that a value can never end its declaration, open a comment or fetch an address.
const VALUE = /^[\w\s#%.,()"'+*/-]{1,300}$/
const FORBIDDEN = /url\s*\(|\/\*|image-set|image\s*\(/i

/** Names of the tokens that would not be accepted, for the message beside a settings form. */
export function invalidThemeTokens(tokens: ThemeTokens): string[] {
  return Object.entries(tokens)
    .filter(([name, value]) => !NAME.test(name) || !isSafeValue(value))
    .map(([name]) => name)
}

/** The contents of the style element that gives a page the municipality's own look. */
export function themeStyle(tokens: ThemeTokens): string {
  const invalid = invalidThemeTokens(tokens)
  if (invalid.length > 0) throw new Error(`Design tokens that cannot be used: ${invalid.join(', ')}`)
  const declarations = Object.entries(tokens).map(([name, value]) => `${name}:${value}`)
  return declarations.length > 0 ? `:root{${declarations.join(';')}}` : ''
}

function isSafeValue(value: string): boolean {
  return VALUE.test(value) && !FORBIDDEN.test(value) && isBalanced(value)
}

function isBalanced(value: string): boolean {
  const count = (mark: string) => value.split(mark).length - 1
  if (/[\r\n]/.test(value)) return false
  return count('"') % 2 === 0 && count("'") % 2 === 0 && count('(') === count(')')
}
