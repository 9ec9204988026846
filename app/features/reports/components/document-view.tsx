import { DEFAULT_ACCENT, DOCUMENT_STYLES } from '../../../documents/index.ts'
import type { RequestContext } from '../../../platform/http/index.ts'

/** A document inside a page of the site: its own look, and always in Dutch. The HTML comes from our own renderer. */
export function DocumentView({ ctx, html, accent }: { ctx: RequestContext; html: string; accent: string }) {
  const styles = `:root{--document-accent:${accent || DEFAULT_ACCENT}}${DOCUMENT_STYLES}`
  return (
    <>
      <style nonce={ctx.nonce} dangerouslySetInnerHTML={{ __html: styles }} />
      <div lang="nl" dangerouslySetInnerHTML={{ __html: html }} />
    </>
  )
}
