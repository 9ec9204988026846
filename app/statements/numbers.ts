const UNITS: Record<string, number> = {
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  dertien: 13,
  veertien: 14,
  vijftien: 15,
  zestien: 16,
  zeventien: 17,
  achttien: 18,
  negentien: 19,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}
const TENS: Record<string, number> = {
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const COMPOUND = new RegExp(`^(een|${Object.keys(UNITS).join('|')})(?:en|ën)(${Object.keys(TENS).join('|')})$`)

/** "drie" is 3, "vierenveertig" is 44, "honderd" is 100. "Een" is an article more often than a number and is none here. */
export function numberOfWord(word: string): number | undefined {
  const known = UNITS[word] ?? TENS[word] ?? (word === 'honderd' ? 100 : undefined)
  if (known !== undefined) return known
  const [, unit, ten] = COMPOUND.exec(word) ?? []
  return unit && ten ? TENS[ten]! + (unit === 'een' ? 1 : UNITS[unit]!) : undefined
}

/** A typed number in Dutch notation with its decimals: "1.234,5" is 1234.5 with one decimal. "8.5" is eight and a half. */
export function readNumber(text: string): { value: number; decimals: number } {
  const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)
  const plain = grouped ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.')
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 }
}

const PARTS: Record<string, number> = {
  half: 2,
  halve: 2,
  derde: 3,
  kwart: 4,
  vierde: 4,
  vijfde: 5,
  zesde: 6,
  tiende: 10,
}

/** "twee derde", "driekwart", "de helft", "een op de vijf" and their English kin as a percentage. */
export function percentOfFraction(words: string): number | undefined {
  const text = words.replaceAll('één', 'een').replace(/\s+/g, ' ').trim()
  if (/^(?:de |een )?helft$|^half$/.test(text)) return 50
  if (/^(?:een )?driekwart$|^three[ -]quarters$/.test(text)) return 75
  if (/^(?:een )?kwart$|^a quarter$/.test(text)) return 25
  if (/^a third$/.test(text)) return 100 / 3
  if (/^two[ -]thirds$/.test(text)) return 200 / 3
  const chance = /^(een|1|twee|drie|vier|one) (?:op de|in) (\S+)$/.exec(text)
  if (chance) {
    const [top, bottom] = [wordOrDigits(chance[1]!), wordOrDigits(chance[2]!)]
    return top && bottom ? (top / bottom) * 100 : undefined
  }
  const parted = /^(een|twee|drie|vier) (derde|vierde|vijfde|zesde|tiende)$/.exec(text)
  if (!parted) return undefined
  return (wordOrDigits(parted[1]!)! / PARTS[parted[2]!]!) * 100
}

function wordOrDigits(word: string): number | undefined {
  if (word === 'een' || word === 'one') return 1
  return /^\d+$/.test(word) ? Number(word) : numberOfWord(word)
}
