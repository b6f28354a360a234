declare const brand: unique symbol

/** A string that may not be mistaken for another kind of id. */
type Id<Name extends string> = string & { readonly [brand]: Name }

/** Names one document of the corpus. */
export type DocumentId = Id<'document'>
/** Names one block of a page or of a document; unique within it. */
export type BlockId = Id<'block'>

/** Takes a string as a document's id; the caller vouches for it. */
export const documentId = (value: string) => value as DocumentId
/** Takes a string as a block's id; the caller vouches for it. */
export const blockId = (value: string) => value as BlockId
