import { nodeTexts } from '../../../i18n/node.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { ok } from '../../../shared/outcome.ts'
import { Button, Form, Heading, HiddenField, Link, List, Paragraph } from '../../../ui/index.ts'
import { nodePage, openNode } from '../components/node-page.tsx'
import { countOnNode, findOpenNode } from '../node.queries.ts'
import type { NodeKinds } from '../node-kinds.ts'
import { follow, listFollowers, unfollow } from './following.queries.ts'

/** Who follows a thing, and the button to begin or stop. */
export const showFollowing =
  (kinds: NodeKinds) =>
  async (ctx: PageContext): Promise<PageView> => {
    const t = nodeTexts[ctx.language]
    const node = await openNode(ctx)
    const { isFollowed } = await countOnNode(ctx.tx, node.id, ctx.actor.id)
    const followers = await listFollowers(ctx.tx, node.id)
    return nodePage(ctx, kinds, {
      node,
      view: 'follow',
      title: t.following.title(node.title),
      body: (
        <>
          <Paragraph>{t.following.intro}</Paragraph>
          <Paragraph>
            <strong>{isFollowed ? t.following.youFollow : t.following.youDoNot}</strong>
          </Paragraph>
          <Form action={ctx.href(`/werk/draad/${node.id}/volgen`)} csrfToken={ctx.csrf}>
            <HiddenField name="follow" value={isFollowed ? 'no' : 'yes'} />
            <Button look={isFollowed ? 'secondary' : 'primary'}>
              {isFollowed ? t.following.unfollow : t.following.follow}
            </Button>
          </Form>
          <Heading level={2}>{t.following.followers}</Heading>
          {followers.length === 0 ? <Paragraph>{t.following.nobody}</Paragraph> : <List items={followers} />}
          <Paragraph>
            <Link href={ctx.href('/werk/meldingen/instellingen')}>{t.following.choices}</Link>
          </Paragraph>
        </>
      ),
    })
  }

/** Begins or stops following; doing it twice changes nothing. */
export async function changeFollowing(ctx: RequestContext, form: FormData): Promise<Answer> {
  await ctx.transaction('follow a thing', async (tx) => {
    const node = orNotFound(await findOpenNode(tx, ctx.params.node!))
    if (form.get('follow') === 'no') await unfollow(tx, node.id, ctx.actor.id)
    else await follow(tx, ctx.municipality.id, node.id, ctx.actor.id)
    return ok()
  })
  return redirectTo(ctx.href(`/werk/draad/${ctx.params.node}/volgen`))
}
