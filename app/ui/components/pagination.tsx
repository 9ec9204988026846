type PaginationProps = {
  label: string
  page: number
  pages: number
  hrefFor: (page: number) => string
  previous: string
  next: string
  /** The accessible name of one page: "Pagina 3". */
  pageLabel: (page: number) => string
}

/** Links to the other pages of a list: the first, the last, and those around this one. */
export function Pagination({ label, page, pages, hrefFor, previous, next, pageLabel }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav class="utrecht-pagination" aria-label={label}>
      {page > 1 && (
        <a
          class="utrecht-pagination__relative-link utrecht-pagination__relative-link--prev"
          href={hrefFor(page - 1)}
          rel="prev"
        >
          {previous}
        </a>
      )}
      {pagesToShow(page, pages).map((number, position, shown) => (
        <>
          {position > 0 && number - shown[position - 1]! > 1 && <span aria-hidden="true">…</span>}
          <a
            class={`utrecht-pagination__page-link${number === page ? ' utrecht-pagination__page-link--current' : ''}`}
            href={hrefFor(number)}
            aria-current={number === page ? 'page' : undefined}
            aria-label={pageLabel(number)}
          >
            {number}
          </a>
        </>
      ))}
      {page < pages && (
        <a
          class="utrecht-pagination__relative-link utrecht-pagination__relative-link--next"
          href={hrefFor(page + 1)}
          rel="next"
        >
          {next}
        </a>
      )}
    </nav>
  )
}

/** The first and last page and those within one of the current. */
export function pagesToShow(page: number, pages: number): number[] {
  return [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((number) => number >= 1 && number <= pages)
    .sort((a, b) => a - b)
}
