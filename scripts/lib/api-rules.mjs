import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { toolFile } from './install.mjs'
import { capture } from './processes.mjs'
import { inRoot, ROOT } from './root.mjs'
import { importTypeScript } from './typescript.mjs'

/** Where the rules of NLGov for interfaces lie when somebody put them beside this clone; they are not ours to copy. */
const RULES = process.env.NLGOV_RULESET || inRoot('..', 'shared', 'standards', 'nlgov-adr', 'adr-draft-linter.yaml')

const MUNICIPALITY = {
  id: 'voorbeeld',
  name: 'Gemeente Voorbeeld',
  revision: 1,
  settings: { contact: 'veiligheid@gemeente.example' },
}

/** Holds the OpenAPI document against the Dutch API Design Rules; without their ruleset it says that it did not. */
export async function checkApiRules() {
  if (!existsSync(RULES)) return { ok: true, isSkipped: true, output: `skipped: there is no ruleset at ${RULES}` }
  const file = await writeDocument()
  const lint = [
    toolFile('@stoplight/spectral-cli', 'spectral'),
    'lint',
    '--ruleset',
    RULES,
    '--fail-severity',
    'warn',
    file,
  ]
  const { code, output } = await capture(process.execPath, lint, { cwd: ROOT })
  return { ok: code === 0, output }
}

/** The document as a municipality would serve it. */
async function writeDocument() {
  const { describeApi } = await importTypeScript('app/api.ts')
  mkdirSync(inRoot('build'), { recursive: true })
  const file = inRoot('build', 'openapi.json')
  const document = describeApi(MUNICIPALITY, 'https://veiligheid.gemeente.example/api/v1')
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`)
  return file
}
