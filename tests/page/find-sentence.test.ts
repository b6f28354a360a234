// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { pageOf, paragraphs, story } from './page-of.ts'
import { collectBlocks } from '../../src/page/collect-blocks.ts'
import { findSentence } from '../../src/page/find-sentence.ts'
import { blockId } from '../../src/shared/ids.ts'

const finding = { block: blockId('b1'), span: { start: 0, end: story(2).length }, text: story(2) }

describe('findSentence', () => {
  it('finds the sentence in its block', () => {
    const page = collectBlocks(pageOf(paragraphs(3)))
    expect(findSentence(page, finding)?.toString()).toBe(story(2))
  })

  it('finds it elsewhere when blocks were put before it', () => {
    const page = collectBlocks(pageOf(`<p>${story(8)}</p><p>${story(9)}</p>${paragraphs(3)}`))
    expect(findSentence(page, finding)?.toString()).toBe(story(2))
  })

  it('gives null when it is gone', () => {
    expect(findSentence(collectBlocks(pageOf(paragraphs(3, 5))), finding)).toBeNull()
  })
})
