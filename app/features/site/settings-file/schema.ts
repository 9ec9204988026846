import { z } from 'zod'
import { invalidThemeTokens } from '../../../ui/index.ts'
import { isSectionOf, KINDS } from '../../decisions/index.ts'
import { ROLE_NAMES } from '../../identity/index.ts'
import { geoJson } from './geojson.ts'

const text = (most: number) => z.string().trim().max(most)
const day = z.iso.date('must be a day such as 2026-03-26')
const role = z.enum(ROLE_NAMES, `must be one of ${ROLE_NAMES.join(', ')}`)

const HOST = /^(?=.{1,253}(:|$))[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?$/
const PLACEHOLDERS = /\{(?:year|number(?::[1-9])?)\}/g

/** Exactly one number and at most one year, and no brace that is neither. */
function isPattern(pattern: string): boolean {
  const found = pattern.match(PLACEHOLDERS) ?? []
  const numbers = found.filter((one) => one.startsWith('{number')).length
  return numbers === 1 && found.length - numbers <= 1 && !/[{}]/.test(pattern.replaceAll(PLACEHOLDERS, ''))
}

const areaSet = z
  .strictObject({
    kind: z.enum(['district', 'neighbourhood']),
    vintage: z.int().min(1990).max(2200).describe('Year of the division that the borders belong to'),
    source: text(300).min(1, 'is missing').describe('Who drew the borders, and under which licence'),
    file: text(200).optional().describe('A GeoJSON file beside this one'),
    geojson: geoJson.optional(),
  })
  .refine(({ file, geojson }) => (file === undefined) !== (geojson === undefined), 'needs either file or geojson')
  .describe(
    'Districts or neighbourhoods of one division, in WGS 84; features carry code, name and (code of the) parent',
  )

const term = z
  .strictObject({ startsOn: day, endsOn: day })
  .refine(({ startsOn, endsOn }) => endsOn > startsOn, { message: 'must be later than startsOn', path: ['endsOn'] })

const signIn = z
  .strictObject({
    passwords: z.boolean().default(true).describe('Whether an e-mail address with a password opens a session'),
    secondFactorFor: z.array(role).default([]).describe('Roles that need a second factor'),
    oidc: z
      .strictObject({
        issuer: z.url({ protocol: /^https?$/, message: 'must be a full address' }),
        clientId: text(200).min(1, 'is missing'),
        label: text(60).min(1, 'is missing').describe('What the button says'),
        roleClaim: text(100).min(1, 'is missing').describe('The claim that carries roles or groups'),
        roles: z.record(z.string(), z.array(role)).describe('Which of our roles each value of the claim gives'),
        minimumLevel: text(200).optional().describe('The least assurance that is enough (acr)'),
        secondFactorLevel: text(200)
          .optional()
          .describe('The assurance (acr) with which the provider asked for two factors itself'),
        linkByEmail: z
          .boolean()
          .optional()
          .describe('Whether who has the verified e-mail address of an account there may take it over'),
        secretVariable: z
          .string()
          .regex(/^OIDC_[A-Z0-9_]{1,60}$/, 'must be the name of an environment variable that starts with OIDC_')
          .optional()
          .describe('Environment variable that holds the client secret'),
        keyFile: text(400).optional().describe('PEM file with our private key, for private_key_jwt'),
      })
      .optional(),
  })
  .refine(({ passwords, oidc }) => passwords || oidc !== undefined, {
    message: 'cannot be false without oidc: nobody could sign in',
    path: ['passwords'],
  })

const writtenQuestions = z
  .strictObject({
    days: z.int().min(1).max(365).describe('How many days the college has, counted from the day of asking'),
    basis: text(300).min(1, 'is missing').describe('The article of the rules of order that says so'),
    link: z
      .url({ protocol: /^https$/, message: 'must be an address that begins with https://' })
      .max(300)
      .or(z.literal(''))
      .default('')
      .describe('Where that article can be read'),
  })
  .describe('The term for written questions of the council: no law sets it. Without it a question has no last day')

const isUnique = (values: string[]) => new Set(values).size === values.length

const documentTemplates = z
  .partialRecord(
    z.enum(KINDS),
    z
      .array(
        z.strictObject({
          key: z.string().regex(/^[a-z][a-zA-Z0-9]{0,40}$/, 'takes letters and digits'),
          name: text(120).optional().describe('Its heading; needed for a section that the program does not know'),
          question: text(500).optional().describe('What the writer is asked'),
          isRequired: z.boolean().optional().describe('Whether it must be filled in before the document is routed'),
        }),
      )
      .min(1)
      .refine((sections) => isUnique(sections.map(({ key }) => key)), { message: 'the same key stands here twice' }),
  )
  .superRefine((templates, ctx) => {
    for (const [kind, sections = []] of Object.entries(templates)) {
      for (const [index, { key, name }] of sections.entries()) {
        if (name || isSectionOf(kind as (typeof KINDS)[number], key)) continue
        ctx.addIssue({ code: 'custom', path: [kind, index, 'name'], message: 'is missing' })
      }
    }
  })
  .describe('The sections of official documents, by kind, in their order; a document keeps those it was begun with')

const unique = (of: string) => ({ message: `the same ${of} stands here twice` })

/**
 * Everything that makes Regie the Regie of one municipality, as one file. The published JSON Schema is made from this,
 * and this is what checks a file.
 */
export const settingsFile = z
  .strictObject({
    $schema: z.string().optional(),
    id: z
      .string()
      .regex(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/, 'takes lower-case letters, digits and hyphens')
      .describe('Short name; it never changes'),
    name: text(200).min(1, 'is missing').describe('Full name, as visitors read it'),
    siteName: text(100).optional().describe('Name of the site; the full name when absent'),
    hosts: z
      .array(z.string().regex(HOST, 'must be a host such as veilig.zutphen.nl, without https://'))
      .refine(isUnique, unique('host'))
      .optional()
      .describe('Hosts at which the site answers; the first one stands in mails'),
    cbsCode: z
      .string()
      .regex(/^(GM\d{4})?$/, 'must be a code such as GM0301')
      .optional()
      .describe('Code of Statistics Netherlands'),
    contact: z.email('must be an e-mail address').or(z.literal('')).optional().describe('Where visitors may write to'),
    currentPlan: z
      .string()
      .regex(/^[a-z0-9-]*$/, 'must be the short name of a plan')
      .optional()
      .describe('Short name of the plan in force, which the home page shows'),
    homeFigures: z
      .array(z.string().regex(/^[a-z0-9_]+$/, 'must be the key of a figure'))
      .max(4)
      .optional()
      .describe('Keys of the figures on the home page; the first two of the plan in force when there are none'),
    tokens: z
      .record(z.string(), text(300))
      .superRefine((tokens, ctx) => {
        for (const name of invalidThemeTokens(tokens)) {
          ctx.addIssue({ code: 'custom', path: [name], message: 'is no design token with a plain value' })
        }
      })
      .optional()
      .describe('Custom properties of an NL Design System theme that differ from those of Regie'),
    logo: text(200_000).optional().describe('An SVG file beside this one, or the drawing itself'),
    areas: z.array(areaSet).optional(),
    termsOfOffice: z.array(term).optional().describe('Periods between two elections of the council, the oldest first'),
    writtenQuestions: writtenQuestions.optional(),
    numberSeries: z
      .array(
        z.strictObject({
          key: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, 'takes lower-case letters, digits and hyphens'),
          pattern: text(60).refine(isPattern, 'needs {number} or {number:5} once, and {year} at most once'),
        }),
      )
      .refine((series) => isUnique(series.map(({ key }) => key)), unique('key'))
      .optional()
      .describe('How numbers are written, such as Z-{year}-{number:5}'),
    documentTemplates: documentTemplates.optional(),
    signIn: signIn.optional(),
    firstAdministrator: z
      .strictObject({
        email: z.email('must be an e-mail address'),
        name: text(200).min(1, 'is missing'),
        roles: z
          .array(role)
          .default(['administrator'])
          .refine((roles) => roles.includes('administrator'), 'must have administrator among them'),
      })
      .optional()
      .describe('Made when nobody is administrator yet; later this is not looked at'),
  })
  .superRefine(({ termsOfOffice = [] }, ctx) => {
    for (const [index, { startsOn }] of termsOfOffice.entries()) {
      if (index > 0 && startsOn < termsOfOffice[index - 1]!.endsOn) {
        const path = ['termsOfOffice', index, 'startsOn']
        ctx.addIssue({ code: 'custom', path, message: 'must not be before the end of the term above it' })
      }
    }
  })
  .describe('The settings of one municipality. What a file leaves out stays as it is.')

export type SettingsFile = z.output<typeof settingsFile>

/** The JSON Schema of a settings file (draft 2020-12), as it is published in docs/schemas. */
export function settingsFileJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(settingsFile, { io: 'input' })
  return { $schema, title: 'Settings of a municipality in Regie', ...schema }
}
