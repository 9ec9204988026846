const NARROW = /[iljtfr.,:;'|!()[\] -]/
const WIDE = /[mwMW%@–—]/
const CAPITAL = /[A-Z]/

/** About how wide words are in Source Sans 3, a little on the wide side so that nothing touches. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const letter of text)
    ems += NARROW.test(letter) ? 0.31 : WIDE.test(letter) ? 0.84 : CAPITAL.test(letter) ? 0.62 : 0.53
  return ems * size
}

/** Breaks words into lines no wider than asked; a single long word stays whole. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (line && textWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}
