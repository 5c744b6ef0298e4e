/** How something stands. A tone is always said in a word or a shape too, never in a colour alone. */
export const tones = ['neutral', 'info', 'success', 'warning', 'danger'] as const;
export type Tone = (typeof tones)[number];
