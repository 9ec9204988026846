import { get, post, type RequiredRight, type Route } from '../../../platform/http/index.ts'
import { viewRoutes } from '../view-actions.ts'
import { exportList, showListExport } from './export-page.tsx'
import { showWorkList } from './page.tsx'
import { workListPlace } from './place.ts'
import type { WorkList } from './work-list.ts'

/** Every address of a work list: itself, taking it along, its columns and its views. */
export const workListRoutes = <Row>(list: WorkList<Row>, right: RequiredRight): Route[] => [
  get(list.address, right, (ctx) => showWorkList(ctx, list)),
  get(`${list.address}/exporteren`, right, (ctx) => showListExport(ctx, list)),
  post(`${list.address}/exporteren`, right, (ctx, form) => exportList(ctx, list, form)),
  ...viewRoutes(list.address, right, (ctx) => workListPlace(ctx, list)),
]
