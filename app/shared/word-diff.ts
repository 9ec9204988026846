export type Segment = { kind: 'same' | 'added' | 'removed'; text: string }

/**
 * Which words stay, go and come between two texts: the longest common subsequence of words (Wagner & Fischer 1974),
 * with equal beginnings and ends set aside first. Very long texts are shown as wholly replaced.
 */
export function diffWords(before: string, after: string): { before: Segment[]; after: Segment[] } {
  const a = wordsOf(before)
  const b = wordsOf(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const middle = commonWords(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const keepA = new Set(middle.map(([i]) => i + start))
  const keepB = new Set(middle.map(([, j]) => j + start))
  const isKept = (keep: Set<number>, index: number, length: number) =>
    index < start || index >= length - end || keep.has(index)
  return {
    before: joined(a, (index) => (isKept(keepA, index, a.length) ? 'same' : 'removed')),
    after: joined(b, (index) => (isKept(keepB, index, b.length) ? 'same' : 'added')),
  }
}

const MAX_CELLS = 4_000_000

const wordsOf = (text: string) => text.match(/\s+|[^\s]+/g) ?? []

/** Pairs of positions of the words that both texts keep, in order. */
function commonWords(a: string[], b: string[]): [number, number][] {
  if (a.length * b.length > MAX_CELLS) return []
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1
    else j += 1
  }
  return pairs
}

function joined(words: string[], kindOf: (index: number) => Segment['kind']): Segment[] {
  const segments: Segment[] = []
  for (const [index, text] of words.entries()) {
    const kind = kindOf(index)
    const last = segments.at(-1)
    if (last?.kind === kind) last.text += text
    else segments.push({ kind, text })
  }
  return segments
}
