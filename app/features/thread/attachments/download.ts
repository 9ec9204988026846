import { orNotFound, type PageContext } from '../../../platform/http/index.ts'
import { openNode } from '../components/node-page.tsx'
import { type AttachmentRow, findAttachment, findBlob, findPublicAttachment } from './attachments.queries.ts'
import { contentDisposition } from './file-name.ts'

/** A file on a thing, for who may open that thing. */
export async function downloadAttachment(ctx: PageContext): Promise<Response> {
  const node = await openNode(ctx)
  return fileOf(ctx, orNotFound(await findAttachment(ctx.tx, node.id, ctx.params.attachment!)))
}

/** A public file on a public thing, for everybody, under the hash of its content. */
export async function downloadPublicAttachment(ctx: PageContext): Promise<Response> {
  return fileOf(ctx, orNotFound(await findPublicAttachment(ctx.tx, ctx.params.hash!)))
}

/**
 * Always saved, never shown: whatever is in the file, it gets no place on our site to act from. The policy is for a
 * browser that shows it all the same.
 */
async function fileOf({ tx }: PageContext, attachment: AttachmentRow): Promise<Response> {
  const content = orNotFound(await findBlob(tx, attachment.blobHash))
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': attachment.contentType,
      'content-disposition': contentDisposition(attachment.name),
      'content-length': String(content.length),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      etag: `"${attachment.blobHash}"`,
    },
  })
}
