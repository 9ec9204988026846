/** A document inside a page of the site: its own look, and always in Dutch. The HTML comes from our own renderer. */
export function DocumentView({ nonce, html, styles }: { nonce: string; html: string; styles: string }) {
  return (
    <>
      <style nonce={nonce} dangerouslySetInnerHTML={{ __html: styles }} />
      <div lang="nl" dangerouslySetInnerHTML={{ __html: html }} />
    </>
  )
}
