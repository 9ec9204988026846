/**
 * A form that is sent or a link that is followed without a connection would leave an error page of the browser and take
 * along what was typed. So the page stays where it is, says so, and lets somebody try again. And because somebody who is
 * not sure that it went well presses twice, a form that is on its way is not sent once more.
 */
const notice = document.querySelector<HTMLElement>('#no-connection')

/** After this long a form that left the page where it is, such as a download, can be sent again. */
const ON_ITS_WAY_MS = 5000
let onItsWay: EventTarget | null = null

function stay(event: Event) {
  event.preventDefault()
  notice!.hidden = false
  notice!.focus()
}

// On the window, so that whatever else handles the form has had its turn.
addEventListener('submit', (event) => {
  if (event.defaultPrevented || !notice) return
  if (!navigator.onLine) return stay(event)
  if ((event.target as HTMLFormElement).method !== 'post') return
  if (onItsWay === event.target) return event.preventDefault()
  onItsWay = event.target
  setTimeout(letGo, ON_ITS_WAY_MS)
})
addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]')
  if (navigator.onLine || !notice || !link || event.defaultPrevented || link.target === '_blank') return
  const isHere = link.href.split('#')[0] === location.href.split('#')[0] && link.hash !== ''
  if (link.protocol.startsWith('http') && !isHere) stay(event)
})
addEventListener('online', () => {
  letGo()
  if (notice) notice.hidden = true
})
addEventListener('offline', letGo)
// Also when somebody comes back to the page by the button of the browser.
addEventListener('pageshow', letGo)

function letGo() {
  onItsWay = null
}
