export { insertArea } from './areas.queries.ts'
export { siteRoutes } from './routes.ts'
