import { describe, expect, it } from 'vitest'
import { articleText } from '../../src/page/article-text.ts'
import { blockId } from '../../src/shared/ids.ts'
import type { BlockRole } from '../../src/sentences/block.ts'

const block = (role: BlockRole, text: string) => ({ id: blockId(text), role, text })

describe('the text of an article', () => {
  it('has a line for each block, in order', () => {
    const blocks = [block('heading', 'The pier'), block('paragraph', 'It closed.'), block('list-item', 'One')]
    expect(articleText(blocks)).toBe('The pier\nIt closed.\nOne')
  })

  it.each([
    'The pier in May.',
    'The pier before the storm',
    'A walker looks at the old pier of the town on a stormy day in March',
    'Photo by Jan Dorn. Courtesy of the board.',
  ])('leaves out a caption that names what is seen: %s', (caption) => {
    expect(articleText([block('caption', caption), block('paragraph', 'It closed.')])).toBe('It closed.')
  })

  it.each([
    'The harbour board told the town in May that the old pier would stay closed for a year.',
    'Divers found cracks in nine of the pillars, and the board closed the pier. (Jan Dorn/Coast Press)',
  ])('keeps a caption that is a sentence: %s', (caption) => {
    expect(articleText([block('caption', caption)])).toBe(caption)
  })
})
