import { threadTexts } from '../../../i18n/thread.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { capital } from '../../../shared/capital.ts'
import { Heading, Kicker, Link, Paragraph } from '../../../ui/index.ts'
import { CAUSE_END, type Stop, type ThreadParts, WalkSide, walkFrom } from '../../thread/index.ts'
import { readPublicThread } from '../public-thread.ts'

/** Where something public comes from and what came of it: from the plan down to the figures and the report. */
export const showPublicThread =
  (parts: ThreadParts) =>
  async (ctx: PageContext): Promise<PageView> => {
    const t = threadTexts[ctx.language]
    const { stops, links } = await readPublicThread(ctx.tx)
    const centre = orNotFound(stops.find((stop) => stop.id === `${ctx.params.word}/${ctx.params.stop}`))
    const shown: Stop[] = stops.map((stop) => ({ ...stop, href: ctx.href(`/draad/${stop.id}`) }))
    const walk = walkFrom(centre.id, shown, links, CAUSE_END)
    const kindName = parts.kinds[centre.kind].name[ctx.language]
    const common = { ctx, kinds: parts.kinds }
    return {
      title: `${t.thread}: ${centre.title}`,
      frame: 'public',
      breadcrumbs: [],
      body: (
        <>
          <Kicker>{capital(kindName)}</Kicker>
          <Heading level={1}>
            <span lang="nl">{centre.title}</span>
          </Heading>
          <Paragraph>
            <Link href={ctx.href(centre.sitePath)}>{t.openOnSite}</Link>
          </Paragraph>
          <Paragraph>{t.publicIntro}</Paragraph>
          <div class="regie-walk">
            <WalkSide {...common} id="oorzaken" heading={t.causes} empty={t.noCauses} groups={walk.causes} />
            <WalkSide
              {...common}
              id="gevolgen"
              heading={t.consequences}
              empty={t.noConsequences}
              groups={walk.consequences}
            />
          </div>
        </>
      ),
    }
  }
