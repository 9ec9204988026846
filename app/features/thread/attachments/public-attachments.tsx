import { nodeTexts } from '../../../i18n/node.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatBytes } from '../../../shared/numbers.ts'
import { Downloads, Heading, Section } from '../../../ui/index.ts'
import type { NodeKind } from '../thread.queries.ts'
import { listPublicAttachments } from './attachments.queries.ts'

/** On the site: the files that were made public with a thing, or nothing when there are none. */
export async function publicAttachments(ctx: PageContext, kind: NodeKind, reference: string) {
  const t = nodeTexts[ctx.language].attachments
  const found = await listPublicAttachments(ctx.tx, kind, reference)
  if (found.length === 0) return null
  return (
    <Section id="bijlagen">
      <Heading level={2}>{t.onSite}</Heading>
      <Downloads
        items={found.map((one) => ({
          href: `/bijlagen/${one.blobHash}`,
          label: one.name,
          note: `${t.formats[one.format]}, ${formatBytes(one.size, ctx.language)}`,
        }))}
      />
    </Section>
  )
}
