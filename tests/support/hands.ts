import type { Page } from 'playwright-core'

/** How a person works a page: with a mouse, or with nothing but keys. Controls are named by a CSS selector. */
export interface Hands {
  readonly type: (control: string, text: string) => Promise<void>
  /** One of a group of radio buttons. */
  readonly choose: (group: string, value: string) => Promise<void>
  readonly select: (control: string, value: string) => Promise<void>
  /** A button or a link that leads to another page. */
  readonly press: (control: string) => Promise<void>
}

export const mouse = (page: Page): Hands => ({
  type: (control, text) => page.fill(control, text),
  choose: (group, value) => page.check(`${group}[value="${value}"]`),
  select: async (control, value) => {
    await page.selectOption(control, value)
  },
  press: (control) => page.locator(control).first().click(),
})

export const keyboard = (page: Page): Hands => ({
  type: async (control, text) => {
    await tabTo(page, control)
    await page.keyboard.press('Control+A')
    await page.keyboard.type(text)
  },
  choose: async (group, value) => {
    await tabTo(page, group)
    await page.keyboard.press('Space')
    for (let turns = 0; turns < 30; turns++) {
      if (await page.locator(`${group}[value="${value}"]`).isChecked()) return
      await page.keyboard.press('ArrowDown')
    }
    throw new Error(`no arrow leads to ${group} ${value}`)
  },
  select: async (control, value) => {
    await tabTo(page, control)
    for (let turns = 0; turns < 30; turns++) {
      if ((await page.locator(control).inputValue()) === value) return
      await page.keyboard.press('ArrowDown')
    }
    throw new Error(`no arrow leads to ${control} ${value}`)
  },
  press: async (control) => {
    await tabTo(page, control)
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  },
})

/** Tabs, from wherever the focus is, until it reaches the control. Throws when the keyboard cannot reach it. */
async function tabTo(page: Page, control: string): Promise<void> {
  const isThere = () =>
    page
      .locator(control)
      .evaluateAll((nodes) => nodes.some((node) => node === node.ownerDocument.activeElement))
  for (let presses = 0; presses < 250; presses++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${control}`)
}
