/** Paints words for a terminal, or leaves them as they are. */
export type Paint = (style: 'red' | 'yellow' | 'cyan' | 'bold' | 'dim', words: string) => string;

export const plain: Paint = (_style, words) => words;
