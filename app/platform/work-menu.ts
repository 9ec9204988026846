/** One address in the menu of the work place; the key is the letter that leads there after a g. */
export type MenuItem = { path: string; label: string; key?: string }

export type MenuGroup = { heading: string; items: MenuItem[] }
