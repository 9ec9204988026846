import { defineTexts } from './texts.ts'

export const embedTexts = defineTexts(
  {
    source: (names: string) => `Bron: ${names}.`,
    more: (site: string) => `Uitleg, tabel en bronnen bij ${site}`,
    show: 'Zet deze grafiek op een andere site',
    how: 'Kopieer deze regels. De grafiek blijft bij met de cijfers hier. Er gaat geen script, cookie of derde partij mee.',
    code: 'Regels om te kopiëren',
    look: 'Bekijk hoe het eruitziet',
  },
  {
    source: (names) => `Source: ${names}.`,
    more: (site) => `Explanation, table and sources at ${site}`,
    show: 'Put this chart on another site',
    how: 'Copy these lines. The chart keeps up with the figures here. No script, cookie or third party comes with it.',
    code: 'Lines to copy',
    look: 'See what it looks like',
  },
)
