/* In the course view keys and the right button are the reader's: JupyterLab's shortcuts and its menu for cells stay away.
 *
 * All shortcuts are held back at the one place that reads them, and not one by one, so that a new version of JupyterLab
 * brings no new ones. What a text, a control or the browser does with a key goes on as everywhere. Trainers, who see all
 * of JupyterLab, keep every one.
 */

// Without these the browser would save or print the empty frame of the page.
const EVERYWHERE = new Set(["s", "p"]);
const TEXT = ".bbcp-answer .cm-content";
const RIGHT = 2;

/** Say whether a key is one of the few of JupyterLab's that a reader needs: save, print, and undo in an answer. */
function needed(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  return key === "z" ? Boolean(event.target.closest?.(TEXT)) : !event.shiftKey && EVERYWHERE.has(key);
}

/** Hold the shortcuts back from now on while `course()` says that the course view is on. */
export function holdShortcuts(commands, course) {
  const act = commands.processKeydownEvent.bind(commands);
  commands.processKeydownEvent = (event) => {
    if (!course() || needed(event)) act(event);
  };
  // On a press of the right button the notebook would leave the text, and the browser's menu could not paste into it.
  const press = (event) => event.button === RIGHT && course() && event.stopPropagation();
  window.addEventListener("mousedown", press, true);
}

/** Let the right button open the browser's own menu (copy, paste, spelling), or JupyterLab's again. */
export function holdMenu(on) {
  // Not on the body: JupyterLab has a setting that takes it away there.
  document.documentElement.toggleAttribute("data-jp-suppress-context-menu", on);
}
