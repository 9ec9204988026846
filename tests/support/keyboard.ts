import type { Page } from 'playwright-core'
import { expect } from 'vitest'

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

/** How what has the focus looks: whether it stands out, and whether it can be seen at all. */
export function howFocusLooks(on: Page) {
  return on.evaluate(() => {
    const element = document.activeElement!
    // A tile is outlined as a whole, by what its link lays over it.
    const styles = [getComputedStyle(element), getComputedStyle(element, '::after')]
    const { outlineStyle, outlineWidth } = styles.find((style) => style.outlineStyle !== 'none') ?? styles[0]!
    const { top, bottom, left, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const onTop = document.elementFromPoint(left + width / 2, Math.max(top, 0) + Math.min(height, 20) / 2)
    return {
      name: `${element.tagName} ${element.getAttribute('name') ?? element.textContent?.trim().slice(0, 60)}`,
      outlineStyle,
      outlineWidth: Number.parseFloat(outlineWidth),
      isInSight: bottom > 0 && top < window.innerHeight,
      isCovered: !onTop || !(element.contains(onTop) || onTop.contains(element)),
    }
  })
}

/**
 * Goes through a page from its top with Tab alone. Answers what goes wrong on the way: what cannot be reached, is not seen to have
 * the focus, comes before what stands above it, or does not let go.
 */
async function faultsOnTheWay(on: Page): Promise<string[]> {
  const faults: string[] = []
  await on.evaluate(() => {
    const tabbable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
    const all = [...document.querySelectorAll<HTMLInputElement>(tabbable)].filter(
      (element) => element.checkVisibility() && !element.disabled && element.tabIndex >= 0,
    )
    // Of a group of radios one is a stop; the arrows do the rest.
    const toReach = all.filter(({ type, name, checked }, at) => {
      if (type !== 'radio') return true
      const group = all.filter((one) => one.type === 'radio' && one.name === name)
      return group.some((one) => one.checked) ? checked : all.indexOf(group[0]!) === at
    })
    Object.assign(window, { toReach, reached: [] })
    ;(document.activeElement as HTMLElement | null)?.blur()
  })
  const most = await on.evaluate(() => (window as unknown as { toReach: unknown[] }).toReach.length * 4 + 20)
  for (let stop = 0; stop < most; stop += 1) {
    await on.keyboard.press('Tab')
    const way = await on.evaluate(() => {
      const { reached } = window as unknown as { reached: Element[] }
      const now = document.activeElement!
      const last = reached.at(-1)
      // A day has a stop for each of its parts, and is one thing.
      if (now === last) return 'same'
      if (now === document.body || now === reached[0]) return 'round'
      const isBack = last && !(last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING)
      reached.push(now)
      return isBack ? 'back' : 'on'
    })
    if (way === 'round') break
    if (way === 'same') continue
    const seen = await howFocusLooks(on)
    if (way === 'back') faults.push(`${seen.name}: comes after what stands below it`)
    if (seen.outlineStyle === 'none' || seen.outlineWidth < 2)
      faults.push(`${seen.name}: is not seen to have the focus`)
    if (!seen.isInSight) faults.push(`${seen.name}: is out of sight`)
    if (seen.isCovered) faults.push(`${seen.name}: is covered by something else`)
    if (stop === most - 1) faults.push(`${seen.name}: the keyboard never comes round`)
  }
  const missed = await on.evaluate(() => {
    const { toReach, reached } = window as unknown as Record<'toReach' | 'reached', Element[]>
    return toReach
      .filter((element) => !reached.includes(element))
      .map((element) => `${element.tagName} ${element.getAttribute('name') ?? element.textContent?.trim()}`)
  })
  return [...faults, ...missed.map((name) => `${name}: is not reached`)]
}

/** Presses Tab until the field of this name has the focus: a link may begin with the same words. */
async function tabToField(on: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 250; stop += 1) {
    const isField = await on.evaluate(() => Boolean((document.activeElement as HTMLInputElement).labels?.length))
    if (isField && (await focused(on)).startsWith(name)) return
    await on.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach the field "${name}"`)
}

/** Somebody who has nothing but a keyboard. */
export function atKeyboard(page: Page) {
  const press = async (name: string, key = 'Enter') => {
    await tabTo(page, name)
    const next = page.waitForEvent('load')
    await page.keyboard.press(key)
    await next
  }
  return {
    page,
    /** Goes to a link or a button and presses it, until the page that follows is there. */
    press,
    /** Goes along a link to another place on the same page. */
    async jump(name: string) {
      await tabTo(page, name)
      await page.keyboard.press('Enter')
    },
    /** The shortcut to a part of the work place. */
    async go(letter: string) {
      const next = page.waitForEvent('load')
      await page.keyboard.press('g')
      await page.keyboard.press(letter)
      await next
    },
    /** Goes through the whole page, finds nothing wrong on the way, and begins again at its top. */
    async walk() {
      expect(await faultsOnTheWay(page), page.url()).toEqual([])
      await page.reload()
    },
    async type(name: string, text: string) {
      await tabToField(page, name)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(text)
    },
    /** A day in the order in which the browser asks for it. */
    async typeDay(name: string, day: string) {
      await tabToField(page, name)
      const [year, month, date] = day.split('-') as [string, string, string]
      const order = await page.evaluate(() =>
        new Intl.DateTimeFormat(navigator.language).formatToParts(0).map(({ type }) => type as string),
      )
      for (const part of order) {
        const digits = { year, month, day: date }[part]
        if (digits) await page.keyboard.type(digits)
      }
    },
    /** Opens, or puts a mark. */
    async space(name: string) {
      await tabTo(page, name)
      await page.keyboard.press('Space')
    },
    /** One of a list, with the arrows. */
    async choose(name: string, option: string) {
      await tabToField(page, name)
      await page.keyboard.press('Home')
      for (let step = 0; step < 200; step += 1) {
        const chosen = await page.evaluate(() => {
          const { selectedOptions } = document.activeElement as HTMLSelectElement
          return selectedOptions[0]?.text ?? ''
        })
        if (chosen.includes(option)) return
        await page.keyboard.press('ArrowDown')
      }
      throw new Error(`"${name}" has no "${option}"`)
    },
    /** One of a group of radios: to the group with Tab, through it with the arrows. */
    async mark(group: string, name: string) {
      for (let stop = 0; stop < 250; stop += 1) {
        if (await page.evaluate((wanted) => (document.activeElement as HTMLInputElement).name === wanted, group)) break
        await page.keyboard.press('Tab')
      }
      for (let step = 0; step < 20; step += 1) {
        const isIt = (await focused(page)) === name
        if (isIt && (await page.evaluate(() => (document.activeElement as HTMLInputElement).checked))) return
        await page.keyboard.press(isIt ? 'Space' : 'ArrowDown')
      }
      throw new Error(`the arrows do not reach "${name}"`)
    },
  }
}
