/** The module that scripts/lib/thumbnails.mjs makes when the page is built. */
declare module 'virtual:thumbnails/examples' {
  const thumbnails: import('./thumbnail').Thumbnails;
  export default thumbnails;
}

declare module 'virtual:thumbnails/surfaces' {
  const thumbnails: import('./thumbnail').Thumbnails;
  export default thumbnails;
}
