import { nodeTexts } from '../../../i18n/node.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { refuse } from '../../../shared/outcome.ts'
import { Button, EmptyState, ErrorSummary, FileField, Form, Heading } from '../../../ui/index.ts'
import { nodePage, openNode, showAgain } from '../components/node-page.tsx'
import { findOpenNode } from '../node.queries.ts'
import { type NodeKinds, vaultOf } from '../node-kinds.ts'
import { AttachmentTable } from './attachment-table.tsx'
import { listAttachments } from './attachments.queries.ts'
import { cleanFile } from './cleaning/clean-file.ts'
import type { FileRefusal } from './cleaning/formats.ts'
import { addAttachment, dropAttachment, publishAttachment } from './keep-attachment.ts'
import { ACCEPTED_FILES } from './upload.ts'

type Problem = FileRefusal | 'no-file' | 'already-attached'

const addressOf = (nodeId: string) => `/werk/draad/${nodeId}/bijlagen`

/** What is attached to one thing, and the form to attach more. */
export const showAttachments = (kinds: NodeKinds) => (ctx: PageContext) => attachmentsPage(ctx, kinds)

export const attachFile =
  (kinds: NodeKinds) =>
  async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const file = form.get('file')
    const refused = (problem: Problem) => showAgain(ctx, 422, (again) => attachmentsPage(again, kinds, problem))
    if (!(file instanceof File) || file.name === '') return refused('no-file')
    const cleaned = await cleanFile(file.name, new Uint8Array(await file.arrayBuffer()))
    if (!cleaned.ok) return refused(cleaned.reason)
    const done = await ctx.transaction('attach a file', async (tx) => {
      const node = orNotFound(await findOpenNode(tx, ctx.params.node!))
      const vault = await vaultOf(ctx, tx, kinds, node)
      const input = { nodeId: node.id, name: file.name, file: cleaned.value, now: ctx.clock.now() }
      return addAttachment(tx, ctx.municipality.id, vault, input)
    })
    return done.ok ? redirectTo(ctx.href(addressOf(ctx.params.node!))) : refused(done.reason)
  }

export async function removeAttachment(ctx: RequestContext): Promise<Answer> {
  const done = await ctx.transaction('remove an attachment', async (tx) => {
    const { id: nodeId } = orNotFound(await findOpenNode(tx, ctx.params.node!))
    const who = { actor: ctx.actor.id, manages: ctx.may('thread.manage') }
    return dropAttachment(tx, { nodeId, id: ctx.params.attachment!, ...who })
  })
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(addressOf(ctx.params.node!)))
}

export async function changeVisibility(ctx: RequestContext, form: FormData): Promise<Answer> {
  const done = await ctx.transaction('publish an attachment', async (tx) => {
    const node = await findOpenNode(tx, ctx.params.node!)
    if (!node) return refuse('not-found')
    return publishAttachment(tx, node, { id: ctx.params.attachment!, isPublic: form.get('public') === 'yes' })
  })
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(addressOf(ctx.params.node!)))
}

async function attachmentsPage(ctx: PageContext, kinds: NodeKinds, problem?: Problem): Promise<Answer> {
  const t = nodeTexts[ctx.language]
  const node = await openNode(ctx)
  const first = await kinds[node.kind].guard?.enter(ctx, node)
  if (first) return first
  const vault = await vaultOf(ctx, ctx.tx, kinds, node)
  const rows = await listAttachments(ctx.tx, node.id)
  const attachments = rows.map((row) => ({ ...row, name: vault.openText(row.name) }))
  const error = problem && t.attachments.problems[problem]
  return nodePage(ctx, kinds, {
    node,
    view: 'attachments',
    title: t.attachments.title(node.title),
    body: (
      <>
        {attachments.length === 0 ? (
          <EmptyState title={t.attachments.none}>{t.attachments.noneWhy}</EmptyState>
        ) : (
          <AttachmentTable ctx={ctx} node={node} attachments={attachments} />
        )}
        <Heading level={2}>{t.attachments.add}</Heading>
        <Form action={ctx.href(addressOf(node.id))} csrfToken={ctx.csrf} withFiles label={t.attachments.add}>
          <ErrorSummary title={t.checkThis} errors={error ? [{ field: 'file', message: error }] : []} />
          <FileField
            name="file"
            label={t.attachments.file}
            hint={t.attachments.fileHint}
            required={t.required}
            accept={ACCEPTED_FILES}
            error={error}
          />
          <Button>{t.attachments.upload}</Button>
        </Form>
      </>
    ),
  })
}
