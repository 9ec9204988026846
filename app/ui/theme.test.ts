import { describe, expect, test } from 'vitest'
import { invalidThemeTokens, themeStyle } from './theme.ts'

describe('design tokens given as data', () => {
  test('become custom properties of the page', () => {
    expect(
      themeStyle({
        '--basis-color-accent-1-color-default': '#7a1f2b',
        '--basis-heading-font-family': '"Source Serif 4 Variable", serif',
      }),
    ).toBe(
      ':root{--basis-color-accent-1-color-default:#7a1f2b;--basis-heading-font-family:"Source Serif 4 Variable", serif}',
    )
  })

  test('give no style at all when there are none', () => {
    expect(themeStyle({})).toBe('')
  })

  test.each([
    ['a name that is no custom property', 'color', 'red'],
    ['a name with capitals', '--Accent', 'red'],
    ['a value that ends its declaration', '--a', 'red;--b:blue'],
    ['a value that closes the rule', '--a', 'red}body{display:none'],
    ['a value that leaves the style element', '--a', '</style><script>'],
    ['a value that fetches an address', '--a', 'url(//example.org/x.png)'],
    ['a value with a comment', '--a', 'red /* '],
    ['a value with an open quote', '--a', '"Source'],
    ['a value with an open bracket', '--a', 'calc(1px'],
    ['an empty value', '--a', ''],
  ])('are refused with %s', (_why, name, value) => {
    expect(invalidThemeTokens({ [name]: value })).toEqual([name])
    expect(() => themeStyle({ [name]: value })).toThrow('cannot be used')
  })
})
