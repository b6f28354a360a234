import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/shared/markdown-text.ts'

describe('readMarkdown', () => {
  it.each([
    ['# Title\n\nOne *two* [three](https://a.example).', 'Title', 'One two three.'],
    ['## Sub\n\nText\n\n# Title', 'Title', 'Sub\nText'],
    ['No title.\nSame block.\n\nNext block.', null, 'No title. Same block.\nNext block.'],
    ['> Quoted.\n>\n> More.', null, 'Quoted.\nMore.'],
    ['- one\n- two\n  - three', null, 'one\ntwo\nthree'],
    ['1. first\n\n   still first', null, 'first\nstill first'],
    ['---\ntitle: x\n---\n\nText.', null, 'Text.'],
    ['a\n\n```js\ncode()\n```\n\n---\n\nb', null, 'a\nb'],
    ['a ![picture](x.png) b', null, 'a b'],
    ['<script>alert(1)</script>\n\nText <b>bold</b>.', null, 'Text bold.'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', null, '1 · 2'],
    ['Smith & Sons &amp; Co.', null, 'Smith & Sons & Co.'],
    ['', null, ''],
  ])('reads %j', (markdown, title, text) => {
    expect(readMarkdown(markdown)).toEqual({ title, text })
  })
})
