import { before, found, type Place, type Rule } from '../context.ts'
import type { Finding } from '../finding.ts'
import type { Quantity } from '../quantities.ts'
import { isStated } from '../words.ts'

const PART_WORDS =
  /(?<!\p{L})(?:waarvan|daarvan|hiervan|van wie|onder wie|waaronder|of which|of whom)(?: [^#%@,;.]*)? ?#(\d+)/u
const ALONE = /(?<!\p{L})alleen al(?: [^#%@;.]*)? ?#(\d+)|#(\d+)[^#;.]*(?<!\p{L})alleen al(?!\p{L})/u
const TOTAL =
  /(?:in totaal|het totaal|een totaal|totale aantal|in total)[^#%@;.]*(?: @\d{4})?[^#%@;.]*#(\d+)|#(\d+)[^#;.]* in totaal/u

/** A part cannot be larger than its whole, nor one scope larger than what is called the total. */
export const checkPart: Rule = (place) => {
  if (!isStated(place.sentence.norm)) return []
  const larger = largerPart(place)
  return larger.length > 0 ? larger : largerScope(place)
}

function known(quantity: Quantity | undefined): quantity is Quantity & { value: number } {
  return quantity !== undefined && quantity.value !== null && (quantity.kind === 'figure' || quantity.kind === 'count')
}

const isOneTime = (a: Quantity, b: Quantity) => !a.figure || !b.figure || a.figure.period === b.figure.period

function largerPart(place: Place): Finding[] {
  const { norm, quantities } = place.sentence
  const match = PART_WORDS.exec(norm) ?? ALONE.exec(norm)
  const ofWhole = /(?<!\p{L})van de #(\d+) [^#%@.;]*#(\d+)/u.exec(norm)
  const at = (index: string | undefined) => (index === undefined ? undefined : quantities[Number(index)])
  const part = match ? at(match[1] ?? match[2]) : at(ofWhole?.[2])
  if (!known(part)) return []
  const ahead = match
    ? [...norm.slice(0, match.index).matchAll(/#(\d+)/g)].map((one) => at(one[1])!)
    : [at(ofWhole![1])!]
  const previous =
    before(place)?.quantities.filter((one) => one.kind === 'figure' || (one.kind === 'count' && !one.isWord)) ?? []
  const whole = ahead.at(-1) ?? (previous.length === 1 ? previous[0] : undefined)
  if (!known(whole) || whole === part || part.value <= whole.value || !isOneTime(part, whole)) return []
  const quote = match?.[0] ?? ofWhole![0]
  const shows = { type: 'part' as const, part: part.value, whole: whole.value }
  return [found(place, { kind: 'part', quote, shows, figures: [part.figure, whole.figure] })]
}

/** "In totaal 14 lasten", while another scope of the same name has 22. */
function largerScope(place: Place): Finding[] {
  const { sentence, book, text } = place
  const match = TOTAL.exec(sentence.norm)
  const whole = match ? sentence.quantities[Number(match[1] ?? match[2])] : undefined
  if (!known(whole) || !whole.figure) return []
  const { indicator, period } = whole.figure
  const own = baseName(book.find(indicator)?.passport.name.nl ?? '')
  const others = text
    .flatMap((one) => one.quantities)
    .filter((one) => known(one) && one.figure?.period === period && one.figure.indicator !== indicator)
    .filter((one) => baseName(book.find(one.figure!.indicator)?.passport.name.nl ?? '') === own)
  const larger = others.find((one) => one.value! > whole.value)
  if (!larger) return []
  const shows = { type: 'part' as const, part: larger.value!, whole: whole.value }
  return [found(place, { kind: 'scope', quote: match![0], shows, figures: [larger.figure, whole.figure] })]
}

/** "Lasten onder dwangsom" of "Lasten onder dwangsom (straathandel)". */
const baseName = (name: string) => name.replace(/\s*\([^)]*\)\s*$/, '').toLowerCase()
