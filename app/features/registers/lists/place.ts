import type { RequestContext } from '../../../platform/http/index.ts'
import { type ListPlace, viewRoutes } from '../../lists/index.ts'
import type { RegisterType } from '../declaration.ts'
import { registerFor } from '../pages/find.ts'
import { hasLevel } from '../scope.ts'
import { columnsOf } from './columns.tsx'
import { listAddress, readAsked } from './filter.ts'

/** The list of a register, for its views and columns. */
export const placeOf = (ctx: RequestContext, type: RegisterType): ListPlace => ({
  ...{ key: type.key, space: type.space, address: `/werk/registers/${type.key}` },
  columns: columnsOf(type, ctx.language, ctx.clock.today()),
  addressOf: (query) => listAddress(type, readAsked(query, type)),
  mayShareInSpace: hasLevel(ctx.actor, type, 'handle') || hasLevel(ctx.actor, type, 'decide'),
  mayManage: hasLevel(ctx.actor, type, 'decide'),
})

/** What can be done with a list, besides looking at it. */
export const listRoutes = viewRoutes('/werk/registers/:register', 'work.open', (ctx) =>
  placeOf(ctx, registerFor(ctx, 'read')),
)
