import type { Language } from '../../shared/numbers.ts'

/** The forms in which an answer can be sent. */
export const FORMS = { json: 'application/json', csv: 'text/csv' } as const
export type Form = keyof typeof FORMS

/** The form the reader likes best of those there are; nothing when he takes none of them. */
export function chooseForm(accept: string | null, offered: readonly Form[]): Form | undefined {
  if (!accept?.trim()) return offered[0]
  const wanted = accept.split(',').slice(0, 50).map(readRange)
  let best: { form: Form; quality: number } | undefined
  for (const form of offered) {
    const quality = qualityOf(FORMS[form], wanted)
    if (quality > 0 && quality > (best?.quality ?? 0)) best = { form, quality }
  }
  return best?.form
}

type Range = { type: string; quality: number }

function readRange(said: string): Range {
  const [type = '', ...parameters] = said.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  const number = quality === undefined ? 1 : Number(quality)
  return { type, quality: Number.isNaN(number) ? 0 : number }
}

/** The most exact range decides: application/json before application/*, before any. */
function qualityOf(type: string, wanted: Range[]): number {
  const group = `${type.split('/')[0]}/*`
  for (const name of [type, group, '*/*']) {
    const found = wanted.find((range) => range.type === name)
    if (found) return found.quality
  }
  return 0
}

/** English for who asks for it before Dutch; Dutch for everybody else. */
export function chooseLanguage(accept: string | null): Language {
  const first = (accept ?? '')
    .split(',')
    .slice(0, 50)
    .map(readRange)
    .sort((a, b) => b.quality - a.quality)
    .find(({ type, quality }) => quality > 0 && /^(nl|en)\b/.test(type))
  return first?.type.startsWith('en') ? 'en' : 'nl'
}
