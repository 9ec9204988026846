import { ok } from '../../shared/outcome.ts'
import type { PageContext, PageView, RequestContext } from './context.ts'
import { mustBe } from './routes.ts'

/** A page with a form that was refused, drawn again in a transaction of its own: 422 says that nothing was kept. */
export async function shownAgain(
  ctx: RequestContext,
  draw: (page: PageContext) => Promise<PageView>,
): Promise<PageView> {
  const page = await ctx.transaction('show a form again', async (tx) => ok(await draw({ ...ctx, tx })))
  return { ...mustBe(page), status: 422 }
}
