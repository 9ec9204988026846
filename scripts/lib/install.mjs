import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { capture } from './processes.mjs'
import { inRoot, ROOT } from './root.mjs'
import { explainUnwritable, Refusal, seconds, talk } from './talk.mjs'

const NO_NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT/
const STOPPED = new Refusal('Stopped while installing; the next start installs again.', 130)

const ARGUMENTS = [
  'install',
  '--no-audit',
  '--no-fund',
  '--include=dev',
  '--include=optional',
  '--loglevel=error',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=10000',
]

/**
 * Installs the packages of the committed lockfile when they are missing or the lockfile changed. A stamp inside
 * node_modules says what is installed; a mark says that an installation began, so that one cut short is done again.
 */
export async function ensureInstalled(root = ROOT) {
  const modules = join(root, 'node_modules')
  const stamp = join(modules, '.regie-installed')
  const mark = join(modules, '.regie-installing')
  const wanted = wantedInstallation(root)
  if (!existsSync(mark) && readIfThere(stamp) === wanted) return

  const began = performance.now()
  try {
    // npm takes a package whose folder exists for installed, also when the copying of it was cut short.
    if (existsSync(mark)) rmSync(modules, { recursive: true, force: true })
    talk(existsSync(modules) ? 'Bringing the packages up to date …' : 'Installing the packages, once …')
    mkdirSync(modules, { recursive: true })
    rmSync(stamp, { force: true })
    writeFileSync(mark, '')
  } catch (error) {
    throw explainUnwritable(error, root)
  }
  const { code, output } = await npm(root, [...ARGUMENTS, ...((await isOnline(root)) ? [] : ['--offline'])])
  if (code !== 0) throw explainFailedInstall(code, output, root)
  writeFileSync(stamp, wanted)
  rmSync(mark, { force: true })
  talk(`Packages installed (${seconds(began)}).`)
}

/** What an installation depends on: the lockfile, and the system that the native packages are for. */
function wantedInstallation(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  return `${hash.digest('hex')} ${process.platform}-${process.arch}\n`
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/**
 * Whether the registry can be reached. Without it npm tries every package again and again, for minutes; its own cache
 * may still hold everything, which `--offline` finds out at once.
 */
async function isOnline(root) {
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=500', '--fetch-timeout=15000']
  const { code, output } = await npm(root, ['ping', ...patience])
  if (wasStopped(code, output)) throw STOPPED
  return code === 0 || !NO_NETWORK.test(output)
}

function npm(root, args) {
  return capture(...npmCommand(args), { cwd: root }).catch((error) => {
    if (error.code === 'ENOENT') throw new Refusal('The packages could not be installed: npm is not on this machine.')
    throw error
  })
}

/** The npm that belongs to this Node; on Windows it is a script that only a shell can run. */
function npmCommand(args) {
  const ours = process.env.npm_execpath
  if (ours?.endsWith('npm-cli.js')) return [process.execPath, [ours, ...args]]
  const folder = dirname(process.execPath)
  const beside = [folder, join(folder, '..', 'lib')].map((at) => join(at, 'node_modules', 'npm', 'bin', 'npm-cli.js'))
  const found = beside.find((file) => existsSync(file))
  return found ? [process.execPath, [found, ...args]] : ['npm', args]
}

function wasStopped(code, output) {
  return code === 130 || code === 143 || /signal SIG(INT|TERM)/.test(output)
}

function explainFailedInstall(code, output, root) {
  if (wasStopped(code, output)) return STOPPED
  if (NO_NETWORK.test(output)) {
    return new Refusal(
      'The packages could not be fetched: there is no connection to the npm registry. Try again later.',
    )
  }
  if (/EACCES|EPERM|EROFS/.test(output)) return explainUnwritable({ code: 'EACCES' }, root)
  if (/ENOSPC/.test(output)) return new Refusal('The packages could not be installed: the disk is full.')
  return new Refusal(`The packages could not be installed:\n${output.trim()}`)
}

/** The file of an installed command line tool, to be run by this Node. */
export function toolFile(packageName, command = packageName) {
  const { bin } = JSON.parse(readFileSync(inRoot('node_modules', packageName, 'package.json'), 'utf8'))
  return inRoot('node_modules', packageName, typeof bin === 'string' ? bin : bin[command])
}
