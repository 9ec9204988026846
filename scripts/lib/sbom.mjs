import { capture } from './processes.mjs'
import { ROOT } from './root.mjs'
import { Refusal } from './talk.mjs'

/**
 * What Regie is made of in production, as a CycloneDX document of npm's own from the lockfile. Without the number and
 * moment of its making and the name of the folder, so that the same lockfile gives the same bytes.
 */
export async function billOfMaterials() {
  const words = ['sbom', '--omit=dev', '--sbom-format=cyclonedx', '--package-lock-only', '--loglevel=error']
  const npm = process.env.npm_execpath
  const command = npm?.endsWith('npm-cli.js') ? [process.execPath, [npm, ...words]] : ['npm', words]
  const { code, output } = await capture(...command, { cwd: ROOT })
  const start = output.indexOf('{')
  if (code !== 0 || start < 0) throw new Refusal(`The bill of materials could not be made:\n${output.trim()}`)
  const { serialNumber: _number, ...bill } = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1))
  const { timestamp: _moment, ...metadata } = bill.metadata
  metadata.component.name = 'regie'
  metadata.component.type = 'application'
  const byReference = (name) => (a, b) => (a[name] < b[name] ? -1 : a[name] > b[name] ? 1 : 0)
  bill.components.sort(byReference('bom-ref'))
  for (const one of bill.dependencies) one.dependsOn?.sort()
  bill.dependencies.sort(byReference('ref'))
  return `${JSON.stringify({ ...bill, metadata }, null, 2)}\n`
}
