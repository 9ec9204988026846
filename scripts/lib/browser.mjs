import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { capture } from './processes.mjs'
import { Refusal, seconds, talk } from './talk.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const WINDOWS_NAMES = ['chrome.exe', 'msedge.exe']
const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const WINDOWS_PLACES = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

const HOW_TO =
  'The tests need Chrome or Chromium: install it (Debian: apt-get install chromium), or set CHROME_PATH to its program.'

/** The browser for the tests: CHROME_PATH, the usual places, or on Debian as root an installed `chromium`. */
export async function ensureBrowser() {
  const chosen = process.env.CHROME_PATH
  if (chosen && !existsSync(chosen)) throw new Refusal(`CHROME_PATH names ${chosen}, which does not exist. ${HOW_TO}`)
  const found = chosen || findBrowser()
  if (found) return found
  if (!mayInstall()) throw new Refusal(HOW_TO)
  await installChromium()
  const installed = findBrowser()
  if (!installed) throw new Refusal(HOW_TO)
  return installed
}

/** Looks for a browser where the systems usually keep one. */
export function findBrowser(env = process.env, platform = process.platform) {
  const names = platform === 'win32' ? WINDOWS_NAMES : NAMES
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const programFolders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
  const windows = programFolders.flatMap((folder) => WINDOWS_PLACES.map((place) => `${folder}\\${place}`))
  const usual = { darwin: MAC_PLACES, win32: windows }[platform] ?? ['/snap/bin/chromium', '/opt/google/chrome/chrome']
  return [...usual, ...onPath].find((file) => existsSync(file))
}

function mayInstall() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return false
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return /^ID(_LIKE)?=.*debian/m.test(release) && existsSync('/usr/bin/apt-get')
}

async function installChromium() {
  const began = performance.now()
  talk('Installing chromium for the tests …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '-y', '--no-install-recommends', 'chromium']
  let { code, output } = await capture('apt-get', install, { env })
  if (code !== 0) {
    await capture('apt-get', ['update'], { env })
    ;({ code, output } = await capture('apt-get', install, { env }))
  }
  if (code !== 0) throw new Refusal(`${HOW_TO}\napt-get said: ${output.trim().split('\n').at(-1)}`)
  talk(`Installed chromium (${seconds(began)}).`)
}
