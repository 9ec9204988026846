import { threadTexts } from '../../../i18n/thread.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { Badge, Heading, Link, Paragraph } from '../../../ui/index.ts'
import type { WalkGroup } from '../domain/walk.ts'
import type { NodeKinds } from '../node-kinds.ts'
import type { NodeKind, Relation } from '../thread.queries.ts'

/** A thing as a walk draws it, on the site or in the work place. */
export type Stop = { id: string; kind: NodeKind; title: string; reference: string; state?: string; href?: string }

type Group = WalkGroup<Stop, Relation>

/** What belongs to the thing without being on the thread itself. */
export type RecordGroup = { heading: string; rows: { title: string; note?: string; href?: string }[] }

type WalkSideProps = {
  ctx: RequestContext
  kinds: NodeKinds
  id: 'oorzaken' | 'gevolgen'
  heading: string
  empty: string
  groups: Group[]
  records?: RecordGroup[]
}

/** One side of a thing: what led to it, or what follows from it, in the words of each relation. */
export function WalkSide({ ctx, kinds, id, heading, empty, groups, records = [] }: WalkSideProps) {
  return (
    <section class="regie-walk__side" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {heading}
      </Heading>
      {groups.length + records.length === 0 && <Paragraph>{empty}</Paragraph>}
      {records.map((group) => (
        <div key={group.heading} class="regie-walk__group">
          <h3 class="regie-walk__relation">{group.heading}</h3>
          <ul class="regie-walk__steps">
            {group.rows.map((row) => (
              <li key={row.title + row.note}>
                {row.href ? <Link href={row.href}>{row.title}</Link> : row.title}
                {row.note && <span class="regie-walk__note"> {row.note}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {groups.map((group) => (
        <div key={`${group.relation} ${group.seenFrom} ${group.kind}`} class="regie-walk__group">
          <h3 class="regie-walk__relation">{relationWords(ctx, kinds, group)}</h3>
          <Steps ctx={ctx} kinds={kinds} group={group} />
        </div>
      ))}
    </section>
  )
}

function Steps({ ctx, kinds, group }: { ctx: RequestContext; kinds: NodeKinds; group: Group }) {
  return (
    <ul class="regie-walk__steps">
      {group.steps.map(({ node, next }) => (
        <li key={node.id}>
          <StopLink stop={node} />
          {next.map((further) => (
            <div key={`${further.relation} ${further.seenFrom} ${further.kind}`} class="regie-walk__further">
              <span class="regie-walk__further-relation">{relationWords(ctx, kinds, further)}</span>
              <ul>
                {further.steps.map((step) => (
                  <li key={step.node.id}>
                    <StopLink stop={step.node} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}

function StopLink({ stop }: { stop: Stop }) {
  const title = <span lang="nl">{stop.title}</span>
  return (
    <>
      {stop.href ? <Link href={stop.href}>{title}</Link> : title} {stop.state && <Badge>{stop.state}</Badge>}
    </>
  )
}

/** "Wordt gediend door: acties". */
function relationWords(ctx: RequestContext, kinds: NodeKinds, { relation, seenFrom, kind, steps }: Group): string {
  const { name, plural } = kinds[kind]
  const noun = (steps.length === 1 ? name : plural)[ctx.language]
  return `${threadTexts[ctx.language].relations[relation][seenFrom]}: ${noun.toLowerCase()}`
}
