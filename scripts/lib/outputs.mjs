import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { inRoot } from './root.mjs'
import { explainUnwritable } from './talk.mjs'

export const BUILD = inRoot('build')
const STAMP = join(BUILD, 'sources.txt')

/** A file nobody builds any more stays this long, for a server that was started from the earlier build. */
const KEPT_FOR = 24 * 60 * 60 * 1000

/** The hash of the sources that the present build was made from; undefined when there is no complete build. */
export function builtFrom() {
  try {
    return readFileSync(STAMP, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Puts a finished build in its place. Every file is written beside it and renamed, the stamp goes first and comes back
 * last, so an interrupted build is never taken for a whole one. Answers which files changed.
 */
export function placeBuild(files, sourcesHash) {
  const staging = join(BUILD, `.staging-${process.pid}`)
  try {
    mkdirSync(join(BUILD, 'assets'), { recursive: true })
    rmSync(STAMP, { force: true })
    mkdirSync(staging, { recursive: true })
    const changed = files.filter(isChanged)
    for (const [index, { path, contents }] of changed.entries()) {
      writeFileSync(join(staging, String(index)), contents)
      mkdirSync(dirname(path), { recursive: true })
      renameSync(join(staging, String(index)), path)
    }
    removeLeftovers(new Set(files.map(({ path }) => path)))
    rmSync(staging, { recursive: true, force: true })
    writeFileSync(STAMP, sourcesHash)
    return changed.map(({ path }) => relative(BUILD, path))
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    throw explainUnwritable(error, BUILD)
  }
}

function isChanged({ path, contents }) {
  try {
    return !readFileSync(path).equals(Buffer.from(contents))
  } catch {
    return true
  }
}

function removeLeftovers(wanted) {
  const paths = [BUILD, join(BUILD, 'assets')].flatMap((folder) =>
    readdirSync(folder).map((name) => join(folder, name)),
  )
  for (const path of paths) {
    if (wanted.has(path) || path === STAMP) continue
    const found = statSync(path, { throwIfNoEntry: false })
    if (found?.isFile() && Date.now() - found.mtimeMs > KEPT_FOR) rmSync(path, { force: true })
  }
}
