import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { ROOT } from './root.mjs'
import { listFiles } from './sources.mjs'

/** What Node runs: the name in the build folder, and the file to start from. */
const SERVER_ENTRIES = {
  server: 'server.ts',
  regie: 'cli/regie.ts',
  'pdf.worker': 'app/documents/pdf.worker.ts',
  'docx.worker': 'app/documents/docx.worker.ts',
  'series.worker': 'cli/verbs/stats/series.worker.ts',
}

/** How TypeScript becomes something Node runs; also used for benchmarks and scripts. */
export const FOR_NODE = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  logLevel: 'silent',
}

/** The bundles for Node: the server, the command line and what runs beside their main thread. */
export function serverBundle() {
  const entries = Object.entries(SERVER_ENTRIES).filter(([, file]) => existsSync(`${ROOT}/${file}`))
  return { ...FOR_NODE, entryPoints: Object.fromEntries(entries), outdir: 'build', write: false, metafile: true }
}

/** The bundles for the browser: the style sheets of `app/ui/assets.ts` and every island. */
export async function assetBundle(esbuild) {
  const islands = listFiles('app').filter((file) => /\.island\.tsx?$/.test(file))
  return {
    absWorkingDir: ROOT,
    entryPoints: [...(await readAssetEntries(esbuild)).map(({ entry }) => entry), ...islands],
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: 'build/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' },
    logLevel: 'silent',
    write: false,
    metafile: true,
  }
}

async function readAssetEntries(esbuild) {
  const { outputFiles } = await esbuild.build({
    ...FOR_NODE,
    entryPoints: ['app/ui/assets.ts'],
    sourcemap: false,
    write: false,
  })
  const source = Buffer.from(outputFiles[0].contents).toString('base64')
  return (await import(`data:text/javascript;base64,${source}`)).ASSET_ENTRIES
}

/** Plain name → name with its hash: `{"site.css": "site-3F2A….css", "….woff2": "…-8K1Q….woff2"}`. */
export function makeManifest({ outputs }) {
  const pairs = Object.entries(outputs)
    .map(([file]) => basename(file))
    .filter((file) => !file.startsWith('chunk-'))
    .map((file) => [file.replace(/-[A-Z0-9]{8}(\.\w+)$/, '$1'), file])
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)))
}
