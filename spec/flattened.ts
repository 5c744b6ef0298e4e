/** A text with every run of white space as one space, so that line and page breaks are no difference. */
export const flattened = (text: string): string => text.replace(/\s+/g, ' ').trim();
