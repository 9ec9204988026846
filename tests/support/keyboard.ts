import type { Page } from 'playwright-core'

/** What the focused element is called. */
export function focused(on: Page): Promise<string> {
  return on.evaluate(() => {
    const element = document.activeElement as HTMLInputElement
    const label = element.labels?.[0]?.firstChild ?? element
    return label.textContent?.trim() ?? ''
  })
}

/** Presses Tab until something of this name has the focus. */
export async function tabTo(on: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 250; stop += 1) {
    if ((await focused(on)).startsWith(name)) return
    await on.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach "${name}"`)
}
