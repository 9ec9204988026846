import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { peersOf } from '../../../regions/index.ts'
import { roleOf } from '../domain/calendar.ts'
import type { FrozenArea, FrozenInputs } from '../domain/frozen.ts'
import type { Protocol } from '../domain/protocol.ts'
import { protocolOf } from './effects.factory.ts'

const FOLDER = resolve(import.meta.dirname, '../../../../db/seed/data/imports')

/** Registered crime (CBS 83648NED) and residents (CBS 37230ned) by municipality and year. */
function readColumn(fileName: string): Map<string, number> {
  const lines = gunzipSync(readFileSync(resolve(FOLDER, fileName)))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1)
  return new Map(
    lines.flatMap((line): [string, number][] => {
      const [code, , year, value] = line.split(',')
      return value?.trim() ? [[`${code} ${year}`, Number(value)]] : []
    }),
  )
}

const CRIME = readColumn('83648NED_totaal_2010-2020_gemeenten.csv.gz')
const PEOPLE = readColumn('37230ned_bevolking_31dec_2002-2024.csv.gz')
export const YEARS = Array.from({ length: 11 }, (_, index) => String(2010 + index))

function areaOf(region: string, role: FrozenArea['role']): FrozenArea {
  return {
    region,
    name: region,
    role,
    values: YEARS.map((year) => CRIME.get(`${region} ${year}`) ?? null),
    over: YEARS.map((year) => PEOPLE.get(`${region} ${Number(year) - 1}`) ?? null),
    rows: YEARS.map(() => null),
  }
}

const isComplete = ({ values, over }: FrozenArea) => [...values, ...over!].every((value) => value !== null)

/** The municipalities of which every figure is there and whose peers are enough to compare with, in order of code. */
export function completeTowns(): string[] {
  const codes = [...new Set([...CRIME.keys()].map((key) => key.split(' ')[0]!))].filter((code) => code.startsWith('GM'))
  return codes.filter((code) => isComplete(areaOf(code, 'treated')) && donorsOf(code).length >= 19).sort()
}

const donorsOf = (code: string) =>
  peersOf(code, 'urbanity')
    .map((peer) => areaOf(peer.code, 'donor'))
    .filter(isComplete)

/** The inputs of an evaluation of one town against those as urban; `change` is planted from the start on: 0.6 is 40 % less. */
export function inputsFor(code: string, startsOn: string, given: Partial<Protocol> = {}, change = 1): FrozenInputs {
  const protocol = protocolOf({ treated: [code], startsOn, endsOn: '2020-12-31', population: 'population', ...given })
  const roles = YEARS.map((year) => roleOf(year, startsOn, '2020-12-31'))
  const own = areaOf(code, 'treated')
  const values = own.values.map((value, at) => (roles[at] === 'after' ? Math.round(value! * change) : value))
  return {
    format: 1,
    method: 1,
    slug: 'proef',
    protocol,
    protocolHash: '',
    registeredAt: '',
    standing: 'as-registered',
    amendments: [],
    seed: 1,
    periods: YEARS,
    roles,
    outcome: {
      indicator: 'crime',
      name: { nl: 'Geregistreerde misdrijven', en: 'Registered crimes' },
      unit: { nl: 'misdrijven', en: 'crimes' },
      per: 1000,
      roundingBase: 5,
      areas: [{ ...own, values }, ...donorsOf(code)],
    },
    sideEffects: [],
    leftOut: [],
    dose: null,
    snapshots: [],
  }
}

/** Registered crimes per 1,000 residents of a town in a year. */
export const rateOf = (code: string, year: number): number =>
  (CRIME.get(`${code} ${year}`)! / PEOPLE.get(`${code} ${year - 1}`)!) * 1000
