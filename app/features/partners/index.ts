export { partnerNodeKinds } from './node-kinds.ts'
export { insertOrganisation, listOrganisations, type Organisation } from './partners.queries.ts'
export { partnerRoutes } from './routes.ts'
