import { PARTICULARS_ANYWHERE } from '../../../shared/particulars.ts'
import type { PersonInput } from '../domain/new-record.ts'
import { wordsOfName } from '../sealing.ts'

/** What stands in the place of somebody else's data. */
export const MASKED = '▇▇▇'

/** Makes a text readable for one person: names and particulars of the others in it are covered, his own stay. */
export function maskFor(own: PersonInput, others: readonly PersonInput[]) {
  const mine = new Set(wordsOfName(own.name))
  const theirs = new Set(others.flatMap(({ name }) => wordsOfName(name)).filter((word) => !mine.has(word)))
  const phrases = others.flatMap(({ address, contact, bornOn }) => [address, contact, bornOn].filter(isFilled))
  const ownPhrases = [own.address, own.contact].filter(isFilled).map(plain)
  return (text: string): string => {
    let masked = text
    for (const phrase of phrases) {
      if (!ownPhrases.includes(plain(phrase))) masked = replaceAllPlain(masked, phrase)
    }
    masked = masked.replace(PARTICULARS_ANYWHERE, (found) =>
      ownPhrases.some((phrase) => phrase.includes(plain(found))) ? found : MASKED,
    )
    return masked.replace(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu, (word) =>
      wordsOfName(word).some((one) => theirs.has(one)) ? MASKED : word,
    )
  }
}

const isFilled = (text: string | undefined): text is string => text !== undefined && text.trim().length > 3

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}@]+/gu, '')

function replaceAllPlain(text: string, phrase: string): string {
  const pattern = phrase
    .trim()
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\s+/g, '\\s+')
  return text.replace(new RegExp(pattern, 'giu'), MASKED)
}
