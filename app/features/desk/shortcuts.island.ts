/** Shortcuts of the work place. Nothing happens while somebody types, or holds Ctrl, Alt or the command key. */

const LINES = 'main tbody tr, main .regie-desk-list__item, main .regie-news__item, main .regie-cards__item'
/** So long after the g a letter still leads somewhere. */
const PATIENCE = 1500

let pressedG = Number.NEGATIVE_INFINITY

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
  if (document.querySelector('dialog[open]')) return
  if (act(event.key, event.timeStamp)) event.preventDefault()
})

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** Does what a key stands for; answers whether it stands for anything. */
function act(key: string, at: number): boolean {
  const isAfterG = at - pressedG < PATIENCE
  pressedG = Number.NEGATIVE_INFINITY
  if (isAfterG && /^[a-z]$/.test(key)) return go(key)
  if (key === 'g') {
    pressedG = at
    return true
  }
  if (key === '/') return search()
  if (key === '?') {
    void openSheet()
    return true
  }
  if (key === 'j' || key === 'k') return move(key === 'j' ? 1 : -1)
  return false
}

const place = (key: string) => document.querySelector<HTMLAnchorElement>(`a[data-key="${key}"]`)

function go(key: string): boolean {
  const link = place(key)
  if (link) location.href = link.href
  return link !== null
}

function search(): boolean {
  const field = document.querySelector<HTMLInputElement>('#header-search')
  field?.focus()
  return field !== null
}

/** Puts the focus on the link of the next or previous line, so that Enter opens it as it opens any link. */
function move(step: 1 | -1): boolean {
  const lines = [...document.querySelectorAll<HTMLElement>(LINES)].filter((line) => line.querySelector('a[href]'))
  if (lines.length === 0) return false
  const now = lines.findIndex((line) => line.contains(document.activeElement))
  const next = lines[now < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, now + step))]!
  next.querySelector<HTMLAnchorElement>('a[href]')!.focus()
  next.scrollIntoView({ block: 'nearest' })
  return true
}

/** The sheet is the page of shortcuts itself, shown over this one; where that cannot be fetched, the page is opened. */
async function openSheet(): Promise<void> {
  const link = place('?')
  if (!link) return
  const answer = await fetch(link.href).catch(() => undefined)
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined
  const sheet = page?.getElementById('sheet-of-shortcuts')
  if (!sheet) {
    location.href = link.href
    return
  }
  const dialog = document.createElement('dialog')
  dialog.className = 'regie-sheet'
  sheet.querySelector('h1')!.id = 'name-of-the-sheet'
  dialog.setAttribute('aria-labelledby', 'name-of-the-sheet')
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'utrecht-button utrecht-button--secondary-action'
  close.textContent = sheet.dataset.close!
  close.addEventListener('click', () => dialog.close())
  dialog.append(close, sheet)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
