import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FOR_NODE } from './bundles.mjs'
import { inRoot } from './root.mjs'

/**
 * Imports a TypeScript file of this clone: bundled into node_modules, where its packages are found, and removed again.
 */
export async function importTypeScript(file) {
  const esbuild = await import('esbuild')
  const cache = inRoot('node_modules', '.cache', 'regie')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'run-'))
  const outfile = join(folder, `${basename(file).replace(/\.tsx?$/, '')}.mjs`)
  try {
    await esbuild.build({ ...FOR_NODE, entryPoints: [file], outfile, sourcemap: 'inline' })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
