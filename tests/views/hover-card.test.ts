// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { equipWindow, watchShadowRoots } from '../content/page-world.ts'
import { finding, report } from './sample.ts'
import { HoverCard } from '../../src/views/hover-card/hover-card.tsx'
import type { CardOpening } from '../../src/views/hover-card/hover-card.tsx'

equipWindow()

let roots: readonly ShadowRoot[]
let hover: HoverCard
/** What waits for the page's turn. */
let waiting: (() => void)[]

const frame = () => roots[0]?.querySelector('iframe')
const card = () => frame()?.contentDocument?.querySelector<HTMLElement>('.card')
const heard = () => frame()?.contentDocument?.querySelector('[role=status]')?.textContent ?? ''
const isPointedAt = () => frame()?.classList.contains('is-open') ?? false
/** Whether sighted readers or screen readers get anything of the dialog. */
const isSeen = () => {
  const shown = card()
  return shown?.hidden === false && !shown.classList.contains('card--unseen')
}

async function turn(): Promise<boolean> {
  const acts = waiting.splice(0)
  for (const act of acts) act()
  for (let round = 0; round < 200; round++) await Promise.resolve()
  return acts.length > 0
}

async function allTurns(look: () => void = () => undefined): Promise<void> {
  while (await turn()) look()
}

function opening(over: Partial<CardOpening> = {}): CardOpening {
  const range = document.createRange()
  range.selectNodeContents(document.querySelector('p') ?? document.body)
  return {
    finding: finding({ reports: [report({ source: 'Harbour Gazette' })] }),
    range,
    position: 1,
    total: 2,
    focus: false,
    onClose: () => undefined,
    onStep: () => undefined,
    onOpenDocument: () => undefined,
    ...over,
  }
}

beforeEach(() => {
  roots = watchShadowRoots()
  const sentence = document.createElement('p')
  sentence.textContent = 'The council asked the port authority for half of the revenue.'
  document.body.replaceChildren(sentence)
  waiting = []
  const pause = () => new Promise<void>((resolve) => waiting.push(resolve))
  hover = new HoverCard(document, () => undefined, pause)
})
afterEach(() => {
  hover.remove()
  vi.restoreAllMocks()
})

describe('the first card', () => {
  it('is not seen, heard or pointed at before it is whole and has its place', async () => {
    hover.open(opening())
    const states: boolean[] = []
    await allTurns(() => {
      states.push(isSeen())
      expect([isPointedAt(), heard() !== '']).toEqual([isSeen(), isSeen()])
      if (!isSeen()) return
      expect(card()?.textContent).toContain('Harbour Gazette')
      expect(frame()?.style.top).toMatch(/px$/)
    })
    expect(states.indexOf(true)).toBeGreaterThan(4)
    expect(states.at(-1)).toBe(true)
  })

  it('gives way to another one that is opened meanwhile', async () => {
    hover.open(opening())
    await turn()
    await turn()
    hover.open(opening({ finding: finding({ reports: [report({ source: 'Coast Wire' })] }) }))
    await allTurns(() => expect(isSeen() && card()?.textContent.includes('Gazette')).toBe(false))
    expect(card()?.textContent).toContain('Coast Wire')
  })

  it.each([1, 3, 5, 7])('is not seen when it is closed after %d turns', async (turns) => {
    hover.open(opening())
    for (let at = 0; at < turns; at++) await turn()
    hover.close()
    await allTurns()
    expect([isSeen(), isPointedAt(), heard()]).toEqual([false, false, ''])
  })
})

describe('a card that is likely to be opened', () => {
  it('has an empty frame on the page, which is taken off with it', async () => {
    hover.prepare()
    await allTurns()
    expect(hover.host?.isConnected).toBe(true)
    expect([isSeen(), isPointedAt(), card()?.textContent]).toEqual([false, false, ''])
    hover.remove()
    expect(hover.host).toBeNull()
  })

  it('has no frame when it was taken off before it was there', async () => {
    hover.prepare()
    hover.remove()
    await allTurns()
    expect(hover.host).toBeNull()
    expect(document.documentElement.lastElementChild).toBe(document.body)
  })
})
