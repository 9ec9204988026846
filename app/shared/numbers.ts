/** Numbers in the notation of the reader's language: 1.234,5 in Dutch, 1,234.5 in English. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 1,
  }).format(value)
}

export type Language = 'nl' | 'en'
