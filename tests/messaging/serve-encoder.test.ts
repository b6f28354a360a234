import { describe, expect, it } from 'vitest'
import { encoderListener } from '../../src/messaging/serve-encoder.ts'
import { success } from '../../src/shared/result.ts'

const self = { id: 'us', origin: 'chrome-extension://us/' }
const listener = encoderListener({ encodeSentences: (texts) => Promise.resolve(success(texts)) }, self)
const message = { countercheck: 'encoder', name: 'encodeSentences', args: [['a']] }
const fromBackground = { id: 'us', url: 'chrome-extension://us/background.js' }

describe('encoderListener', () => {
  it('answers the background', async () => {
    expect(await listener(message, fromBackground)).toEqual(success(['a']))
  })

  it.each([
    ['another extension', message, { id: 'them', url: 'chrome-extension://them/' }],
    ['a web page’s content script', message, { id: 'us', url: 'https://news.example/' }],
    ['a message for the background', { ...message, countercheck: 'background' }, fromBackground],
    ['no message of ours', 'encode', fromBackground],
  ])('leaves %s to others', (_, other, sender) => {
    expect(listener(other, sender)).toBeUndefined()
  })
})
