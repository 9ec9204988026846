import { readFileSync } from 'node:fs'
import { inRoot } from './root.mjs'
import { listFiles } from './sources.mjs'

const LONGEST = 400
const CODE = ['app', 'cli', 'db', 'scripts', 'tests', 'bench']

/** Download addresses bind a lockfile to one registry; what makes a download safe is its integrity hash. */
export function findLockfileProblems(lockfile = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'))) {
  return Object.entries(lockfile.packages).flatMap(([name, entry]) =>
    entry.resolved && !entry.link ? [`package-lock.json: ${name} carries the address ${entry.resolved}`] : [],
  )
}

/** Component styles that are installed and that no style sheet imports; no other check reads style sheets. */
export function findUnusedStyles() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  const sheets = listFiles('app')
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(inRoot(file), 'utf8'))
    .join()
  return Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => name.endsWith('-css') && !sheets.includes(`"${name}/`))
    .map((name) => `package.json: no style sheet imports ${name}`)
}

/** Code files that grew so long that they probably hold two things. A reason to look, not to fail. */
export function findLongFiles() {
  return CODE.flatMap(listFiles)
    .filter((file) => /\.(ts|tsx|mjs|css|sql)$/.test(file) && !file.endsWith('database/schema.ts'))
    .map((file) => ({ file, lines: readFileSync(inRoot(file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST)
    .map(({ file, lines }) => `${file} has ${lines} lines`)
}
