/** How sure a match must be to be marked on the page; `careful` marks least. */
export type Sensitivity = 'careful' | 'balanced' | 'eager'
