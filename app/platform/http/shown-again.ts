import { ok } from '../../shared/outcome.ts'
import type { PageContext, PageView, RequestContext } from './context.ts'
import { mustBe } from './routes.ts'

/**
 * A page with a form that was refused, drawn again in a transaction of its own. 422 says that nothing was kept; 409 that this is
 * because somebody else was first.
 */
export async function shownAgain(
  ctx: RequestContext,
  draw: (page: PageContext) => Promise<PageView>,
  reason?: string,
): Promise<PageView> {
  const page = await ctx.transaction('show a form again', async (tx) => ok(await draw({ ...ctx, tx })))
  return { ...mustBe(page), status: reason === 'changed-meanwhile' ? 409 : 422 }
}
