/** The version of the messages between an embed and the page around it, which stands in each of them. */
export const PROTOCOL = 1;
