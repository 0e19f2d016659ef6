/** The words about versions of the page. */
export const offlineText = {
  newVersion: 'A new version is here.',
  reload: 'Reload',
} as const;
