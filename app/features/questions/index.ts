export { pageAskedAbout } from './domain/page-asked-about.ts'
export { questionLooseEnds } from './loose-ends.ts'
export { questionRoutes } from './routes.ts'
