/** From this line on the text is no CSV: a quotation mark stands or ends where none can. */
export class NotCsv extends Error {
  constructor(readonly line: number) {
    super(`not CSV from line ${line} on`)
  }
}

/** A row longer than this is a quotation mark that was never closed. */
const LONGEST_ROW = 1_000_000

/**
 * Reads CSV after RFC 4180 as it comes in, piece by piece, and hands over each row with the line it begins on. Takes any
 * line end and a byte order mark, trims cells, passes over empty lines, and leaves judging the cells to the taker.
 */
export class CsvReader {
  readonly #take: (cells: string[], line: number) => void
  #delimiter = ''
  #newline = '\n'
  #pending = ''
  #line = 1

  constructor(take: (cells: string[], line: number) => void) {
    this.#take = take
  }

  write(text: string): void {
    this.#pending += text
    if (this.#delimiter !== '' || this.#begin()) this.#takeRows(false)
    if (this.#pending.length > LONGEST_ROW) throw new NotCsv(this.#line)
  }

  /** The last row may lack its line end. */
  end(): void {
    if (this.#pending === '') return
    if (this.#delimiter === '') this.#recognise()
    this.#takeRows(true)
  }

  /** The first line tells the delimiter and the line end; until it is whole nothing is read. */
  #begin(): boolean {
    // The second half of a Windows line end may still have to come.
    if (!/[\r\n]./s.test(this.#pending)) return false
    this.#recognise()
    return true
  }

  #recognise() {
    if (this.#pending.startsWith('\uFEFF')) this.#pending = this.#pending.slice(1)
    const firstLine = this.#pending.slice(0, this.#pending.search(/[\r\n]|$/))
    this.#newline = /\r(?!\n)|\n/.exec(this.#pending)?.[0] ?? '\n'
    this.#delimiter = firstLine.split(';').length > firstLine.split(',').length ? ';' : ','
  }

  #takeRows(isLast: boolean) {
    const text = this.#pending
    let start = 0
    while (start < text.length) {
      const end = text.indexOf(this.#newline, start)
      if (end < 0 && !isLast) break
      const line = text.slice(start, end < 0 ? text.length : end)
      if (line.includes('"')) {
        const next = this.#takeQuoted(text, start, isLast)
        if (next < 0) break
        start = next
        continue
      }
      const cells = line.split(this.#delimiter)
      for (let cell = 0; cell < cells.length; cell++) cells[cell] = cells[cell]!.trim()
      this.#hand(cells, 1, line.trim() === '')
      start = end < 0 ? text.length : end + 1
    }
    this.#pending = text.slice(start)
  }

  /** A row with quotation marks, cell by cell; answers where the next begins, or -1 when this one is not whole yet. */
  #takeQuoted(text: string, start: number, isLast: boolean): number {
    const cells: string[] = []
    let at = start
    let lines = 1
    for (;;) {
      const cell = this.#cellAt(text, at)
      // What stands at the very end may still go on: a second quotation mark, more words.
      if (!isLast && cell.end >= text.length) return -1
      if (cell.isOpen || !this.#endsCell(text, cell.end)) throw new NotCsv(this.#line)
      cells.push(cell.value)
      lines += cell.lines
      at = cell.end + 1
      if (text[cell.end] !== this.#delimiter) break
    }
    this.#hand(cells, lines, false)
    return at
  }

  #cellAt(text: string, from: number): { value: string; end: number; lines: number; isOpen: boolean } {
    let start = from
    while (text[start] === ' ' || text[start] === '\t') start++
    if (text[start] !== '"') return this.#plainCellAt(text, from)
    let close = text.indexOf('"', start + 1)
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
    if (close < 0) return { value: '', end: text.length, lines: 0, isOpen: true }
    const value = text.slice(start + 1, close).replaceAll('""', '"')
    let end = close + 1
    while (text[end] === ' ' || text[end] === '\t' || (text[end] === '\r' && this.#newline === '\n')) end++
    return { value, end, lines: value.split(this.#newline).length - 1, isOpen: false }
  }

  #plainCellAt(text: string, from: number) {
    let end = from
    while (!this.#endsCell(text, end) && text[end] !== '"') end++
    return { value: text.slice(from, end).trim(), end, lines: 0, isOpen: false }
  }

  #endsCell(text: string, at: number): boolean {
    return at >= text.length || text[at] === this.#delimiter || text[at] === this.#newline
  }

  #hand(cells: string[], lines: number, isEmpty: boolean) {
    const line = this.#line
    this.#line += lines
    if (!isEmpty) this.#take(cells, line)
  }
}
