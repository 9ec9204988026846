export { listAllAreas } from './areas.queries.ts'
export { type AppliedSettings, applySettings, hostProblems } from './operations/apply-settings.ts'
export { siteRoutes } from './routes.ts'
export { readSettingsAt } from './settings-file/read-settings-at.ts'
export {
  type FileProblem,
  type ReadSettings,
  readSettingsFile,
  type WantedMunicipality,
} from './settings-file/read-settings-file.ts'
export { settingsFileJsonSchema } from './settings-file/schema.ts'
export { writeSettingsFile } from './settings-file/write-settings-file.ts'
export { siteApi } from './site.api.ts'
