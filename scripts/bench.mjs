import './lib/node-version.mjs'
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { findBrowser } from './lib/browser.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { inRoot } from './lib/root.mjs'
import { runMain, seconds, talk } from './lib/talk.mjs'

// Measures the budgets as ratios within one run: `npm run bench`, or `npm run bench -- <part of a row's name>`.
// A row of bench/rows.ts is { name, budget, run() }; run answers { measured, isWithin, numbers }.
await runMain(async () => {
  await ensureInstalled()
  const { ensureBuilt } = await import('./build.mjs')
  await ensureBuilt()
  // Only for comparison: without a browser that row says so.
  process.env.CHROME_PATH ??= findBrowser() ?? ''
  const { ROWS } = await importRows()
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  const rows = ROWS.filter(({ name }) => wanted.every((word) => name.includes(word)))
  const results = []
  for (const row of rows) results.push(await measure(row))
  console.log(asTable(results))
  writeFileSync(inRoot('build', 'bench.json'), `${JSON.stringify(results, null, 2)}\n`)
  console.log(JSON.stringify(results))
})

/** The rows, bundled into the build folder: there they find the workers that make documents beside them. */
async function importRows() {
  const { build } = await import('esbuild')
  const { FOR_NODE } = await import('./lib/bundles.mjs')
  const outfile = inRoot('build', 'bench.js')
  await build({ ...FOR_NODE, entryPoints: ['bench/rows.ts'], outfile })
  return import(pathToFileURL(outfile).href)
}

/** A row that cannot be measured says why; it never takes the others with it. */
async function measure({ name, budget, run }) {
  const began = performance.now()
  talk(`Measuring ${name} …`)
  try {
    const { measured, isWithin, numbers } = await run()
    return { name, budget, measured, isWithin, numbers, took: seconds(began) }
  } catch (error) {
    return { name, budget, measured: `not measured: ${error.message}`, isWithin: false, took: seconds(began) }
  }
}

function asTable(results) {
  const cells = results.map(({ name, budget, measured, isWithin }) => [name, budget, measured, isWithin ? 'yes' : 'NO'])
  const lines = [['what', 'budget', 'measured', 'within'], ...cells]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column].length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
