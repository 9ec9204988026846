export type SearchBoxProps = { action: string; label: string; button: string }

/** One line in the header of every page that leads to the page of what was found. */
export function SearchBox({ action, label, button }: SearchBoxProps) {
  return (
    <search class="regie-search-box">
      <form action={action} method="get" aria-label={label}>
        <label class="regie-hidden" for="header-search">
          {label}
        </label>
        <input class="utrecht-textbox" id="header-search" type="search" name="q" maxLength={200} autocomplete="off" />
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          {button}
        </button>
      </form>
    </search>
  )
}
