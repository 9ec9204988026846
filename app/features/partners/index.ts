export { partnerNodeKinds } from './node-kinds.ts'
export { ORGANISATION_KINDS, partnersApi, SCALES } from './partners.api.ts'
export { insertOrganisation, listOrganisations, type Organisation } from './partners.queries.ts'
export { partnerRoutes } from './routes.ts'
