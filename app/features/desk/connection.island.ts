/**
 * A form that is sent without a connection would leave an error page of the browser and take along what was typed. So it
 * stays where it is, says so, and is sent when somebody tries again.
 */
const notice = document.querySelector<HTMLElement>('#no-connection')

document.addEventListener('submit', (event) => {
  if (navigator.onLine || !notice || event.defaultPrevented) return
  event.preventDefault()
  notice.hidden = false
  notice.focus()
})
addEventListener('online', () => {
  if (notice) notice.hidden = true
})
