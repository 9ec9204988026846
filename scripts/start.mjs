import './lib/node-version.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { runProgram } from './lib/processes.mjs'
import { inRoot, ROOT } from './lib/root.mjs'
import { nodeArguments } from './lib/settings-file.mjs'
import { runMain } from './lib/talk.mjs'

// Everything a fresh clone needs, and then the server. Nothing here may need an installed package.
await runMain(async () => {
  await ensureInstalled()
  const { ensureBuilt } = await import('./build.mjs')
  await ensureBuilt()
  const server = [...nodeArguments(), inRoot('build', 'server.js'), ...process.argv.slice(2)]
  return runProgram(process.execPath, server, { cwd: ROOT })
})
