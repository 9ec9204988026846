/** Numbers in the notation of the reader's language: 1.234,5 in Dutch, 1,234.5 in English. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const key = `${language} ${decimals ?? ''}`
  const known = formats.get(key)
  if (known) return known.format(value)
  const format = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 1,
  })
  formats.set(key, format)
  return format.format(value)
}

/** Making a format takes a hundred times as long as using it. */
const formats = new Map<string, Intl.NumberFormat>()

export type Language = 'nl' | 'en'
