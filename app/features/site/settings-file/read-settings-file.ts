import { parseDocument } from 'yaml'
import type { z } from 'zod'
import type { MunicipalitySettings } from '../../../platform/http/index.ts'
import type { Area } from '../areas.queries.ts'
import { svgProblem } from '../domain/safe-svg.ts'
import { type AreaCollection, geoJson } from './geojson.ts'
import { type SettingsFile, settingsFile } from './schema.ts'

/** What is wrong with a file, and where in it: `areas[0].source`. */
export type FileProblem = { path: string; message: string }

/** The wishes that a file holds, with everything it refers to read in. */
export type WantedMunicipality = {
  id: string
  name: string
  settings: Partial<MunicipalitySettings>
  /** Absent: the areas stay as they are. */
  areas?: Area[]
  /** Absent: the council's own term stays as it is. */
  writtenQuestions?: SettingsFile['writtenQuestions']
  firstAdministrator?: SettingsFile['firstAdministrator']
}

export type ReadSettings = { ok: true; wanted: WantedMunicipality } | { ok: false; problems: FileProblem[] }

/** Reads a file beside the settings file by its name; throws when it cannot be read. */
export type ReadBeside = (name: string) => Promise<string>

/** Reads a settings file in YAML or JSON, and all it refers to; answers everything that is wrong with it at once. */
export async function readSettingsFile(content: string, readBeside: ReadBeside): Promise<ReadSettings> {
  const document = parseDocument(content, { prettyErrors: true })
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ linePos, message }) => ({
      path: linePos ? `line ${linePos[0].line}` : '',
      message: message.split(/ at line|\n/)[0]!,
    }))
    return { ok: false, problems }
  }
  let given: unknown
  try {
    given = document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    return { ok: false, problems: [{ path: '', message: (error as Error).message }] }
  }
  const parsed = settingsFile.safeParse(given)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  return resolve(parsed.data, readBeside)
}

async function resolve(file: SettingsFile, readBeside: ReadBeside): Promise<ReadSettings> {
  const problems: FileProblem[] = []
  const { $schema, id, name, areas: sets, logo: given, writtenQuestions, firstAdministrator, ...rest } = file
  const settings: Partial<MunicipalitySettings> = rest
  const logo = given === undefined ? undefined : await readLogo(given, readBeside, problems)
  if (logo !== undefined) settings.logo = logo
  const areas = sets && (await readAreas(sets, readBeside, problems))
  if (problems.length > 0) return { ok: false, problems }
  const wanted = { id, name, settings: withoutAbsent(settings), areas, writtenQuestions, firstAdministrator }
  return { ok: true, wanted }
}

const withoutAbsent = (settings: Partial<MunicipalitySettings>) =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as typeof settings

const SVG_REASONS = {
  'too-large': 'is larger than 200 kB',
  'not-an-svg': 'is no SVG drawing',
  malformed: 'is not well-formed',
  element: 'has an element that does more than draw',
  attribute: 'has an attribute that does more than draw',
  address: 'has an address in it',
}

async function readLogo(given: string, readBeside: ReadBeside, problems: FileProblem[]): Promise<string | undefined> {
  if (given === '') return ''
  const isDrawing = given.startsWith('<')
  const svg = isDrawing ? given : await readOther('logo', given, readBeside, problems)
  if (svg === undefined) return undefined
  const problem = svgProblem(svg)
  if (!problem) return svg.trim()
  problems.push({ path: 'logo', message: `${SVG_REASONS[problem.reason]}: ${problem.found}` })
  return undefined
}

async function readAreas(
  sets: NonNullable<SettingsFile['areas']>,
  readBeside: ReadBeside,
  problems: FileProblem[],
): Promise<Area[]> {
  const areas: (Area & { path: string })[] = []
  for (const [index, { kind, vintage, source, file, geojson }] of sets.entries()) {
    const path = `areas[${index}].${file === undefined ? 'geojson' : 'file'}`
    const collection = geojson ?? (await readCollection(path, file!, readBeside, problems))
    for (const [position, { properties, geometry }] of (collection?.features ?? []).entries()) {
      const { code, name, parent } = properties
      const area = { code, name, kind, parentCode: parent ?? null, vintage, geometry, source }
      areas.push({ ...area, path: `${path}.features[${position}].properties` })
    }
  }
  problems.push(...areaProblems(areas))
  return areas.map(({ path, ...area }) => area)
}

/** A code is used once in a division, and a neighbourhood lies in a district of the same division. */
function areaProblems(areas: (Area & { path: string })[]): FileProblem[] {
  const problems: FileProblem[] = []
  const known = new Map<string, Area>()
  for (const area of areas) {
    const key = `${area.vintage} ${area.code}`
    if (known.has(key)) problems.push({ path: `${area.path}.code`, message: `${area.code} is there twice` })
    known.set(key, area)
  }
  for (const { vintage, parentCode, path } of areas) {
    if (parentCode === null || known.get(`${vintage} ${parentCode}`)?.kind === 'district') continue
    problems.push({ path: `${path}.parent`, message: `there is no district ${parentCode} of ${vintage}` })
  }
  return problems
}

async function readCollection(
  path: string,
  name: string,
  readBeside: ReadBeside,
  problems: FileProblem[],
): Promise<AreaCollection | undefined> {
  const content = await readOther(path, name, readBeside, problems)
  if (content === undefined) return undefined
  let given: unknown
  try {
    given = JSON.parse(content)
  } catch {
    problems.push({ path, message: `${name} is no JSON` })
    return undefined
  }
  const parsed = geoJson.safeParse(given)
  if (parsed.success) return parsed.data
  problems.push(...problemsOf(parsed.error).map((one) => ({ ...one, path: `${path}.${one.path}` })))
  return undefined
}

async function readOther(path: string, name: string, readBeside: ReadBeside, problems: FileProblem[]) {
  try {
    return await readBeside(name)
  } catch (error) {
    problems.push({ path, message: `${name}: ${(error as Error).message}` })
    return undefined
  }
}

function problemsOf(error: z.ZodError): FileProblem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: pathInWords([...issue.path, key]), message: 'is no setting' }))
    }
    const isMissing = issue.code === 'invalid_type' && issue.input === undefined
    return [{ path: pathInWords(issue.path), message: isMissing ? 'is missing' : issue.message }]
  })
}

/** `areas[0].source`; what cannot stand behind a dot stands between brackets. */
function pathInWords(path: readonly PropertyKey[]): string {
  return path
    .map((part) =>
      typeof part === 'number'
        ? `[${part}]`
        : /^[\w$]+$/.test(String(part))
          ? `.${String(part)}`
          : `["${String(part)}"]`,
    )
    .join('')
    .replace(/^\./, '')
}
