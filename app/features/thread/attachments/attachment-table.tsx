import { nodeTexts } from '../../../i18n/node.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { formatBytes } from '../../../shared/numbers.ts'
import { Badge, Button, Details, Form, HiddenField, HiddenText, Link, Paragraph, Table } from '../../../ui/index.ts'
import type { NodeSummary } from '../thread.queries.ts'
import type { AttachmentRow, listAttachments } from './attachments.queries.ts'
import { mayRemove } from './keep-attachment.ts'

type AttachmentTableProps = {
  ctx: RequestContext
  node: NodeSummary
  attachments: Awaited<ReturnType<typeof listAttachments>>
}

/** What is attached, who added it and when, and what the reader may do with each. */
export function AttachmentTable({ ctx, node, attachments }: AttachmentTableProps) {
  const t = nodeTexts[ctx.language].attachments
  const address = ctx.href(`/werk/draad/${node.id}/bijlagen`)
  return (
    <Table
      caption={nodeTexts[ctx.language].tabAttachments}
      captionHidden
      stack
      rows={attachments}
      rowKey={(one) => one.id}
      columns={[
        {
          header: t.name,
          rowHeader: true,
          cell: (one) => (
            <Link href={`${address}/${one.id}`} download>
              <span lang="nl">{one.name}</span>
            </Link>
          ),
        },
        { header: t.kind, cell: (one) => t.formats[one.format] },
        { header: t.size, numeric: true, cell: (one) => formatBytes(one.size, ctx.language) },
        { header: t.addedBy, cell: (one) => one.adder ?? nodeTexts[ctx.language].somebody },
        { header: t.addedAt, cell: (one) => formatInstant(one.addedAt, ctx.language) },
        {
          header: t.visible,
          cell: (one) => (one.isPublic ? <Badge tone="ok">{t.public}</Badge> : <Badge>{t.internal}</Badge>),
        },
        { header: t.actions, cell: (one) => <Acts ctx={ctx} node={node} attachment={one} address={address} /> },
      ]}
    />
  )
}

type ActsProps = { ctx: RequestContext; node: NodeSummary; attachment: AttachmentRow; address: string }

function Acts({ ctx, node, attachment, address }: ActsProps) {
  const t = nodeTexts[ctx.language].attachments
  const manages = ctx.may('thread.manage')
  const own = `${address}/${attachment.id}`
  const name = <HiddenText>: {attachment.name}</HiddenText>
  return (
    <>
      {manages && (attachment.isPublic || node.visibility === 'public') && (
        <Form action={`${own}/openbaar`} csrfToken={ctx.csrf}>
          <HiddenField name="public" value={attachment.isPublic ? 'no' : 'yes'} />
          <Button look="subtle">
            {attachment.isPublic ? t.makeInternal : t.makePublic}
            {name}
          </Button>
        </Form>
      )}
      {mayRemove(attachment, ctx.actor.id, manages) && (
        <Details summary={t.remove}>
          <Paragraph small>{t.removeSure}</Paragraph>
          <Form action={`${own}/verwijderen`} csrfToken={ctx.csrf}>
            <Button look="danger">
              {t.removeNow}
              {name}
            </Button>
          </Form>
        </Details>
      )}
    </>
  )
}
