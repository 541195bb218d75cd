/** Whether a dialog is above the page. One that is fading away is none: keys belong to the page again. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]:not([data-closing] *)') !== null
}
