import './lib/node-version.mjs'
import { Buffer } from 'node:buffer'
import { fileURLToPath } from 'node:url'
import { assetBundle, makeManifest, serverBundle } from './lib/bundles.mjs'
import { BUILD, builtFrom, placeBuild } from './lib/outputs.mjs'
import { hashSources } from './lib/sources.mjs'
import { Refusal, runMain, seconds, talk } from './lib/talk.mjs'

/** Builds when any source differs from what the present build was made from. */
export async function ensureBuilt() {
  if (builtFrom() === hashSources()) return
  const began = performance.now()
  await build()
  talk(`Built (${seconds(began)}).`)
}

/** Builds the server, the command line and the files for the browser. Answers the names of the files that changed. */
export async function build() {
  const builder = await openBuilder()
  try {
    return await builder.rebuild()
  } finally {
    await builder.close()
  }
}

/** A builder that remembers what it read, so that building again after a change takes milliseconds. */
export async function openBuilder() {
  const esbuild = await import('esbuild')
  const contexts = await Promise.all([esbuild.context(serverBundle()), esbuild.context(await assetBundle(esbuild))])
  return {
    async rebuild() {
      const sourcesHash = hashSources()
      const [server, assets] = await Promise.all(contexts.map((context) => context.rebuild())).catch((error) => {
        throw explainFailedBuild(esbuild, error)
      })
      const manifest = {
        path: `${BUILD}/assets/manifest.json`,
        contents: Buffer.from(`${JSON.stringify(makeManifest(assets.metafile), null, 2)}\n`),
      }
      return placeBuild([...server.outputFiles, ...assets.outputFiles, manifest], sourcesHash)
    },
    close: () => Promise.all(contexts.map((context) => context.dispose())),
  }
}

function explainFailedBuild(esbuild, error) {
  if (!error.errors) return error
  const messages = esbuild.formatMessagesSync(error.errors, { kind: 'error', color: process.stderr.isTTY })
  return new Refusal(`The build failed:\n${messages.join('\n').trimEnd()}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    const changed = await build()
    talk(changed.length === 0 ? 'Nothing changed.' : `Built: ${changed.join(', ')}`)
  })
}
