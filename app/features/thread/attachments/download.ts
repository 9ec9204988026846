import { orNotFound, type PageContext } from '../../../platform/http/index.ts'
import { openNode } from '../components/node-page.tsx'
import { type NodeKinds, type Vault, vaultOf } from '../node-kinds.ts'
import { type AttachmentRow, findAttachment, findBlob, findPublicAttachment } from './attachments.queries.ts'
import { contentDisposition } from './file-name.ts'

/** A file on a thing, for who may open that thing. */
export const downloadAttachment =
  (kinds: NodeKinds) =>
  async (ctx: PageContext): Promise<Response> => {
    const node = await openNode(ctx)
    const attachment = orNotFound(await findAttachment(ctx.tx, node.id, ctx.params.attachment!))
    const first = await kinds[node.kind].guard?.enter(ctx, node)
    return first ?? fileOf(ctx, attachment, await vaultOf(ctx, ctx.tx, kinds, node))
  }

/** A public file on a public thing, for everybody, under the hash of its content. */
export async function downloadPublicAttachment(ctx: PageContext): Promise<Response> {
  return fileOf(ctx, orNotFound(await findPublicAttachment(ctx.tx, ctx.params.hash!)))
}

/**
 * Always saved, never shown: whatever is in the file, it gets no place on our site to act from. The policy is for a
 * browser that shows it all the same.
 */
async function fileOf({ tx }: PageContext, attachment: AttachmentRow, vault?: Vault): Promise<Response> {
  const kept = orNotFound(await findBlob(tx, attachment.blobHash))
  const content = vault ? vault.openBytes(kept) : kept
  const name = vault ? vault.openText(attachment.name) : attachment.name
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': attachment.contentType,
      'content-disposition': contentDisposition(name),
      'content-length': String(content.length),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      etag: `"${attachment.blobHash}"`,
    },
  })
}
