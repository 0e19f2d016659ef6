/**
 * What people and the texts that they copy put for a minus: hyphens, the figure dash, en and em dash, the minus sign, and
 * the keyboard's hyphen, which comes last so that the text is the inside of a character class as it stands.
 */
export const MINUS_SIGNS = '\u2010\u2011\u2012\u2013\u2014\u2212-';
