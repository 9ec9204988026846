import './lib/node-version.mjs'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { checkApiRules } from './lib/api-rules.mjs'
import { findLockfileProblems, findLongFiles, findUnusedStyles } from './lib/house-rules.mjs'
import { ensureInstalled, toolFile } from './lib/install.mjs'
import { capture } from './lib/processes.mjs'
import { inRoot, ROOT } from './lib/root.mjs'
import { runMain, seconds } from './lib/talk.mjs'
import { findTextProblems } from './lib/texts.mjs'

const WALLED = ['app', 'cli', 'db', 'server.ts', 'tests', 'bench'].filter((path) => existsSync(inRoot(path)))

/** The slow ones first, so that the quick ones fill the gaps. */
const CHECKS = [
  { name: 'types', run: () => tool('typescript', ['--noEmit', '-p', '.'], 'tsc') },
  { name: 'unused code', run: () => tool('knip', ['--no-progress', '--no-config-hints']) },
  { name: 'walls', run: () => tool('dependency-cruiser', [...WALLED, '--output-type', 'err'], 'depcruise') },
  { name: 'table types', run: checkTableTypes },
  { name: 'API rules', run: checkApiRules },
  { name: 'format and lint', run: () => tool('@biomejs/biome', ['check', '--diagnostic-level=warn', '.'], 'biome') },
  { name: 'texts complete', run: async () => problems(await findTextProblems()) },
  { name: 'packages', run: async () => problems([...findLockfileProblems(), ...findUnusedStyles()]) },
  { name: 'file sizes', run: async () => ({ ok: true, output: findLongFiles().join('\n') }) },
]

await runMain(async () => {
  await ensureInstalled()
  const began = performance.now()
  const results = await runAll([...CHECKS], Math.min(availableParallelism(), 4))
  const failed = results.filter(({ ok }) => !ok)
  console.log(`${results.length - failed.length} of ${results.length} checks passed in ${seconds(began)}`)
  return failed.length === 0 ? 0 : 1
})

async function runAll(waiting, lanes) {
  const results = []
  const runLane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await runOne(check))
  }
  await Promise.all(Array.from({ length: lanes }, runLane))
  return results
}

async function runOne({ name, run }) {
  const began = performance.now()
  const result = await run()
  console.log(`${result.ok ? 'ok    ' : 'FAILED'} ${name.padEnd(16)} ${seconds(began).padStart(6)}`)
  if (result.output && (!result.ok || result.isSkipped || name === 'file sizes')) console.log(indent(result.output))
  return result
}

async function tool(packageName, args, command = packageName) {
  const { code, output } = await capture(process.execPath, [toolFile(packageName, command), ...args], { cwd: ROOT })
  return { ok: code === 0, output }
}

async function checkTableTypes() {
  // The embedded database has no Windows form that Node can speak to.
  if (process.platform === 'win32') return { ok: true, output: '' }
  const { code, output } = await capture(process.execPath, [inRoot('scripts', 'db-types.mjs'), '--check'])
  return { ok: code === 0, output }
}

function problems(found) {
  return { ok: found.length === 0, output: found.join('\n') }
}

function indent(text) {
  return text.trimEnd().replace(/^/gm, '    ')
}
