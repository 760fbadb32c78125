/** How much of a part may wait for the end of something in it, such as a row or a text, in characters. */
export const longestWait = 64 * 1024 * 1024;
