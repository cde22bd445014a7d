/* Keep JupyterLab's dialogs about a lost server from taking the keys of somebody who is writing.
 *
 * While the server is gone, each attempt to save opens a dialog that takes the focus; what is typed then would be lost.
 * In the course view it is closed at once, JupyterLab gives the focus back to the box, and the box says what is going on.
 */

const ABOUT = /^(File Save Error|Server Connection Error)/;
const listening = new Set();

/** Call back, until the callback returns false, each time that JupyterLab finds the server gone. */
export function whenOffline(tell) {
  listening.add(tell);
}

// JupyterLab fills a dialog in a moment after it opened it.
const LOOKS = 30;

function close(dialog, looks = LOOKS) {
  const title = dialog.querySelector(".jp-Dialog-header")?.textContent.trim();
  const button = dialog.querySelector(".jp-Dialog-button.jp-mod-accept") || dialog.querySelector(".jp-Dialog-button");
  if (!title || !button) {
    if (looks && dialog.isConnected) requestAnimationFrame(() => close(dialog, looks - 1));
    return;
  }
  if (!ABOUT.test(title) || !document.body.classList.contains("bbcp-shell")) return;
  button.click();
  for (const tell of listening) if (tell() === false) listening.delete(tell);
}

new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes) if (node instanceof Element && node.classList.contains("jp-Dialog")) close(node);
}).observe(document.body, { childList: true });
