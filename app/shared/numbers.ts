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

/** The size of a file: "512 bytes", "34 kB", "2,4 MB". */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes} bytes`
  const inKilobytes = bytes < 1_000_000
  const value = formatNumber(bytes / (inKilobytes ? 1000 : 1_000_000), language, inKilobytes ? 0 : 1)
  return `${value} ${inKilobytes ? 'kB' : 'MB'}`
}
