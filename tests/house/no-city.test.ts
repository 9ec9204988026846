import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/** The accounts of the demonstration, which its sign-in page shows, belong to a city and stand nowhere else. */
const ALLOWED = ['app/features/identity/demonstration.ts']

const CITIES = /deventer|merendam|olst-wijhe|gm0150/i

it('names no city in the program: another municipality is a settings file', () => {
  const files = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', 'app', 'cli', 'scripts', 'server.ts', 'db/migrations'],
    { cwd: ROOT, encoding: 'utf8' },
  )
    .split('\n')
    .filter((file) => /\.(tsx?|mjs|css|sql)$/.test(file) && !/\.test\.tsx?$|\/testing\//.test(file))
  expect(files.length).toBeGreaterThan(250)
  const named = files.filter((file) => CITIES.test(readFileSync(join(ROOT, file), 'utf8')))
  expect(named).toEqual(ALLOWED)
})
