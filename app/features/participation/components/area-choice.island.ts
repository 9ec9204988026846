/**
 * Lets somebody point at an area on the map beside a list of areas. What is chosen is the area, in the list: where on the
 * map somebody pressed goes nowhere.
 */
for (const map of document.querySelectorAll<HTMLElement>('[data-area-map]')) {
  const list = document.querySelector<HTMLSelectElement>(`select[name="${map.dataset.areaMap}"]`)
  if (!list) continue
  const mark = () => {
    for (const area of map.querySelectorAll('[data-area]')) {
      area.classList.toggle('regie-picker__chosen', area.getAttribute('data-area') === list.value)
    }
  }
  map.addEventListener('click', (event) => {
    const code = (event.target as Element).closest('[data-area]')?.getAttribute('data-area')
    if (!code) return
    list.value = code
    mark()
  })
  list.addEventListener('change', mark)
  map.hidden = false
  mark()
}

export {}
