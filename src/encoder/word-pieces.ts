import { Tokenizer } from '@huggingface/tokenizers'

const START = '[CLS]'
const END = '[SEP]'
const UNKNOWN = '[UNK]'
/** More characters than this are more pieces than any model here reads. */
const MOST_CHARACTERS = 4000

/** Ids of word pieces as a model takes them, with its marks for beginning and end. */
export type Pieces = readonly number[]

/**
 * Splits text into the pieces of words that a model of the BERT family knows (WordPiece: Devlin et al. 2019,
 * arXiv:1810.04805). Case and marks on letters do not count.
 */
export class WordPieces {
  readonly #tokenizer: Tokenizer
  readonly #start: number
  readonly #end: number

  /** `vocabulary`: the model's vocab.txt, one piece a line, in the order of their ids. Throws when marks are missing. */
  constructor(vocabulary: string) {
    const pieces = vocabulary.replace(/\r?\n$/, '').split(/\r?\n/)
    this.#tokenizer = new Tokenizer(uncased(pieces), {})
    this.#start = pieces.indexOf(START)
    this.#end = pieces.indexOf(END)
    if (this.#start < 0 || this.#end < 0) throw new Error('This is not the vocabulary of a sentence encoder.')
  }

  /** The pieces of a text, `most` at the utmost, marks included; what goes beyond is left out. */
  ofText(text: string, most: number): Pieces {
    return [this.#start, ...this.#ids(text).slice(0, most - 2), this.#end]
  }

  #ids(text: string): number[] {
    return this.#tokenizer.encode(text.slice(0, MOST_CHARACTERS), { add_special_tokens: false }).ids
  }
}

/** The description of an uncased BERT tokenizer, in the form of the library's `tokenizer.json`. */
function uncased(pieces: readonly string[]): object {
  return {
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    model: {
      type: 'WordPiece',
      unk_token: UNKNOWN,
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(pieces.map((piece, id) => [piece, id])),
    },
    post_processor: null,
    decoder: null,
    added_tokens: [],
  }
}
