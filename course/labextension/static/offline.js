/* Keep JupyterLab's dialogs about a lost server from taking the keys of somebody who is writing.
 *
 * While the server is gone, each attempt to save opens a dialog that takes the focus; what is typed then would be lost.
 * In the course view it is closed at once, and the box says what is going on.
 */
import { inCourse } from "./shell.js";

const ABOUT = /^(File Save Error|Server Connection Error)/;
// The page says in its own words that its activities had to start again (anew.js).
const TOLD = /^Kernel Restarting/;
const WRITING = ".cm-content, textarea, input";
const FIRST = "input, select, textarea, .jp-mod-accept";
const listening = new Set();
let last = null;

/** Call back, until the callback returns false, each time that JupyterLab finds the server gone. */
export function whenOffline(tell) {
  listening.add(tell);
}

// JupyterLab fills a dialog in a moment after it opened it.
const LOOKS = 30;

/** A dialog that has just come gets no key before it is known what it is about: the next key is still meant for the text. */
function shut(dialog) {
  const text = last?.isConnected && last.matches(WRITING) ? last : null;
  if (!text) return () => {};
  dialog.inert = true;
  text.focus({ preventScroll: true });
  return () => {
    dialog.inert = false;
    dialog.querySelector(FIRST)?.focus();
  };
}

function decide(dialog, open, looks = LOOKS) {
  const title = dialog.querySelector(".jp-Dialog-header")?.textContent.trim();
  const button = dialog.querySelector(".jp-Dialog-button.jp-mod-accept") || dialog.querySelector(".jp-Dialog-button");
  if ((!title || !button) && looks && dialog.isConnected) {
    requestAnimationFrame(() => decide(dialog, open, looks - 1));
    return;
  }
  const told = TOLD.test(title || "") && inCourse();
  if (!title || !button || !(ABOUT.test(title) || told)) {
    open();
    return;
  }
  button.click();
  if (told) return;
  for (const tell of listening) if (tell() === false) listening.delete(tell);
}

document.addEventListener("focusin", ({ target }) => !target.closest(".jp-Dialog") && (last = target), true);
document.addEventListener("focusout", ({ relatedTarget }) => !relatedTarget && (last = null), true);
new MutationObserver((records) => {
  if (!document.body.classList.contains("bbcp-shell")) return;
  for (const { addedNodes } of records)
    for (const node of addedNodes)
      if (node instanceof Element && node.classList.contains("jp-Dialog")) decide(node, shut(node));
}).observe(document.body, { childList: true });
