/**
 * Keeps a page with a live session. `data-live` is where events come from and `data-state` what the page shows now; when
 * another state comes, `data-does` says whether the page is asked for anew ("go") or its content replaced ("swap"). The
 * number of votes goes into every `data-votes`.
 */

type Pulse = { state: string; votes: number }

/** Phones do not all ask at the same moment. */
const SPREAD = 1500

const region = () => document.querySelector<HTMLElement>('[data-live]')

let isBusy = false

async function swap() {
  if (isBusy) return
  isBusy = true
  try {
    const answer = await fetch(location.href, { cache: 'no-store' })
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]')
    if (answer.ok && fresh) region()!.replaceWith(fresh)
  } finally {
    isBusy = false
  }
}

/** Without a connection the page would make place for an error of the browser; so it stays until there is one. */
function goOn() {
  if (navigator.onLine) location.replace(location.pathname)
  else addEventListener('online', goOn, { once: true })
}

function hear({ state, votes }: Pulse) {
  const found = region()
  if (!found) return
  for (const place of document.querySelectorAll('[data-votes]')) place.textContent = String(votes)
  if (state === found.dataset.state) return
  if (found.dataset.does === 'swap') {
    // The line may be down for a moment: the next event, or this look, finds it again.
    swap().catch(() => setTimeout(() => hear({ state, votes }), 1000))
  } else {
    setTimeout(goOn, Math.random() * SPREAD)
  }
}

function listen() {
  const source = new EventSource(region()!.dataset.live!)
  source.onmessage = (event) => hear(JSON.parse(event.data) as Pulse)
  source.onerror = () => {
    // After an answer that is no stream, such as that of a server that is starting, a browser does not try again by itself.
    if (source.readyState !== EventSource.CLOSED) return
    setTimeout(listen, 1000)
  }
}

if (region()) listen()
