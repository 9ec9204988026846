/** Finds the code of an area that people call by its name or its code; undefined for what is no area. */
export type FindRegion = (nameOrCode: string) => string | undefined

export type ReadRegions = { codes: string[]; unknown: string[] }

/** Areas as people write them: names or codes with a comma or a new line between, each once. */
export function readRegions(text: string, find: FindRegion): ReadRegions {
  const names = text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
  const found = names.map((name) => find(name))
  return {
    codes: [...new Set(found.filter((code) => code !== undefined))],
    unknown: names.filter((_, index) => found[index] === undefined),
  }
}

/** "Apeldoorn: begon in 2019 met hetzelfde", one on each line. */
export function readExcluded(text: string, find: FindRegion) {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const at = line.indexOf(':')
      const name = at < 0 ? line : line.slice(0, at).trim()
      return { name, region: find(name), reason: at < 0 ? '' : line.slice(at + 1).trim() }
    })
  return {
    excluded: lines.flatMap(({ region, reason }) => (region ? [{ region, reason }] : [])),
    unknown: lines.filter(({ region }) => !region).map(({ name }) => name),
    hasNoReason: lines.some(({ reason }) => reason === ''),
  }
}
