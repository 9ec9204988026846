import './lib/node-version.mjs'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './lib/browser.mjs'
import { ensureInstalled, toolFile } from './lib/install.mjs'
import { runProgram } from './lib/processes.mjs'
import { inRoot, ROOT } from './lib/root.mjs'
import { runMain, seconds, talk } from './lib/talk.mjs'

// Everything CI runs: the checks, then every test. `npm test -- <path>` runs the tests of a path, without the checks.
await runMain(async () => {
  const began = performance.now()
  const filters = process.argv.slice(2)
  await ensureInstalled()
  const { ensureBuilt } = await import('./build.mjs')
  await ensureBuilt()
  const browser = await ensureBrowser()
  const checkCode = filters.length > 0 ? 0 : await runProgram(process.execPath, [inRoot('scripts', 'check.mjs')])
  const tests = await runTests(filters, { ...process.env, CHROME_PATH: browser })
  if (checkCode !== 0) talk('npm run check failed; its findings stand above the tests.')
  talk(`Took ${seconds(began)}.`)
  console.log(`${tests.passed} passed, ${tests.failed} failed`)
  return tests.code || checkCode
})

/** Runs vitest and counts; a test file that could not even be loaded counts as one failure. */
async function runTests(filters, env) {
  const folder = mkdtempSync(join(tmpdir(), 'regie-test-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    const vitest = [toolFile('vitest'), 'run', ...reporters, ...filters]
    const code = await runProgram(process.execPath, vitest, { cwd: ROOT, env })
    return { code, ...count(JSON.parse(readFileSync(report, 'utf8')), code) }
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return { code: 1, passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function count({ numPassedTests, numFailedTests, testResults }, code) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = numFailedTests + broken.length
  // Vitest also fails for an error outside any test; the count must not call that a success.
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed }
}
