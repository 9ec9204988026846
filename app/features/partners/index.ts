export { CovenantList } from './covenants/covenant-list.tsx'
export {
  type Covenant,
  type CovenantUse,
  deleteCovenantUse,
  insertCovenantUse,
  listActionsToChoose,
  listCovenantsOfAction,
  listCovenantsOfPartner,
  listCovenantsOfRegister,
  listCovenantUses,
} from './covenants/covenants.queries.ts'
export { covenantLooseEnds } from './covenants/loose-ends.ts'
export { partnerHistory } from './history-words.ts'
export { partnerNodeKinds } from './node-kinds.ts'
export { ORGANISATION_KINDS, partnersApi, SCALES } from './partners.api.ts'
export { insertOrganisation, listOrganisations, type Organisation } from './partners.queries.ts'
export { partnerRoutes } from './routes.ts'
